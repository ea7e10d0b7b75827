import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../main/engine/engine.ts';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import { runBacktest } from '../../../main/research/backtest/run-backtest.ts';
import { Backtest } from '../../../main/research/backtest/backtest.ts';
import {
  clock,
  formatClock,
  istInstant,
  istTime,
  tradingDate,
  type Instant,
} from '../../../shared/units/index.ts';
import { madeMarket } from '../../support/made-market.ts';

const RUN = {
  recording: madeMarket(20_250_714, '2024-01-01', '2024-02-29'),
  settings: TERMINAL_SETTINGS,
  from: tradingDate('2024-01-08'),
  to: tradingDate('2024-02-29'),
  pointToleranceMs: 0,
  version: 'test',
};

describe('a driven engine', () => {
  it('is in no haste while nothing is open and no entry waits', () => {
    const engine = createEngine({ book: 'b', mode: 'paper', calendar: NSE_CALENDAR, driven: true });
    expect(engine.pace()).toBe('bars');
  });

  it('never takes a silence for sleep', () => {
    const types = new Set<string>();
    new Backtest({ ...RUN, onFact: ({ type }) => types.add(type) }).run();
    expect(types.has('spreadClosed')).toBe(true);
    expect(types.has('resumed')).toBe(false);
  });

  it('enters at the bar’s close and leaves at 15:15, within seconds of virtual time', () => {
    const { trades } = runBacktest(RUN);
    const closed = trades.filter(({ outcome }) => outcome === 'closed');
    expect(closed.length).toBeGreaterThan(1);
    for (const { fired, openedAt, closedAt, exitReason } of closed) {
      expect((openedAt ?? 0) - fired.barClose).toBeLessThan(10_000);
      if (exitReason !== 'time') continue;
      expect(formatClock(closedAt ?? (0 as Instant)).slice(0, 5)).toBe('15:15');
      expect(istTime(closedAt ?? (0 as Instant)) - clock('15:15')).toBeLessThan(30_000);
    }
  });

  it('tells the day of each of its weeks once, by its first bar', () => {
    const days: string[] = [];
    new Backtest({
      ...RUN,
      onFact: (fact) => {
        if (fact.type === 'dayStarted') days.push(fact.date);
      },
    }).run();
    expect(new Set(days).size).toBe(days.length);
    expect(days.at(-1)).toBe('2024-02-29');
    expect(istInstant(tradingDate(days[0] ?? ''), clock('00:00'))).toBe(
      istInstant(tradingDate('2024-01-08'), clock('00:00')),
    );
  });
});
