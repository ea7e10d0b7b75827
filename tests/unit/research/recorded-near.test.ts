import { describe, expect, it } from 'vitest';
import { runBacktest } from '../../../main/research/backtest/run-backtest.ts';
import { countNear } from '../../../main/research/report/recorded-near.ts';
import { TERMINAL_SETTINGS, type ContractKey } from '../../../shared/contract/index.ts';
import { after, ensure, MS_PER_MINUTE, tradingDate, type Instant } from '../../../shared/units/index.ts';
import { madeMarket } from '../../support/made-market.ts';

const { trades } = runBacktest({
  recording: madeMarket(20_250_714, '2024-01-01', '2024-02-29'),
  settings: TERMINAL_SETTINGS,
  from: tradingDate('2024-01-08'),
  to: tradingDate('2024-02-29'),
  pointToleranceMs: 0,
  version: 'test',
});
const trade = ensure(
  trades.find(({ outcome }) => outcome === 'closed'),
  'a trade',
);

/** Prices of each of its legs, so many minutes before each fill. */
function recorded(minutes: number): ReadonlyMap<ContractKey, readonly Instant[]> {
  const times = new Map<ContractKey, Instant[]>();
  for (const { contract, at } of trade.fills) {
    const known = times.get(contract) ?? [];
    times.set(
      contract,
      [...known, after(at, -minutes * MS_PER_MINUTE)].toSorted((a, b) => a - b),
    );
  }
  return times;
}

describe('recorded prices near a trade', () => {
  it.each([
    [4, '5 minutes'],
    [14, '15 minutes'],
    [59, '60 minutes'],
    [61, 'same day'],
  ] as const)('%d minutes before each of its fills count as %s', (minutes, name) => {
    const { entry, exit, both } = countNear([trade], recorded(minutes));
    expect([entry[name], exit[name], both[name]]).toEqual([1, 1, 1]);
  });

  it('count as none where one leg was never recorded, or only afterwards', () => {
    expect(countNear([trade], new Map()).both.none).toBe(1);
    expect(countNear([trade], recorded(-1)).entry.none).toBe(1);
  });
});
