import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { REDACTOR } from './redactor.ts';

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;
/** A month of ordinary days. */
const BYTES_MAX = 1_000_000;
const FILES_MAX = 5;

export interface HostLogOptions {
  readonly folder: string;
  readonly nowMs: () => number;
  /** Of one file. */
  readonly bytesMax?: number;
  readonly filesMax?: number;
}

/** Control characters would let a foreign text end a line, or move a terminal's cursor. */
const CONTROLS = /\p{Cc}/gu;

/**
 * What a host says, a line each, in `logs/kavach.log` of the data folder: without secrets, for its owner only. A full file
 * becomes kavach.1.log, that one kavach.2.log, and the oldest goes.
 */
export class HostLog {
  readonly #options: Required<HostLogOptions>;

  constructor(options: HostLogOptions) {
    this.#options = { bytesMax: BYTES_MAX, filesMax: FILES_MAX, ...options };
  }

  /** Several lines are several entries. A disk that refuses a log refuses nothing else. */
  write(text: string): void {
    const { folder, nowMs } = this.#options;
    const at = new Date(nowMs()).toISOString();
    const lines = REDACTOR.clean(text)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => `${at} ${line.replace(CONTROLS, ' ')}\n`);
    try {
      mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
      this.#rotate();
      appendFileSync(this.#file(0), lines.join(''), { mode: OWNER_ONLY_FILE });
    } catch {
      // It was said on standard error as well.
    }
  }

  #file(age: number): string {
    return join(this.#options.folder, age === 0 ? 'kavach.log' : `kavach.${age}.log`);
  }

  #rotate(): void {
    const { bytesMax, filesMax } = this.#options;
    if ((statSync(this.#file(0), { throwIfNoEntry: false })?.size ?? 0) < bytesMax) return;
    for (let age = filesMax - 1; age > 0; age -= 1) {
      if (statSync(this.#file(age - 1), { throwIfNoEntry: false }) !== undefined)
        renameSync(this.#file(age - 1), this.#file(age));
    }
  }
}

/** The log of a data folder. */
export function logOf(folder: string): HostLog {
  return new HostLog({ folder: join(folder, 'logs'), nowMs: Date.now });
}
