import type { BarMinutes } from '../../../shared/contract/index.ts';
import {
  addDays,
  istDate,
  istDayNumber,
  type Instant,
  type TradingDate,
} from '../../../shared/units/index.ts';
import type { Calendar } from '../calendar/index.ts';
import { dayReport, type DayReport, type DayState } from './day-report.ts';
import { shiftRuns, type ShiftRun } from './shift-runs.ts';

/** What there is of one series, against the calendar. */
export interface SeriesCoverage {
  readonly minutes: BarMinutes;
  readonly from: TradingDate;
  readonly to: TradingDate;
  readonly bars: number;
  /** How many days are in each state. */
  readonly days: Readonly<Record<DayState, number>>;
  readonly missingBars: number;
  readonly duplicates: number;
  readonly outside: number;
  readonly offGrid: number;
  readonly shifts: readonly ShiftRun[];
  /** Every day that has bars or ought to have. */
  readonly reports: readonly DayReport[];
}

export interface CoverageInput {
  readonly calendar: Calendar;
  readonly minutes: BarMinutes;
  /** The starts of all bars, ascending, doubles included. */
  readonly starts: readonly Instant[];
  /** The dates to judge, both counted in; null: from the first bar's to the last bar's. */
  readonly from: TradingDate | null;
  readonly to: TradingDate | null;
}

/** Judges a series day by day; null where it has no bar and no span was asked for. Repairs nothing. */
export function seriesCoverage(input: CoverageInput): SeriesCoverage | null {
  const { calendar, minutes, starts } = input;
  const byDate = startsByDate(starts);
  const [first, last] = [starts[0], starts.at(-1)];
  const from = input.from ?? (first === undefined ? null : istDate(first));
  const to = input.to ?? (last === undefined ? null : istDate(last));
  if (from === null || to === null) return null;
  const reports: DayReport[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const report = dayReport(calendar, date, minutes, byDate.get(date) ?? []);
    if (report.bars > 0 || report.expected > 0) reports.push(report);
  }
  const sum = (of: (report: DayReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0);
  return {
    minutes,
    from,
    to,
    bars: sum(({ bars }) => bars),
    days: statesOf(reports),
    missingBars: sum(({ missingBars }) => missingBars),
    duplicates: sum(({ duplicates }) => duplicates.length),
    outside: sum(({ outside }) => outside.length),
    offGrid: sum(({ offGrid }) => offGrid.length),
    shifts: shiftRuns(reports),
    reports,
  };
}

function startsByDate(starts: readonly Instant[]): ReadonlyMap<TradingDate, readonly Instant[]> {
  const byDate = new Map<TradingDate, Instant[]>();
  let day = Number.NaN;
  let list: Instant[] = [];
  for (const at of starts) {
    if (istDayNumber(at) !== day) {
      day = istDayNumber(at);
      list = [];
      byDate.set(istDate(at), list);
    }
    list.push(at);
  }
  return byDate;
}

function statesOf(reports: readonly DayReport[]): Record<DayState, number> {
  const days = { whole: 0, partial: 0, missing: 0, uncertain: 0, special: 0, closed: 0 };
  for (const { state } of reports) days[state] += 1;
  return days;
}
