import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { SETTING_NAMES } from '../../shared/contract/index.ts';
import { filesMatching, top } from './files.ts';

/** `[setting NAME]` in a title: the test changes it and sees another decision or picture. */
const TAG = /\[setting (\w+)\]/g;

const tagged = new Set(
  filesMatching(/^tests\/(?!tidy).*\.(test|e2e)\.tsx?$/).flatMap(({ text }) =>
    [...text.matchAll(TAG)].map(([, name = '']) => name),
  ),
);
const listed = JSON.parse(readFileSync(join(top, 'tests', 'tidy', 'untested-settings.json'), 'utf8')) as {
  readonly most: number;
  readonly settings: readonly string[];
};

describe('every setting', () => {
  it('has a test that names it, or stands in tests/tidy/untested-settings.json; nothing else stands there', () => {
    const missing = SETTING_NAMES.filter((name) => !tagged.has(name));
    if (missing.length > 0)
      process.stdout.write(
        `settings without a test of their own (${missing.length}): ${missing.join(', ')}\n`,
      );
    expect(missing.toSorted()).toEqual(listed.settings.toSorted());
  });

  it('without a test is one of fewer and fewer', () => {
    expect(listed.settings.length).toBe(listed.most);
    expect(listed.most).toBeLessThanOrEqual(MOST);
  });

  it('is named in titles only by its own name', () => {
    expect([...tagged].filter((name) => !SETTING_NAMES.some((each) => each === name))).toEqual([]);
  });
});

/** Of the day on which the list was begun: never raised. */
const MOST = 8;
