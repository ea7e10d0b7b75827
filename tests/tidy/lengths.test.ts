import { describe, expect, it } from 'vitest';
import { complaints, measureAll, readList } from '../../tools/check/longer.mjs';
import { lengthsOf } from '../../tools/check/source.mjs';
import { top } from './files.ts';

describe('length of files and functions', () => {
  it('stays within the limit, or within the ceiling that tests/tidy/longer.json gives a reason for', () => {
    expect(complaints(measureAll(top), readList(top))).toEqual([]);
  });

  it('counts a file and its longest function, the nested ones included', () => {
    const text =
      'export function a() {\n  return [1].map((x) => {\n    return x;\n  });\n}\nexport const b = 1;\n';
    expect(lengthsOf('a.ts', text)).toEqual({ lines: 6, longestFunction: 5 });
  });
});

describe('the list of longer files', () => {
  const long = new Map([['a.ts', { lines: 150, longestFunction: 20 }]]);
  const entry = { lines: 150, longestFunction: 50, reason: 'one table' };

  it('accepts a file at its ceiling', () => {
    expect(complaints(long, { 'a.ts': entry })).toEqual([]);
  });

  it.each([
    ['a file over the limit that is not listed', {}],
    ['a file that grew over its ceiling', { 'a.ts': { ...entry, lines: 149 } }],
    ['a ceiling above the need', { 'a.ts': { ...entry, lines: 151 } }],
    ['an entry without a reason', { 'a.ts': { ...entry, reason: ' ' } }],
    ['an entry for a file that is gone', { 'a.ts': entry, 'b.ts': entry }],
  ])('refuses %s', (_, list) => {
    expect(complaints(long, list)).toHaveLength(1);
  });
});
