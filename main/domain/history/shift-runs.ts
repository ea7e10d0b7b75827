import type { TradingDate } from '../../../shared/units/index.ts';
import type { DayReport } from './day-report.ts';
import type { ShiftKind } from './shifted-times.ts';

/** A run of days whose times are suspected of the same thing. */
export interface ShiftRun {
  readonly kind: ShiftKind;
  readonly from: TradingDate;
  readonly to: TradingDate;
  readonly days: number;
  /** Of the first of these days. */
  readonly evidence: string;
}

/** Neighbouring days of one suspicion as one run; days without bars between them do not end it. */
export function shiftRuns(reports: readonly DayReport[]): readonly ShiftRun[] {
  const runs: ShiftRun[] = [];
  let open = false;
  for (const { bars, shift } of reports) {
    if (bars === 0) continue;
    const run = runs.at(-1);
    if (shift !== null && open && run?.kind === shift.kind)
      runs[runs.length - 1] = { ...run, to: shift.date, days: run.days + 1 };
    else if (shift !== null)
      runs.push({ kind: shift.kind, from: shift.date, to: shift.date, days: 1, evidence: shift.evidence });
    open = shift !== null;
  }
  return runs;
}
