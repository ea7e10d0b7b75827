import { describe, expect, it } from 'vitest';
import type { RecordedPrice, Recording } from '../../../main/domain/market/recorded/index.ts';
import { hoursOf } from '../../../main/research/backtest/hours.ts';
import { runBacktest } from '../../../main/research/backtest/run-backtest.ts';
import { TERMINAL_SETTINGS, type Settings } from '../../../shared/contract/index.ts';
import { tradingDate } from '../../../shared/units/index.ts';
import { madeMarket } from '../../support/made-market.ts';

const DAYS = { from: tradingDate('2024-01-08'), to: tradingDate('2024-02-29') };
const GRID: readonly Settings[] = [100, 200, 300].map((hedgeOffsetPoints) => ({
  ...TERMINAL_SETTINGS,
  trade: { ...TERMINAL_SETTINGS.trade, hedgeOffsetPoints },
}));

/** A market nobody has read yet; with prices of what is traded in it, where they are known. */
const freshMarket = (options: readonly RecordedPrice[]): Recording => ({
  ...madeMarket(20_250_714, '2024-01-01', '2024-02-29'),
  options: options.map((price) => ({ ...price })),
});
const run = (recording: Recording, settings: Settings) =>
  runBacktest(
    { recording, settings, ...DAYS, pointToleranceMs: 900_000, version: 'test' },
    hoursOf({ recording, settings }),
  );

/** A price of every leg that was sold, as it stood at the signal. */
function pricesFor(trades: ReturnType<typeof run>['trades']): readonly RecordedPrice[] {
  const prices = trades.flatMap(({ plan, fired, openedAt }) =>
    plan === null || openedAt === null
      ? []
      : {
          at: fired.barClose,
          expiry: plan.expiry,
          strike: plan.main.strike,
          type: fired.option,
          price: plan.main.bid,
          openInterest: null,
        },
  );
  return prices.toSorted((a, b) => a.at - b.at);
}

describe('runs that share one market', () => {
  it('come to what each comes to on a market of its own, prices recorded and modelled', () => {
    const first = GRID[0] ?? TERMINAL_SETTINGS;
    const prices = pricesFor(run(freshMarket([]), first).trades);
    const shared = freshMarket(prices);
    const together = GRID.map((settings) => run(shared, settings));
    const alone = GRID.map((settings) => run(freshMarket(prices), settings));
    expect(together).toEqual(alone);
    const sources = together.flatMap(({ trades }) =>
      trades.flatMap(({ fills }) => fills.map(({ source }) => source)),
    );
    expect(new Set(sources)).toEqual(new Set(['recorded', 'model']));
    expect(new Set(together.map(({ orderHash }) => orderHash)).size).toBe(GRID.length);
  });
});
