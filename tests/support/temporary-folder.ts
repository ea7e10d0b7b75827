import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

/** A file may leave twenty copies of the sources behind, on a disk that others write to as well. */
const CLEAN_UP_MS = 60_000;

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}, CLEAN_UP_MS);

/** A fresh, empty folder, gone after the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kavach-test-'));
  made.push(folder);
  return folder;
}
