import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import type { DiskReserve } from '../../ports/disk-reserve.ts';

/** Some thousands of journal rows and the side files that SQLite needs to write them. */
export const RESERVE_BYTES = 4 * 1024 * 1024;

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
