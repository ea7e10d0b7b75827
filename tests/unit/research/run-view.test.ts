import { describe, expect, it } from 'vitest';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { DENY_REASONS, DENY_WORDS } from '../../../main/domain/risk/index.ts';
import { runBacktest } from '../../../main/research/backtest/run-backtest.ts';
import { compareRuns } from '../../../main/research/report/compare-runs.ts';
import { runView, tradeView } from '../../../main/research/report/run-view.ts';
import type { StoredRun } from '../../../main/research/report/run.ts';
import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import { instant, paise, tradingDate } from '../../../shared/units/index.ts';
import { madeMarket } from '../../support/made-market.ts';

const MARKET = madeMarket(11, '2024-01-29', '2024-03-28');
const DAYS = { from: tradingDate('2024-02-12'), to: tradingDate('2024-03-28'), pointToleranceMs: 0 };

function runWith(slippage: number): StoredRun {
  const parameters = { ...DAYS, slippage: paise(slippage), settings: TERMINAL_SETTINGS };
  return {
    id: `run-${slippage}`,
    createdAt: instant(0),
    codeVersion: 'test',
    fingerprint: 'same',
    sources: { bars: 'quarters.csv', daily: null, options: null, vix: null, calendar: null, history: null },
    parameters,
    ...runBacktest({ recording: MARKET, version: 'test', ...parameters }),
  };
}

describe('what is shown of a run', () => {
  const [plain, slipped] = [runWith(0), runWith(100)];

  it('accounts for every week, and its curve ends at its net', () => {
    const { weeks, report, rows, returnOnCapital } = runView(plain, [], NSE_CALENDAR);
    expect(weeks.traded).toBeGreaterThan(0);
    expect(weeks.traded + weeks.open + weeks.noSignal + weeks.missed).toBe(weeks.weeks);
    expect(report.equity.at(-1)?.sum).toBe(report.all.net);
    expect(Math.max(...report.equity.map(({ below }) => below))).toBe(report.all.drawdown.depth);
    expect(returnOnCapital).toBe(report.all.net / TERMINAL_SETTINGS.risk.paperCapital);
    expect(rows.every(({ expiryExit }) => expiryExit === null)).toBe(true);
    expect(tradeView(plain, [], rows.length)).toBeNull();
    expect(tradeView(plain, [], 0)?.row).toEqual(rows[0]);
  });

  it('costs slippage on all four fills of a trade that ends the same way, by the same signals', () => {
    const { weeks, notes } = compareRuns(plain, slipped);
    const same = weeks.filter(({ results }) => results.every(({ word }) => word === 'time'));
    expect(same.length).toBeGreaterThan(0);
    for (const { week, results } of same) {
      const units = plain.trades.find((trade) => trade.week === week)?.plan?.units ?? 0;
      const [before = 0, after = 0] = results.map(({ net }) => net ?? 0);
      // A tick besides, where a quote is rounded to the grid.
      expect(before - after).toBeGreaterThan(4 * units * (100 - 5));
    }
    expect(notes).toEqual([]);
    expect(slipped.trades.map(({ fired }) => fired.signal)).toEqual(
      plain.trades.map(({ fired }) => fired.signal),
    );
    expect(compareRuns(plain, plain).weeks).toEqual([]);
  });

  it('says of two runs why they cannot be laid side by side without care', () => {
    const other = { ...slipped, fingerprint: 'other', codeVersion: 'newer' };
    expect(compareRuns(plain, other).notes).toEqual([
      'They were made from different data.',
      'They were made by versions test and newer.',
    ]);
  });

  it('has a word for each reason why an entry is denied', () => {
    expect(Object.keys(DENY_WORDS).toSorted()).toEqual(Object.keys(DENY_REASONS).toSorted());
  });
});
