import type { BarMinutes } from '../../../shared/contract/index.ts';
import { istTime, clock, type Instant } from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import { seriesCoverage } from '../../domain/history/index.ts';
import type { SourceFault } from '../../ports/history-source.ts';
import { badRows, timeText } from './row-values.ts';

const LISTED_MAX = 20;

/**
 * Why bars are not to be used although each of them is well-formed: days whose times look moved or named by their end, and
 * bars that are not counted from 09:15. Null where nothing is suspected. Source: strategy.md 8.
 */
export function suspicionOf(
  where: string,
  calendar: Calendar,
  minutes: BarMinutes,
  starts: readonly Instant[],
): SourceFault | null {
  const seen = seriesCoverage({ calendar, minutes, starts, from: null, to: null });
  if (seen === null) return null;
  const suspected = seen.reports.flatMap(({ shift }) => (shift === null ? [] : [shift]));
  const [first] = suspected;
  if (first !== undefined) {
    const days = `${suspected.length} of ${seen.reports.filter(({ bars }) => bars > 0).length} days`;
    const evidence = suspected.slice(0, LISTED_MAX).map(({ date, kind, evidence: rests }) => {
      return `${date} ${kind}: ${rests}`;
    });
    return suspected.every(({ kind }) => kind === 'END_STAMPS')
      ? endStamps(where, days, evidence)
      : shifted(where, days, evidence);
  }
  const astray = seen.reports.flatMap(({ offGrid }) => offGrid);
  if (astray.length === 0) return null;
  const list = astray.map((at) => `${timeText(at)}: a bar of ${minutes} minutes does not start here`);
  return badRows(where, astray.length, list);
}

function shifted(where: string, days: string, evidence: readonly string[]): SourceFault {
  return {
    code: 'SHIFTED_TIMES',
    message: `${where}: the times of ${days} look moved; nothing was read`,
    remedy:
      'load these days anew into the database, or read only days after them (rows loaded before 2025-07-29 are known for it)',
    evidence,
  };
}

function endStamps(where: string, days: string, evidence: readonly string[]): SourceFault {
  return {
    code: 'END_STAMPS',
    message: `${where}: on ${days} bars look named by their end; nothing was read`,
    remedy: 'read another interval (--minutes 15), or correct the times in the database',
    evidence,
  };
}

/** Midnight, or a session's open or close. */
const DAILY_TIMES: ReadonlySet<number> = new Set(['00:00', '09:15', '15:30'].map(clock));

/** Daily candles have no grid: what tells a moved one is its time of day. */
export function dailySuspicion(where: string, stamps: readonly Instant[]): SourceFault | null {
  const odd = stamps.filter((at) => !DAILY_TIMES.has(istTime(at)));
  if (odd.length === 0) return null;
  const evidence = odd.slice(0, LISTED_MAX).map((at) => `${timeText(at)}: a day begins at 00:00`);
  return shifted(where, `${odd.length} of ${stamps.length} days`, evidence);
}
