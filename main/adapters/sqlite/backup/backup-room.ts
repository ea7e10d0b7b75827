import { readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '../../../../shared/units/index.ts';
import { StorageFailure } from '../fault.ts';

/** Below this the terminal of the same disk would enter nothing any more (controls.md); a backup never brings it there. */
const LEFT_FREE_BYTES = 300e6;

/** A backup on its way is a folder of this ending, beside where the file will be. */
export const UNFINISHED = '.backup.unfinished';
const DAY_MS = 86_400_000;

function mb(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}

/** The copies and the backup stand there side by side for a moment. */
export function refuseFullDisk(folder: string, names: readonly string[], target: string): void {
  const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const bytes = names
    .map((name) => join(folder, name))
    .reduce((sum, path) => sum + sizeOf(path) + sizeOf(`${path}-wal`), 0);
  const { bavail, bsize } = statfsSync(dirname(target));
  const free = bavail * bsize;
  if (free - 2 * bytes >= LEFT_FREE_BYTES) return;
  const message = `a backup needs ${mb(2 * bytes + LEFT_FREE_BYTES)} free at ${dirname(target)}, there are ${mb(free)}`;
  throw new StorageFailure({ code: 'DISK_FULL', message });
}

/** What an attempt left that was killed; one of today may still be at work. */
export function sweep(place: string, at: Instant): void {
  for (const name of readdirSync(place).filter((each) => each.endsWith(UNFINISHED))) {
    const path = join(place, name);
    if (at - statSync(path).mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}
