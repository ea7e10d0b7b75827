import type { BarMinutes } from '../../../shared/contract/index.ts';
import { strike, type Result, type TradingDate, err } from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { SourceFault } from '../../ports/history-source.ts';
import type { PricePoint } from '../../ports/history-store.ts';
import type { Row } from './connection.ts';
import { fromNaive } from './naive-time.ts';
import { allRows, paiseOf, timeText } from './row-values.ts';
import { suspicionOf } from './suspicion.ts';

const KNOWN_MINUTES: readonly BarMinutes[] = [1, 5, 15, 60];

/** "5minute", "5 min", "15m", "1hour", "minute" as a length of ours; null where it is none. */
export function intervalMinutes(words: unknown): BarMinutes | null {
  const match = /^\s*(\d*)\s*(m|h)/i.exec(String(words));
  if (match === null) return null;
  const count = match[1] === '' ? 1 : Number(match[1]);
  const minutes = match[2]?.toLowerCase() === 'h' ? count * 60 : count;
  return KNOWN_MINUTES.find((each) => each === minutes) ?? null;
}

function pointOf(expiry: TradingDate) {
  return (row: Row, before: PricePoint | null): PricePoint | string => {
    const at = fromNaive(row['at']);
    if (at === null) return `not a time: ${String(row['at'])}`;
    const price = paiseOf(row['openPrice']);
    const [level, type] = [row['strike'], row['optionType']];
    const name = `${timeText(at)} ${String(level)} ${String(type)}`;
    if (typeof level !== 'number' || level <= 0 || (type !== 'CE' && type !== 'PE'))
      return `${name}: not an option`;
    if (price === null) return `${name}: no price`;
    if (intervalMinutes(row['barInterval']) === null)
      return `${name}: unknown interval "${String(row['barInterval'])}"`;
    if (before?.at === at && before.strike === level && before.type === type)
      return `${name}: the same time twice`;
    const openInterest = row['openInterest'] === null ? null : Number(row['openInterest']);
    return { at, expiry, strike: strike(level), type, price, openInterest, lotSize: null };
  };
}

/** Rows of one expiry as prices, each at the minute in which it was paid; refused where their times look wrong. */
export function optionPoints(
  where: string,
  calendar: Calendar,
  expiry: TradingDate,
  rows: readonly Row[],
): Result<readonly PricePoint[], SourceFault> {
  const points = allRows(where, rows, pointOf(expiry));
  if (!points.ok) return points;
  const lengths = rows.map((row) => intervalMinutes(row['barInterval']) ?? 1);
  const minutes = Math.min(...new Set(lengths)) as BarMinutes;
  const starts = [...new Set(points.value.map(({ at }) => at))];
  const suspicion = rows.length === 0 ? null : suspicionOf(where, calendar, minutes, starts);
  return suspicion === null ? points : err(suspicion);
}
