import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { WindowPlace } from './window-place.ts';

const FILE = 'window.json';

const placeSchema = z.strictObject({
  area: z.strictObject({
    x: z.int(),
    y: z.int(),
    width: z.int().min(1).max(100_000),
    height: z.int().min(1).max(100_000),
  }),
  maximized: z.boolean(),
});

/** Where the window of this data folder stood; null where that is not known. */
export function readPlace(folder: string): WindowPlace | null {
  try {
    const read = placeSchema.safeParse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Complete or as it was. */
export function keepPlace(folder: string, place: WindowPlace): void {
  const path = join(folder, FILE);
  try {
    writeFileSync(`${path}.new`, `${JSON.stringify(place)}\n`);
    renameSync(`${path}.new`, path);
  } catch {
    // A full disk moves no window: it opens in the middle of the screen next time.
  }
}
