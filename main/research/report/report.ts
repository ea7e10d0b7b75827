import type { EquityPoint, ExitReason, RunReport } from '../../../shared/contract/index.ts';
import {
  istDate,
  minus,
  plus,
  ZERO_PAISE,
  type Paise,
  type TradingDate,
} from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { ReplayTrade } from '../replay-result.ts';
import {
  byExit,
  byMonth,
  bySessions,
  bySignal,
  byWeekday,
  byYear,
  ERA_NAMES,
  eraOf,
  grouped,
  missedReasons,
} from './groups.ts';
import { inOrder, statisticsOf } from './statistics.ts';

/** A week's trade with both exits; null where one of them came to no trade. */
export interface SideBySide {
  readonly week: TradingDate;
  readonly signal: string;
  readonly daily: Paise | null;
  readonly dailyExit: ExitReason | null;
  readonly expiry: Paise | null;
  readonly expiryExit: ExitReason | null;
}

/** The running sum of nets, trade by trade. */
export function equityOf(trades: readonly ReplayTrade[]): readonly EquityPoint[] {
  let sum = ZERO_PAISE;
  let top = ZERO_PAISE;
  return inOrder(trades).map(({ closedAt, net }) => {
    sum = plus(sum, net);
    if (sum > top) top = sum;
    return { on: istDate(closedAt), net, sum, below: minus(top, sum) };
  });
}

export function reportOf(trades: readonly ReplayTrade[], calendar: Calendar): RunReport {
  const byEra = grouped(trades, (trade) => ERA_NAMES[eraOf(trade)]);
  const pooled =
    byEra.length < 2
      ? null
      : `Totals pool ${byEra.map(({ name, statistics }) => `${statistics.trades} trades of ${name}`).join(', ')}.`;
  return {
    all: statisticsOf(trades),
    bySignal: bySignal(trades),
    byEra,
    byWeekday: byWeekday(trades),
    byMonth: byMonth(trades),
    byYear: byYear(trades),
    bySessions: bySessions(trades, calendar),
    byExit: byExit(trades),
    missed: missedReasons(trades),
    equity: equityOf(trades),
    pooled,
  };
}

/** Every week that either run has a signal in. */
export function sideBySide(
  daily: readonly ReplayTrade[],
  expiry: readonly ReplayTrade[],
): readonly SideBySide[] {
  const other = new Map(expiry.map((trade) => [trade.week, trade]));
  return daily.map(({ week, fired, net, exitReason }) => {
    const beside = other.get(week);
    return {
      week,
      signal: fired.signal,
      daily: net,
      dailyExit: exitReason,
      expiry: beside?.net ?? null,
      expiryExit: beside?.exitReason ?? null,
    };
  });
}
