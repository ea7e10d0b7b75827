import type { Bar, DailyCandle } from '../../../shared/contract/index.ts';
import {
  istInstant,
  paise,
  parseTradingDate,
  clockFromText,
  type Instant,
  type Paise,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { isObject } from './json.ts';

/** A candle of Breeze: its stamp in India's clock, as date and start. */
export interface Candle {
  readonly date: TradingDate;
  readonly start: Instant;
  readonly open: Paise;
  readonly high: Paise;
  readonly low: Paise;
  readonly close: Paise;
}

const STAMP = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.000)?Z?$/;

/**
 * One row of an answer; null where it makes no sense. The digits are India's wall clock, with or without a Z after
 * them (brokers.md B5). The volume of an index is 0 and is not looked at.
 */
export function candleFrom(row: unknown): Candle | null {
  if (!isObject(row)) return null;
  const [, day = '', time = ''] =
    STAMP.exec(typeof row['datetime'] === 'string' ? row['datetime'] : '') ?? [];
  const date = parseTradingDate(day);
  const clock = clockFromText(time);
  const [open, high, low, close] = [row['open'], row['high'], row['low'], row['close']].map(paiseIn);
  if (!date.ok || !clock.ok || !open || !high || !low || !close) return null;
  if (low > open || low > close || high < open || high < close) return null;
  return { date: date.value, start: istInstant(date.value, clock.value), open, high, low, close };
}

/** Null for what is no price above 0. */
function paiseIn(value: unknown): Paise | null {
  const rupees =
    typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : 0;
  return rupees > 0 && rupees < 10_000_000 ? paise(Math.round(rupees * 100)) : null;
}

export function barOf({ start, open, high, low, close }: Candle): Bar {
  return { start, open, high, low, close };
}

export function dailyOf({ date, open, high, low, close }: Candle): DailyCandle {
  return { date, open, high, low, close };
}
