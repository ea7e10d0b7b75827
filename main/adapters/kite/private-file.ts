import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Files of a folder that only its owner reads. One is replaced whole; a power cut can still empty it, so whoever reads
 * one looks at what it says. Nothing here waits for the disk.
 */
export class PrivateFolder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Names in the folder, sorted; none where there is no folder yet. */
  names(): readonly string[] {
    try {
      return readdirSync(this.#path).sort();
    } catch {
      return [];
    }
  }

  /** Null where it cannot be read. */
  read(name: string): Uint8Array | null {
    try {
      return readFileSync(join(this.#path, name));
    } catch {
      return null;
    }
  }

  /** False where the disk refused; what was there before then still is. */
  write(name: string, text: string): boolean {
    const target = join(this.#path, name);
    const half = `${target}.half`;
    try {
      mkdirSync(this.#path, { recursive: true, mode: 0o700 });
      const file = openSync(half, 'w', 0o600);
      try {
        writeSync(file, text);
      } finally {
        closeSync(file);
      }
      renameSync(half, target);
      return true;
    } catch {
      return false;
    }
  }

  remove(name: string): void {
    rmSync(join(this.#path, name), { force: true });
  }
}
