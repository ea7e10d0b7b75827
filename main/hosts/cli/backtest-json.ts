import { sessionsBetween, type Calendar } from '../../domain/calendar/index.ts';
import { istDate } from '../../../shared/units/index.ts';
import type { ReplayTrade } from '../../research/replay-result.ts';
import { eraOf } from '../../research/report/groups.ts';
import type { RunReport } from '../../../shared/contract/index.ts';
import type { SideBySide } from '../../research/report/report.ts';
import type { StoredRun } from '../../research/report/run.ts';

export interface Printed {
  readonly run: StoredRun;
  readonly report: RunReport;
  /** Null where the other exit was not asked for. */
  readonly beside: readonly SideBySide[] | null;
  readonly elapsedMs: number;
  readonly calendar: Calendar;
}

/** A trade as other programs read it: prices in paise, instants in epoch milliseconds. */
function tradeJson(
  { week, fired, evaluation, plan, openedAt, ...rest }: ReplayTrade,
  calendar: Calendar,
): object {
  const why = evaluation.explanations.find((each) => each.signal === fired.signal);
  const sessions =
    plan === null || openedAt === null ? null : sessionsBetween(calendar, istDate(openedAt), plan.expiry);
  return {
    week,
    signal: fired.signal,
    bar_start: fired.barStart,
    bar_close: fired.barClose,
    close: fired.close,
    stop_level: fired.stopLevel,
    option: fired.option,
    outcome: rest.outcome,
    reasons: rest.reasons,
    short_strike: plan?.main.strike ?? null,
    hedge_strike: plan?.hedge.strike ?? null,
    expiry: plan?.expiry ?? null,
    era: plan === null ? null : eraOf({ plan, week }),
    sessions_to_expiry: sessions,
    units: plan?.units ?? null,
    opened_at: openedAt,
    closed_at: rest.closedAt,
    exit: rest.exitReason,
    exit_detail: rest.exitDetail,
    realised: rest.realised,
    charges: rest.charges,
    net: rest.net,
    fills: rest.fills,
    why: why === undefined ? null : { conditions: why.conditions, branches: why.branches },
  };
}

export function backtestJson({ run, report, beside, elapsedMs, calendar }: Printed): string {
  const { trades, totals, orderHash, ...rest } = run;
  const bySignal = Object.fromEntries(report.bySignal.map(({ name, statistics }) => [name, statistics]));
  const { bySignal: _signals, ...others } = report;
  return `${JSON.stringify({
    trades: trades.map((trade) => tradeJson(trade, calendar)),
    totals,
    by_signal: bySignal,
    order_hash: orderHash,
    elapsed_ms: Math.round(elapsedMs),
    report: others,
    ...(beside === null ? {} : { beside }),
    run: rest,
  })}\n`;
}
