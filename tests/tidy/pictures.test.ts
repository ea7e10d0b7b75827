import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sheetOf } from '../e2e/screen/pictures/sheet.ts';
import { VIEWS } from '../e2e/screen/pictures/views.ts';
import { filesMatching, top } from './files.ts';

const FOLDER = join('docs', 'screens');
const kept = readdirSync(join(top, FOLDER)).filter((name) => name.endsWith('.png'));

/** Pictures of the screen that a text of the repository points to. */
function named(path: string, text: string): readonly string[] {
  const here = path.startsWith(`${FOLDER}/`) ? /(?:\(|src=")([\w-]+\.png)/g : /screens\/([\w-]+\.png)/g;
  return [...text.matchAll(here)].map((match) => match[1] ?? '');
}

describe('pictures of the screen', () => {
  it('are there where a text names one', () => {
    const missing = filesMatching(/\.md$/).flatMap(({ path, text }) =>
      named(path, text)
        .filter((name) => !kept.includes(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('are those that npm run pictures makes, each once, and all of them are on the sheet', () => {
    expect(kept.toSorted()).toEqual(VIEWS.map(({ name }) => `${name}.png`).toSorted());
    expect(readFileSync(join(top, FOLDER, 'README.md'), 'utf8')).toBe(sheetOf(VIEWS));
  });

  it('are small', () => {
    const bytes = kept.map((name) => readFileSync(join(top, FOLDER, name)).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(4_000_000);
  });
});
