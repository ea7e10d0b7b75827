import type { Bar, DailyCandle } from '../../../shared/contract/index.ts';
import type { Instant, Paise } from '../../../shared/units/index.ts';
import type { CsvRows } from './csv-rows.ts';
import { NOT_A_NUMBER, NOT_POSITIVE, OUT_OF_TICK, scanPaise } from './scan-number.ts';
import { dateAt, DATE_LENGTH, TimeScanner, WRONG_TIME_ZONE } from './scan-time.ts';

/** Where the columns of a candle file stand. */
export interface CandleColumns {
  readonly time: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

interface Prices {
  readonly open: Paise;
  readonly high: Paise;
  readonly low: Paise;
  readonly close: Paise;
}

/** Bars with the lines they stand on, ascending; faulty lines are noted and left out. */
export interface ReadBars {
  readonly bars: readonly Bar[];
  readonly lines: readonly number[];
}

/** Reads all rows as bars: times, prices and order are checked, the interval is not. */
export function readBars(rows: CsvRows, columns: CandleColumns): ReadBars {
  const times = new TimeScanner();
  const bars: Bar[] = [];
  const lines: number[] = [];
  let before = Number.NEGATIVE_INFINITY;
  while (rows.advance()) {
    const start = times.instant(rows.bytes, rows.start(columns.time), rows.end(columns.time));
    if (start < 0)
      rows.note(start === WRONG_TIME_ZONE ? 'WRONG_TIME_ZONE' : 'NOT_A_TIME', rows.text(columns.time));
    const prices = readPrices(rows, columns);
    if (start < 0 || !follows(rows, before, start, columns.time)) continue;
    before = start;
    if (prices === null) continue;
    bars.push({ start: start as Instant, ...prices });
    lines.push(rows.line);
  }
  return { bars, lines };
}

/** Reads all rows as official daily candles, in ascending order. */
export function readDaily(rows: CsvRows, columns: CandleColumns): readonly DailyCandle[] {
  const candles: DailyCandle[] = [];
  let before = '';
  while (rows.advance()) {
    const start = rows.start(columns.time);
    const date = rows.end(columns.time) - start === DATE_LENGTH ? dateAt(rows.bytes, start) : null;
    if (date === null) rows.note('NOT_A_TIME', rows.text(columns.time));
    const prices = readPrices(rows, columns);
    if (date === null || !follows(rows, before, date, columns.time)) continue;
    before = date;
    if (prices !== null) candles.push({ date, ...prices });
  }
  return candles;
}

/** Whether a line comes after the last good one; notes it where it does not. */
function follows<T extends number | string>(rows: CsvRows, before: T, now: T, column: number): boolean {
  if (now > before) return true;
  rows.note(now === before ? 'DUPLICATE' : 'UNSORTED', rows.text(column));
  return false;
}

/** The line's four prices, or null with every bad one noted. */
function readPrices(rows: CsvRows, columns: CandleColumns): Prices | null {
  const open = readPrice(rows, columns.open);
  const high = readPrice(rows, columns.high);
  const low = readPrice(rows, columns.low);
  const close = readPrice(rows, columns.close);
  if (open < 0 || high < 0 || low < 0 || close < 0) return null;
  if (low > open || low > close || high < open || high < close) {
    rows.note('OUT_OF_RANGE', `open ${open / 100} high ${high / 100} low ${low / 100} close ${close / 100}`);
    return null;
  }
  return { open: open as Paise, high: high as Paise, low: low as Paise, close: close as Paise };
}

const PRICE_FAULTS = {
  [NOT_A_NUMBER]: 'NOT_A_NUMBER',
  [OUT_OF_TICK]: 'OUT_OF_TICK',
  [NOT_POSITIVE]: 'NOT_POSITIVE',
} as const;

/** A price in paise, or a negative mark with the fault noted. */
export function readPrice(rows: CsvRows, column: number): number {
  const paise = scanPaise(rows.bytes, rows.start(column), rows.end(column));
  if (paise === NOT_A_NUMBER || paise === OUT_OF_TICK || paise === NOT_POSITIVE) {
    rows.note(PRICE_FAULTS[paise], `${rows.columns[column] ?? ''} ${rows.text(column)}`);
  }
  return paise;
}
