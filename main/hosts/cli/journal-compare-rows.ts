import {
  formatClock,
  formatRupees,
  formatSigned,
  minus,
  UNKNOWN,
  type Paise,
} from '../../../shared/units/index.ts';
import type { LegBeside, LegSum, WeekBeside } from '../../research/day-beside/compare-trades.ts';
import { CAUSE_TEXT } from '../../research/day-beside/exit-cause.ts';
import type { ReplayTrade } from '../../research/replay-result.ts';
import type { JournalCommand } from './journal-options.ts';
import { plainCsv, textTable } from './text-table.ts';

const HEADER = ['week', 'what', 'recorded', 'backtest', 'difference'] as const;

function signalText(trade: ReplayTrade | null): string {
  return trade === null ? 'none' : `${trade.fired.signal} ${formatClock(trade.fired.barClose)}`;
}

function strikesText(trade: ReplayTrade | null): string {
  const plan = trade?.plan ?? null;
  return plan === null ? 'none' : `${plan.main.strike}/${plan.hedge.strike} ${plan.option} ${plan.expiry}`;
}

function endText(trade: ReplayTrade | null): string {
  if (trade === null) return 'none';
  const { outcome, exitReason, closedAt, reasons } = trade;
  if (exitReason !== null && closedAt !== null) return `${exitReason} ${formatClock(closedAt)}`;
  return [outcome, ...reasons.map(({ code }) => code)].join(' ');
}

function legText(leg: LegSum | null): string {
  return leg === null ? 'none' : `${formatRupees(leg.money)} ${formatClock(leg.at)}`;
}

function legApart({ first, second, difference }: LegBeside): string {
  if (difference !== null) return formatSigned(difference);
  const isSize = first !== null && second !== null;
  return isSize ? `${UNKNOWN} (${first.quantity} against ${second.quantity} units)` : UNKNOWN;
}

function netOf(trade: ReplayTrade | null): Paise | null {
  return trade === null ? null : trade.net;
}

function netApart(first: ReplayTrade | null, second: ReplayTrade | null): string {
  const [a, b] = [netOf(first), netOf(second)];
  return a === null || b === null ? UNKNOWN : formatSigned(minus(a, b));
}

function rowsOf(beside: WeekBeside): readonly (readonly string[])[] {
  const { week, first, second, sameSignal, sameMain, sameHedge, cause, legs } = beside;
  const strikes = sameMain ? (sameHedge ? 'the same' : 'another hedge') : 'OTHER STRIKE';
  return [
    [week, 'signal', signalText(first), signalText(second), sameSignal ? 'the same' : 'OTHER SIGNAL'],
    [week, 'strikes', strikesText(first), strikesText(second), strikes],
    [week, 'exit', endText(first), endText(second), CAUSE_TEXT[cause]],
    ...legs.map((leg) => {
      return [week, leg.purpose, legText(leg.first), legText(leg.second), legApart(leg)];
    }),
    [week, 'net', formatRupees(netOf(first)), formatRupees(netOf(second)), netApart(first, second)],
  ];
}

/** A row for each thing that the two have of a week; money is what was taken in, in rupees. */
export function printedWeeks(weeks: readonly WeekBeside[], format: JournalCommand['format']): string {
  const rows = weeks.flatMap(rowsOf);
  if (format === 'csv')
    return plainCsv(
      HEADER,
      rows.map((row) => row.map((cell) => cell.replaceAll(',', ''))),
    );
  return textTable(HEADER, rows);
}
