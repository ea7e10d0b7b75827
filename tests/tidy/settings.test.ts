import { describe, expect, it } from 'vitest';
import { SETTING_NAMES } from '../../shared/contract/index.ts';
import { filesMatching } from './files.ts';

/** `[setting NAME]` in a title: the test changes it and sees another decision or picture. */
const TAG = /\[setting (\w+)\]/g;

const tagged = new Set(
  filesMatching(/^tests\/(?!tidy).*\.(test|e2e)\.tsx?$/).flatMap(({ text }) =>
    [...text.matchAll(TAG)].map(([, name = '']) => name),
  ),
);

describe('every setting', () => {
  it('has a test that names it', () => {
    expect(SETTING_NAMES.filter((name) => !tagged.has(name))).toEqual([]);
  });

  it('is named in titles only by its own name', () => {
    expect([...tagged].filter((name) => !SETTING_NAMES.some((each) => each === name))).toEqual([]);
  });
});
