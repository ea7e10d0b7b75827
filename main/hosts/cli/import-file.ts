import type { ImportedRow, ImportKind } from '../../../shared/contract/index.ts';
import { err, istDate, ok, type Result, type TradingDate } from '../../../shared/units/index.ts';
import { parseCandles, type CandleFile } from '../../adapters/files/candle-file.ts';
import { describeAllFaults, describeFaults } from '../../adapters/files/file-fault.ts';
import { parseOptionPoints } from '../../adapters/files/option-points.ts';
import { readPlainOrGzip } from '../../adapters/files/read-file.ts';
import { keptBy } from '../../adapters/files/vix-hundredths.ts';
import type { HistoryStore, ImportCount, ImportFault, PricePoint } from '../../ports/history-store.ts';
import type { ImportOptions } from './import-options.ts';

/** What became of one file or series. */
export type Imported = ImportedRow;

type Given = (CandleFile | { readonly kind: 'options'; readonly points: readonly PricePoint[] }) & {
  /** So many of its values were finer than what is kept. */
  readonly rounded: number;
};

const NEWLINE = 10;

/** Only files of option prices have strikes. */
function kindByHeader(content: Uint8Array): ImportKind {
  const end = content.indexOf(NEWLINE);
  const header = new TextDecoder().decode(content.subarray(0, end < 0 ? content.length : end));
  const columns = header.trim().toLowerCase().split(',');
  if (columns.includes('strike')) return 'options';
  return columns.includes('timestamp') ? 'candles' : 'daily';
}

/** Reads one file as the kind that was asked for; the error is text for a person, every bad line in it. */
function readGiven(
  file: string,
  { kind: asked, symbol }: Pick<FileOptions, 'kind' | 'symbol'>,
): Result<Given, string> {
  const content = readPlainOrGzip(file);
  if (!content.ok) return err(describeFaults(file, content.error));
  const kind = asked ?? kindByHeader(content.value);
  if (kind === 'options') {
    const points = parseOptionPoints(content.value);
    return points.ok
      ? ok({ kind, points: points.value, rounded: 0 })
      : err(describeAllFaults(file, points.error));
  }
  const { content: rows, rounded } = keptBy(symbol, content.value);
  const candles = parseCandles(rows);
  if (!candles.ok) return err(describeAllFaults(file, candles.error));
  const holds = candles.value.kind === 'daily' ? 'daily' : 'candles';
  return holds === kind ? ok({ ...candles.value, rounded }) : err(`${file}: holds ${holds}, not ${kind}\n`);
}

/** Why a store took nothing, with every row that contradicts, as lines for a person. */
export function importRefusal(file: string, fault: ImportFault): string {
  const conflicts = fault.conflicts.map(
    ({ row, stored, given }) => `${file}: ${row}: stored ${stored}; given ${given}\n`,
  );
  return `${file}: ${fault.code}: ${fault.message}; nothing of it was imported\n${conflicts.join('')}`;
}

type FileOptions = Pick<ImportOptions, 'symbol' | 'vendor' | 'kind'>;

function put(store: HistoryStore, given: Given, options: FileOptions): Result<ImportCount, ImportFault> {
  const { symbol, vendor } = options;
  if (given.kind === 'options') return store.importPrices(vendor, given.points);
  if (given.kind === 'daily') return store.importDaily({ symbol, vendor }, given.candles);
  return store.importBars({ symbol, minutes: given.minutes, vendor }, given.bars);
}

function span(given: Given): { readonly what: string; readonly dates: readonly TradingDate[] } {
  if (given.kind === 'daily') return { what: 'daily candles', dates: given.candles.map(({ date }) => date) };
  if (given.kind === 'options')
    return { what: 'option prices', dates: ends(given.points.map(({ at }) => at)) };
  return { what: `${given.minutes}-minute bars`, dates: ends(given.bars.map(({ start }) => start)) };
}

function ends(instants: readonly Parameters<typeof istDate>[0][]): readonly TradingDate[] {
  return [instants[0], instants.at(-1)].flatMap((at) => (at === undefined ? [] : [istDate(at)]));
}

/** Imports one file, whole or not at all; the error is text for a person. */
export function importFile(
  store: HistoryStore,
  file: string,
  options: FileOptions,
): Result<Imported, string> {
  const given = readGiven(file, options);
  if (!given.ok) return given;
  const count = put(store, given.value, options);
  if (!count.ok) return err(importRefusal(file, count.error));
  const { what: rows, dates } = span(given.value);
  const { rounded } = given.value;
  const what = rounded === 0 ? rows : `${rows} (${rounded} values rounded to hundredths)`;
  const [from, to] = [dates[0], dates.at(-1)];
  // The readers refuse a file without rows.
  if (from === undefined || to === undefined) return err(`${file}: holds no rows\n`);
  return ok({ file, what, ...count.value, from, to });
}
