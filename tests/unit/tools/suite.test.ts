import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../tools/bootstrap/paths.mjs';
import { playwrightReport, sum, vitestReport } from '../../../tools/suite/reports.mjs';
import { tableOf } from '../../../tools/suite/summary.mjs';

const file = (kind: string, statuses: readonly string[], status = 'passed'): object => ({
  name: join(root, 'tests', kind, 'a.test.ts'),
  status,
  assertionResults: statuses.map((each, index) => ({ status: each, fullName: `test ${index}` })),
});

describe('the counts of the suite', () => {
  it('are told by kind of test, with the names of what was skipped', () => {
    const { groups, skippedNames } = vitestReport({
      testResults: [
        file('unit', ['passed', 'failed']),
        file('golden', ['skipped']),
        file('unit', ['passed']),
      ],
    });
    expect(Object.fromEntries(groups)).toEqual({
      unit: { passed: 2, failed: 1, skipped: 0 },
      golden: { passed: 0, failed: 0, skipped: 1 },
    });
    expect(skippedNames).toEqual(['test 0']);
  });

  it('hold a file that could not be loaded for a failure', () => {
    const { groups } = vitestReport({ testResults: [file('unit', [], 'failed')] });
    expect(sum(groups.values())).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('hold a flaky test of the screen for a failure', () => {
    const { groups } = playwrightReport({
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 },
      errors: [],
    });
    expect(groups.get('screen')).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('hold a screen suite that broke before its first test for a failure', () => {
    const { groups } = playwrightReport({ stats: { expected: 0 }, errors: [{ message: 'no tests found' }] });
    expect(groups.get('screen')?.failed).toBe(1);
  });
});

describe('the table of the suite', () => {
  it('is aligned', () => {
    const counts = { passed: 12, failed: 0, skipped: 1 };
    const groups = new Map([
      ['unit', counts],
      ['golden', counts],
    ]);
    const lines = tableOf([
      { name: 'tests', counts, groups, seconds: 1.25, ok: true, skippedNames: [] },
    ]).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^tests +12 +0 +1 +1\.3$/);
  });
});
