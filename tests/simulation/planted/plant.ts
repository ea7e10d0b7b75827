import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bug } from './bug.ts';

/** The repository. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Whatever a simulated world is made of. */
const NEEDED = ['package.json', 'shared', 'main', 'tests/simulation/world'];

/** How often the bug's text stands in its file. */
export function placesOf({ file, text }: Bug): number {
  return readFileSync(join(ROOT, file), 'utf8').split(text).length - 1;
}

/** Copies the tree into an empty folder with the bug in it. Throws where its text is no longer there exactly once. */
export function plant(bug: Bug, folder: string): void {
  const places = placesOf(bug);
  if (places !== 1) throw new Error(`${bug.name}: its text stands ${places} times in ${bug.file}`);
  for (const part of NEEDED) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const file = join(folder, bug.file);
  const source = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    source.replace(bug.text, () => bug.instead),
  );
}
