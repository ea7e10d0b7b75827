import type { Bar, BarMinutes, DailyCandle } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { intervalFaults, intervalOf } from './bar-interval.ts';
import { readBars, readDaily, type CandleColumns } from './candle-rows.ts';
import { CsvRows } from './csv-rows.ts';
import type { FileFault } from './file-fault.ts';
import { readPlainOrGzip } from './read-file.ts';

/** What a candle file holds: bars of one length, named by their start, or official daily candles. */
export type CandleFile =
  | { readonly kind: 'bars'; readonly minutes: BarMinutes; readonly bars: readonly Bar[] }
  | { readonly kind: 'daily'; readonly candles: readonly DailyCandle[] };

type Faults = readonly FileFault[];

/**
 * Reads a CSV file of candles, plain or gzipped. Header: `timestamp` (with +05:30, or naive Indian time) or `date`,
 * then open, high, low, close in rupees; other columns are passed over. Promises: all rows, ascending and checked, or
 * every bad line; nothing of a file with bad lines is given.
 */
export function readCandleFile(path: string): Result<CandleFile, Faults> {
  const content = readPlainOrGzip(path);
  return content.ok ? parseCandles(content.value) : content;
}

/** As readCandleFile, of content at hand. */
export function parseCandles(content: Uint8Array): Result<CandleFile, Faults> {
  const rows = new CsvRows(content);
  const daily = !rows.columns.includes('timestamp');
  const columns = columnsOf(rows, daily ? 'date' : 'timestamp');
  if (columns === null) return err(rows.faults);
  return daily ? dailyFile(rows, columns) : barFile(rows, columns);
}

function dailyFile(rows: CsvRows, columns: CandleColumns): Result<CandleFile, Faults> {
  const candles = readDaily(rows, columns);
  if (rows.faults.length > 0) return err(rows.faults);
  if (candles.length === 0) return err([{ line: 1, code: 'EMPTY', detail: '' }]);
  return ok({ kind: 'daily', candles });
}

function barFile(rows: CsvRows, columns: CandleColumns): Result<CandleFile, Faults> {
  const read = readBars(rows, columns);
  if (read.bars.length === 0 && rows.faults.length === 0)
    return err([{ line: 1, code: 'EMPTY', detail: '' }]);
  const minutes = intervalOf(read);
  if (minutes === null) {
    return err(rows.faults.length > 0 ? rows.faults : [{ line: 2, code: 'UNKNOWN_INTERVAL', detail: '' }]);
  }
  const faults = [...rows.faults, ...intervalFaults(read, minutes)].toSorted((a, b) => a.line - b.line);
  return faults.length > 0 ? err(faults) : ok({ kind: 'bars', minutes, bars: read.bars });
}

function columnsOf(rows: CsvRows, time: string): CandleColumns | null {
  const at = (name: string): number => {
    const index = rows.columns.indexOf(name);
    if (index < 0) rows.note('NO_COLUMN', name === 'date' ? 'timestamp or date' : name);
    return index;
  };
  const columns = { time: at(time), open: at('open'), high: at('high'), low: at('low'), close: at('close') };
  return rows.faults.length > 0 ? null : columns;
}
