import { describe, expect, it } from 'vitest';
import { DESKTOP_CHOICE_NAMES, SETTING_NAMES } from '../../shared/contract/index.ts';
import { filesMatching } from './files.ts';

/** `[setting NAME]` in a title: the test changes it and sees another decision or picture. */
const TAG = /\[setting (\w+)\]/g;

const tagged = new Set(
  filesMatching(/^tests\/(?!tidy).*\.(test|e2e)\.tsx?$/).flatMap(({ text }) =>
    [...text.matchAll(TAG)].map(([, name = '']) => name),
  ),
);

/** Of trading, and of the desktop app. */
const names: readonly string[] = [...SETTING_NAMES, ...DESKTOP_CHOICE_NAMES];

describe('every setting', () => {
  it('has a test that names it', () => {
    expect(names.filter((name) => !tagged.has(name))).toEqual([]);
  });

  it('is named in titles only by its own name', () => {
    expect([...tagged].filter((name) => !names.includes(name))).toEqual([]);
  });
});
