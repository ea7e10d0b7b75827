import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';

/**
 * Room on the disk that is held back for the way out: freed when the disk is full, so that halts, cancels and closes
 * can still be written (architecture.md 2, life of an order).
 */
export interface DiskReserve {
  /** Gives the room back to the disk; true where there was some to give. */
  release(): boolean;
  /** Takes the room again; false while the disk has none to spare. */
  restore(): boolean;
}

/** Some thousands of journal rows and the side files that SQLite needs to write them. */
const RESERVE_BYTES = 4 * 1024 * 1024;

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Real bytes, since a file with holes holds nothing back; not zeros, since a file system may store those for nothing. */
function fill(path: string, bytes: number): void {
  const file = openSync(path, 'w', 0o600);
  try {
    let left = bytes;
    while (left > 0) left -= writeSync(file, Buffer.alloc(Math.min(left, 65_536), 0xa5));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A reserve in one file of the data folder. */
export function diskReserve(path: string, bytes: number = RESERVE_BYTES): DiskReserve {
  return {
    release() {
      const held = sizeOf(path) > 0;
      rmSync(path, { force: true });
      return held;
    },
    restore() {
      if (sizeOf(path) === bytes) return true;
      try {
        fill(path, bytes);
        return true;
      } catch {
        rmSync(path, { force: true });
        return false;
      }
    },
  };
}
