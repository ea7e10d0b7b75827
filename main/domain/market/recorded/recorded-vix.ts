import type { DailyCandle, Source } from '../../../../shared/contract/index.ts';
import { istDate, paise, type Instant, type Paise } from '../../../../shared/units/index.ts';
import { SESSIONS_A_YEAR } from '../pricing/index.ts';
import type { Recording } from './recording.ts';

export interface VixValue {
  readonly value: Paise;
  /** `recorded`, or `model` where it is reckoned from the index's own days. */
  readonly source: Source;
}

const DAYS_LOOKED_AT = 20;
/** India VIX stands above what NIFTY then does: by about a seventh (2016-2026, medians). */
const OVER_REALISED = 1.15;
const USUAL: VixValue = { value: paise(1400), source: 'model' };

/**
 * India VIX as it was known at an instant, never later: the last bar's close, else the day's official open, else the
 * last official close, else what the index's own last 20 days moved, labelled `model`.
 */
export function vixAt(recording: Recording, at: Instant): VixValue {
  const { bars, daily } = recording.vix;
  const today = istDate(at);
  const bar = lastBefore(bars, (each) => each.start <= at);
  if (bar !== undefined && istDate(bar.start) === today) return { value: bar.open, source: 'recorded' };
  const candle = lastBefore(daily, (each) => each.date <= today);
  if (candle !== undefined)
    return { value: candle.date === today ? candle.open : candle.close, source: 'recorded' };
  if (bar !== undefined) return { value: bar.close, source: 'recorded' };
  return realised(recording.daily, today);
}

function realised(daily: readonly DailyCandle[], today: string): VixValue {
  const end = countBefore(daily, (each) => each.date < today);
  const days = daily.slice(Math.max(0, end - DAYS_LOOKED_AT - 1), end);
  if (days.length < 3) return USUAL;
  let sum = 0;
  for (const [place, day] of days.entries()) {
    const before = days[place - 1];
    if (before !== undefined) sum += Math.log(day.close / before.close) ** 2;
  }
  const yearly = Math.sqrt((sum / (days.length - 1)) * SESSIONS_A_YEAR);
  return { value: paise(Math.round(yearly * OVER_REALISED * 10_000)), source: 'model' };
}

/** How many of an ascending list lie before a point. */
export function countBefore<T>(rows: readonly T[], isBefore: (row: T) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row !== undefined && isBefore(row)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function lastBefore<T>(rows: readonly T[], isBefore: (row: T) => boolean): T | undefined {
  return rows[countBefore(rows, isBefore) - 1];
}
