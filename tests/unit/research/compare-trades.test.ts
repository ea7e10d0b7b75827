import { describe, expect, it } from 'vitest';
import { printedWeeks } from '../../../main/hosts/cli/journal-compare-rows.ts';
import { besideEachOther } from '../../../main/research/day-beside/compare-trades.ts';
import type { ReplayTrade } from '../../../main/research/replay-result.ts';
import { quantity, rupees, tradingDate } from '../../../shared/units/index.ts';
import { ist } from '../../support/bars.ts';

/** A trade whose hedge alone was bought. */
function bought(units: number, price: number): ReplayTrade {
  const at = ist('2026-11-16 11:15');
  return {
    week: tradingDate('2026-11-16'),
    fired: { signal: 'S3', barStart: at, barClose: at, close: rupees(1), stopLevel: rupees(1), option: 'PE' },
    outcome: 'closed',
    exitReason: 'time',
    closedAt: at,
    plan: null,
    reasons: [],
    net: rupees(0),
    fills: [{ purpose: 'hedgeEntry', side: 'buy', price: rupees(price), quantity: quantity(units), at }],
  } as unknown as ReplayTrade;
}

const hedgeRow = (a: ReplayTrade, b: ReplayTrade): string =>
  printedWeeks(besideEachOther([a], [b], 60_000), 'csv')
    .split('\n')
    .find((row) => row.includes('hedgeEntry')) ?? '';

describe('a leg of two ways of living through a day', () => {
  it('is apart by what its prices were apart, where both traded as much', () => {
    expect(hedgeRow(bought(650, 50), bought(650, 51))).toMatch(/,\+650\.00$/);
  });

  it('is apart by nothing that could be said where they traded different quantities, with the reason', () => {
    expect(hedgeRow(bought(650, 50), bought(325, 51))).toMatch(/,–|,— /);
    expect(hedgeRow(bought(650, 50), bought(325, 51))).toContain('(650 against 325 units)');
  });
});
