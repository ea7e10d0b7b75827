import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeAround } from '../../../renderer/charts/shown-range.ts';
import { csvCell, journalCsv } from '../../../renderer/state/journal-export.ts';
import { countRows } from '../../../renderer/state/journal-pages.ts';
import { evaluationOf, planOf, reasonsOf } from '../../../renderer/state/known-facts.ts';
import { instant, paise } from '../../../shared/units/index.ts';
import { rowOf } from '../../support/screen/example-run.ts';
import { ENTRIES } from '../../support/screen/journal.ts';
import { runTrade } from '../../support/screen/run-trade.ts';

describe('the journal in numbers', () => {
  it('counts every row once by kind, and where it has them by signal and spread', () => {
    const { all, kinds, signals, spreads } = countRows(ENTRIES);
    expect(all).toBe(ENTRIES.length);
    expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(signals).toEqual({ S7: 8 });
    expect(spreads).toEqual([['S7-2026-11-19', 8]]);
  });
});

describe('the journal as CSV', () => {
  it('has a line for each row, and quotes what would break one', () => {
    const [entry] = ENTRIES;
    if (entry === undefined) throw new Error('no entry');
    const lines = journalCsv([{ ...entry, text: 'sell "650", then wait' }])
      .trim()
      .split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('"sell ""650"", then wait"');
  });

  it('is never read as a formula by a spreadsheet', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = csvCell(text);
        expect(/^"?[=+\-@\t]/.test(cell)).toBe(false);
      }),
    );
  });
});

describe('a recorded fact', () => {
  const { evaluation, plan } = runTrade(rowOf(2));

  it('is opened where it is a decision, a plan or a refusal of this version', () => {
    expect(evaluationOf({ evaluation })).toBe(evaluation);
    expect(planOf({ plan })).toBe(plan);
    expect(reasonsOf({ reasons: [{ code: 'HALTED', text: 'halted: test' }] })).toHaveLength(1);
  });

  it('is shown as it is recorded where it is anything else', () => {
    for (const fact of [null, 'text', {}, { evaluation: 1 }, { plan: { main: {} } }, { reasons: 'none' }]) {
      expect([evaluationOf(fact), planOf(fact), reasonsOf(fact)]).toEqual([null, null, []]);
    }
  });
});

describe('a moment on the chart', () => {
  const price = paise(2_500_000);
  const bars = [0, 1, 2, 3].map((hour) => ({
    start: instant(hour * 3_600_000),
    open: price,
    high: price,
    low: price,
    close: price,
  }));

  it('stands in the middle of what is shown', () => {
    expect(rangeAround(60, bars, instant(2.5 * 3_600_000))).toEqual({ from: 2 - 23, to: 2 + 23 });
  });

  it('is not to be had before the first bar', () => {
    expect(rangeAround(60, bars.slice(1), instant(0))).toBeNull();
  });
});
