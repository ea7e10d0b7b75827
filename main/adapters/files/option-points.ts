import type { OptionType } from '../../../shared/contract/index.ts';
import {
  err,
  ok,
  strike,
  type Instant,
  type Paise,
  type Result,
  type Strike,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { readPrice } from './candle-rows.ts';
import { CsvRows } from './csv-rows.ts';
import type { FileFault } from './file-fault.ts';
import { pointColumns, type PointColumns } from './option-columns.ts';
import { readPlainOrGzip } from './read-file.ts';
import { scanWhole } from './scan-number.ts';
import { dateAt, DATE_LENGTH, TimeScanner, WRONG_TIME_ZONE } from './scan-time.ts';

/** A recorded price of an option at one minute. What the file does not tell is null. */
export interface OptionPoint {
  readonly at: Instant;
  readonly expiry: TradingDate;
  readonly strike: Strike;
  readonly type: OptionType;
  readonly price: Paise;
  /** Units. */
  readonly openInterest: number | null;
  readonly lotSize: number | null;
}

/**
 * Reads recorded option prices, plain or gzipped CSV with a header: timestamp, expiry (or expiry_nearest), strike,
 * type, price (or close), and oi and lot where there are any. Promises: all points in ascending order of time, or
 * every bad line.
 */
export function readOptionPoints(path: string): Result<readonly OptionPoint[], readonly FileFault[]> {
  const content = readPlainOrGzip(path);
  return content.ok ? parseOptionPoints(content.value) : content;
}

/** As readOptionPoints, of content at hand. */
export function parseOptionPoints(content: Uint8Array): Result<readonly OptionPoint[], readonly FileFault[]> {
  const rows = new CsvRows(content);
  const columns = pointColumns(rows);
  const times = new TimeScanner();
  const points: OptionPoint[] = [];
  const seen = new Set<string>();
  while (rows.faults.every((fault) => fault.code !== 'NO_COLUMN') && rows.advance()) {
    const point = readPoint(rows, columns, times);
    if (point === null) continue;
    const before = points.at(-1);
    if (before !== undefined && point.at < before.at) rows.note('UNSORTED', rows.text(columns.time));
    if (before !== undefined && point.at !== before.at) seen.clear();
    const key = `${point.expiry} ${point.strike} ${point.type}`;
    if (seen.has(key)) rows.note('DUPLICATE', key);
    seen.add(key);
    points.push(point);
  }
  if (rows.faults.length > 0) return err(rows.faults);
  return points.length > 0 ? ok(points) : err([{ line: 1, code: 'EMPTY', detail: '' }]);
}

function readPoint(rows: CsvRows, columns: PointColumns, times: TimeScanner): OptionPoint | null {
  const noted = rows.faults.length;
  const at = times.instant(rows.bytes, rows.start(columns.time), rows.end(columns.time));
  if (at < 0) rows.note(at === WRONG_TIME_ZONE ? 'WRONG_TIME_ZONE' : 'NOT_A_TIME', rows.text(columns.time));
  const expiryAt = rows.start(columns.expiry);
  const isDate = rows.end(columns.expiry) - expiryAt === DATE_LENGTH;
  const expiry = isDate ? dateAt(rows.bytes, expiryAt) : null;
  if (expiry === null) rows.note('NOT_A_TIME', `expiry ${rows.text(columns.expiry)}`);
  const points = whole(rows, columns.strike);
  const type = rows.text(columns.type);
  if (points === null || points <= 0 || (type !== 'CE' && type !== 'PE')) {
    rows.note('NOT_AN_OPTION', `${rows.text(columns.strike)} ${type}`);
  }
  const price = readPrice(rows, columns.price);
  if (rows.faults.length > noted || expiry === null || points === null || (type !== 'CE' && type !== 'PE'))
    return null;
  return {
    at: at as Instant,
    expiry,
    strike: strike(points),
    type,
    price: price as Paise,
    openInterest: whole(rows, columns.openInterest),
    lotSize: whole(rows, columns.lotSize),
  };
}

function whole(rows: CsvRows, column: number): number | null {
  if (column < 0) return null;
  const value = scanWhole(rows.bytes, rows.start(column), rows.end(column));
  return value < 0 ? null : value;
}
