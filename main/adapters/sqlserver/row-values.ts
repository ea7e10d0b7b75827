import type { Bar } from '../../../shared/contract/index.ts';
import {
  formatTimeOfDay,
  istDate,
  istTime,
  type Instant,
  type Paise,
  type Result,
  err,
  ok,
} from '../../../shared/units/index.ts';
import type { SourceFault } from '../../ports/history-source.ts';
import type { Row } from './connection.ts';
import { fromNaive } from './naive-time.ts';

const LISTED_MAX = 20;

/** decimal(18,2) as whole paise above zero; null where it is none. */
export function paiseOf(value: unknown): Paise | null {
  if (typeof value !== 'number') return null;
  const paise = Math.round(value * 100);
  return Number.isSafeInteger(paise) && paise > 0 && Math.abs(value * 100 - paise) < 1e-4
    ? (paise as Paise)
    : null;
}

/** A moment for a person. */
export function timeText(at: Instant): string {
  return `${istDate(at)} ${formatTimeOfDay(istTime(at)).slice(0, 5)}`;
}

/** Rows that make no sense: none is left out, the whole is refused. */
export function badRows(where: string, count: number, evidence: readonly string[]): SourceFault {
  return {
    code: 'BAD_ROWS',
    message: `${where}: ${count} rows make no sense; nothing was read`,
    remedy: 'correct or delete these rows in the database, or read other days',
    evidence: evidence.slice(0, LISTED_MAX),
  };
}

/** All rows of an answer as something else, or every row that makes no sense. */
export function allRows<T>(
  where: string,
  rows: readonly Row[],
  read: (row: Row, before: T | null) => T | string,
): Result<readonly T[], SourceFault> {
  const good: T[] = [];
  const bad: string[] = [];
  for (const row of rows) {
    const value = read(row, good.at(-1) ?? null);
    if (typeof value === 'string') bad.push(value);
    else good.push(value);
  }
  return bad.length > 0 ? err(badRows(where, bad.length, bad)) : ok(good);
}

/** A row of an index table as a bar, or what is wrong with it. */
export function barOf(row: Row, before: Bar | null): Bar | string {
  const start = fromNaive(row['at']);
  if (start === null) return `not a time: ${String(row['at'])}`;
  const [open, high, low, close] = ['openPrice', 'highPrice', 'lowPrice', 'closePrice'].map((name) =>
    paiseOf(row[name]),
  );
  const where = timeText(start);
  if (before?.start === start) return `${where}: the same time twice`;
  if (open === null || high === null || low === null || close === null)
    return `${where}: a price is missing or not above zero`;
  if (open === undefined || high === undefined || low === undefined || close === undefined) return where;
  if (low > open || low > close || high < open || high < close)
    return `${where}: open and close must lie between low and high`;
  return { start, open, high, low, close };
}
