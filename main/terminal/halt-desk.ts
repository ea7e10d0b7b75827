import type { CommandError, HaltState } from '../../shared/contract/index.ts';
import { err, ok, type Instant, type Result } from '../../shared/units/index.ts';
import type { EngineInput } from '../engine/index.ts';
import type { ControlStore, HaltRecord } from '../ports/control.ts';
import { whyNoReset } from './reset-rule.ts';

const EMERGENCY = 'emergency stop';

/** The reason of a halt that asks to close everything; recognised again after a restart. */
export function emergencyReason(by: string): string {
  return `${EMERGENCY} (${by})`;
}

export interface HaltDeskContext {
  readonly now: () => Instant;
  /** To every book. */
  pushAll(input: EngineInput): void;
  /** True when no book has an open spread or an emergency stop that is not finished. */
  readonly flat: () => boolean;
  readonly doctor: () => readonly string[];
  emergencyLog(line: string): void;
}

/** The one halt state of all books: on disk first, then told to every engine. */
export class HaltDesk {
  readonly #control: ControlStore;
  readonly #context: HaltDeskContext;
  #record: HaltRecord;

  constructor(control: ControlStore, context: HaltDeskContext) {
    this.#control = control;
    this.#context = context;
    this.#record = control.halt();
  }

  get record(): HaltRecord {
    return this.#record;
  }

  /** The emergency stop. It runs even where the record cannot be written: then a line outside the data folder says so. */
  stop(by: string): Result<Instant, CommandError> {
    const since = this.#context.now();
    const saved = this.#move({ state: 'HALTED', reason: emergencyReason(by), since }, by, true);
    if (saved) return ok(since);
    const message =
      'HALTED and closing, but the halt could not be written to disk: a restart would not know of it. Free disk space.';
    return err({ code: 'FAILED', message });
  }

  /**
   * A stop that was written by another process, or whose process died before its engines heard of it, goes on here.
   * `known` tells whether every engine has an emergency stop on record.
   */
  resume(known: boolean): void {
    const { state, reason } = this.#record;
    if (state !== 'HALTED' || reason?.startsWith(EMERGENCY) !== true || known) return;
    this.#context.pushAll({ type: 'halt', ...this.#record, by: 'restart', emergency: true });
  }

  /** A guard's wish. Never loosens, and never replaces an older halt of the same kind. */
  request(state: HaltState, reason: string): void {
    const rank: Readonly<Record<HaltState, number>> = { ACTIVE: 0, REDUCE_ONLY: 1, HALTED: 2 };
    if (rank[state] <= rank[this.#record.state]) return;
    this.#move({ state, reason, since: this.#context.now() }, 'guard', false);
  }

  reset(reason: string, word: string): Result<null, CommandError> {
    const refusal = whyNoReset(this.#record, { ...this.#context, reason, word, now: this.#context.now() });
    if (refusal !== null) return err(refusal);
    const saved = this.#move({ state: 'ACTIVE', reason: reason.trim(), since: null }, 'user', false);
    if (!saved) {
      return err({ code: 'FAILED', message: 'The reset could not be written to disk; the halt stays.' });
    }
    // Its row in the journal may have failed, which halts again: then nothing was ended.
    const { state, reason: again } = this.#record;
    if (state === 'ACTIVE') return ok(null);
    return err({ code: 'FAILED', message: `Halted again at once: ${again ?? 'no reason given'}.` });
  }

  /** Loosening needs the disk; tightening acts even without it. */
  #move(record: HaltRecord, by: string, emergency: boolean): boolean {
    const saved = this.#save(record);
    if (!saved && record.state === 'ACTIVE') return false;
    this.#record = record;
    this.#context.pushAll({ type: 'halt', ...record, by, emergency });
    return saved;
  }

  #save(record: HaltRecord): boolean {
    try {
      this.#control.setHalt(record);
      return true;
    } catch (error) {
      this.#context.emergencyLog(
        `halt record ${JSON.stringify(record)} could not be written: ${String(error)}`,
      );
      return false;
    }
  }
}
