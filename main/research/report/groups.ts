import type { MissedWeeks, RunGroup } from '../../../shared/contract/index.ts';
import { istDate, weekday, type TradingDate } from '../../../shared/units/index.ts';
import { sessionsBetween, type Calendar } from '../../domain/calendar/index.ts';
import { DENY_WORDS, isDenyCode } from '../../domain/risk/index.ts';
import type { ReplayTrade } from '../replay-result.ts';
import { isDone, statisticsOf, type DoneTrade } from './statistics.ts';

/** Which contracts there were to sell; results of one say nothing of another, so they are never added up unsaid. */
export type Era = 'monthly' | 'thursday' | 'tuesday';

export const ERA_NAMES: Readonly<Record<Era, string>> = {
  monthly: 'monthly expiries only (before 2019-02-14)',
  thursday: 'weekly expiries on Thursdays (2019-02-14 to 2025-08-31)',
  tuesday: 'weekly expiries on Tuesdays (since 2025-09-01)',
};

/** By the expiry that was sold. */
export function eraOf({ plan, week }: Pick<ReplayTrade, 'plan' | 'week'>): Era {
  const expiry = plan?.expiry ?? week;
  if (expiry < '2019-02-14') return 'monthly';
  return expiry < '2025-09-01' ? 'thursday' : 'tuesday';
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Groups in the order of their names, each with its statistics. */
export function grouped(
  trades: readonly ReplayTrade[],
  nameOf: (trade: DoneTrade) => string,
): readonly RunGroup[] {
  const groups = Map.groupBy(trades.filter(isDone), nameOf);
  return [...groups]
    .map(([name, list]) => ({ name, statistics: statisticsOf(list) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

export const entryDay = ({ openedAt }: DoneTrade): TradingDate => istDate(openedAt);

export const bySignal = (trades: readonly ReplayTrade[]): readonly RunGroup[] =>
  grouped(trades, ({ fired }) => fired.signal);

export const byWeekday = (trades: readonly ReplayTrade[]): readonly RunGroup[] =>
  grouped(trades, (trade) => {
    const day = weekday(entryDay(trade));
    return `${day} ${DAYS[day]}`;
  });

export const byMonth = (trades: readonly ReplayTrade[]): readonly RunGroup[] =>
  grouped(trades, (trade) => entryDay(trade).slice(0, 7));

export const byYear = (trades: readonly ReplayTrade[]): readonly RunGroup[] =>
  grouped(trades, (trade) => entryDay(trade).slice(0, 4));

export const byExit = (trades: readonly ReplayTrade[]): readonly RunGroup[] =>
  grouped(trades, ({ exitReason }) => exitReason ?? 'unknown');

/** Sessions from entry to expiry, apart for each era. */
export function bySessions(trades: readonly ReplayTrade[], calendar: Calendar): readonly RunGroup[] {
  return grouped(trades, (trade) => {
    const day = entryDay(trade);
    const left = trade.plan === null ? null : sessionsBetween(calendar, day, trade.plan.expiry);
    return `${eraOf(trade)} ${String(left ?? 'unknown').padStart(2, ' ')}`;
  });
}

/** Weeks whose signal came to no trade, by the first reason. */
export function missedReasons(trades: readonly ReplayTrade[]): readonly MissedWeeks[] {
  const missed = trades.filter(({ outcome }) => outcome !== 'closed' && outcome !== 'open');
  const groups = Map.groupBy(missed, ({ reasons, outcome }) => reasons[0]?.code ?? outcome);
  return [...groups]
    .map(([reason, list]) => ({
      reason,
      words: isDenyCode(reason) ? DENY_WORDS[reason] : reason,
      weeks: list.map(({ week }) => week),
    }))
    .toSorted((a, b) => b.weeks.length - a.weeks.length || (a.reason < b.reason ? -1 : 1));
}
