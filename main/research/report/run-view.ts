import type {
  BacktestView,
  ExitResult,
  RunRow,
  RunTrade,
  WeeksAccounted,
} from '../../../shared/contract/index.ts';
import { istDate } from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { ReplayTotals, ReplayTrade } from '../replay-result.ts';
import { reportOf } from './report.ts';
import type { RunSources, StoredRun } from './run.ts';

/** A run, finished or not. */
export type ViewedRun = Omit<StoredRun, 'id'> & { readonly id: string | null };

/** Where a run's market came from, in words. */
export function marketWords({ history, bars }: RunSources): string {
  return history === null ? `file ${bars}` : `history, ${history.vendor}`;
}

/** What is shown of a run. `beside`: the same weeks with the other exit; empty where that was not run. */
export function runView(run: ViewedRun, beside: readonly ReplayTrade[], calendar: Calendar): BacktestView {
  const { id, createdAt, codeVersion, fingerprint, orderHash, parameters, totals, trades, sources } = run;
  const report = reportOf(trades, calendar);
  return {
    id,
    createdAt,
    codeVersion,
    fingerprint,
    orderHash,
    market: marketWords(sources),
    parameters,
    weeks: accounted(totals, trades),
    returnOnCapital: report.all.trades === 0 ? null : report.all.net / parameters.settings.risk.paperCapital,
    lotSizes: [...new Set(trades.flatMap(({ plan }) => (plan === null ? [] : [plan.lotSize])))],
    report,
    rows: rowsOf(run, beside),
  };
}

function accounted({ weeks, signals }: ReplayTotals, trades: readonly ReplayTrade[]): WeeksAccounted {
  const count = (outcome: ReplayTrade['outcome']): number =>
    trades.filter((trade) => trade.outcome === outcome).length;
  const [traded, open] = [count('closed'), count('open')];
  return { weeks, traded, open, noSignal: weeks - signals, missed: signals - traded - open };
}

function resultOf({ outcome, net, exitReason }: ReplayTrade): ExitResult {
  return { outcome, net, exit: exitReason };
}

function rowsOf({ trades, parameters }: ViewedRun, beside: readonly ReplayTrade[]): readonly RunRow[] {
  const others = new Map(beside.map((trade) => [trade.week, resultOf(trade)]));
  const isDaily = parameters.settings.trade.exitRule === 'daily';
  return trades.map((trade, place) => {
    const { week, fired, outcome, plan, reasons } = trade;
    const [own, other] = [resultOf(trade), others.get(week) ?? null];
    return {
      place,
      week,
      signal: fired.signal,
      firedOn: istDate(fired.barClose),
      outcome,
      option: fired.option,
      short: plan?.main.strike ?? null,
      hedge: plan?.hedge.strike ?? null,
      expiry: plan?.expiry ?? null,
      dailyExit: isDaily ? own : other,
      expiryExit: isDaily ? other : own,
      reasons,
    };
  });
}

/** One week's signal of a run, opened; null where the run has none at this place. */
export function tradeView(run: StoredRun, beside: readonly ReplayTrade[], place: number): RunTrade | null {
  const trade = run.trades[place];
  const row = rowsOf(run, beside)[place];
  if (trade === undefined || row === undefined) return null;
  const { fired, evaluation, plan, fills, openedAt, closedAt, exitDetail, realised, charges } = trade;
  return { row, fired, evaluation, plan, fills, openedAt, closedAt, exitDetail, realised, charges };
}
