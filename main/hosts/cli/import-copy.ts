import {
  addDays,
  err,
  istDate,
  istInstant,
  ok,
  timeOfDay,
  type Result,
  type TradingDate,
} from '../../../shared/units/index.ts';
import type { Bar } from '../../../shared/contract/index.ts';
import type { HistorySource, SourceFault } from '../../ports/history-source.ts';
import type { BarSeries, HistoryStore, PriceSpan } from '../../ports/history-store.ts';
import { importRefusal, type Imported } from './import-file.ts';
import type { CopyTask } from './copy-task.ts';
import type { ImportOptions } from './import-options.ts';
import { sourceFaultText } from './source-fault-text.ts';

const MIDNIGHT = timeOfDay(0);
/** So many days are read at once: progress is told, and a wish to stop heard, in between. */
const DAYS_A_READING = 92;

export interface Copying {
  readonly source: HistorySource;
  readonly store: HistoryStore;
  readonly task: CopyTask;
  readonly kind: ImportOptions['kind'];
  /** One line of progress. */
  readonly say: (line: string) => void;
  readonly isCancelled: () => boolean;
}

/** What came of a copy: each series whole or not at all. `refusals` are texts for a person. */
export interface Copied {
  readonly imported: readonly Imported[];
  readonly refusals: readonly string[];
}

type Outcome = Result<Imported, string>;

const CANCELLED = 'stopped; what is named above came in, nothing else\n';

/** Copies what is wanted of another store, series by series; one that is refused does not stop the others. */
export async function copyHistory(copying: Copying): Promise<Result<Copied, string>> {
  const { source, kind, task } = copying;
  const list = await source.list();
  if (!list.ok) return err(sourceFaultText(list.error));
  const imported: Imported[] = [];
  const refusals: string[] = [];
  const take = (outcome: Outcome): void => {
    if (outcome.ok) imported.push(outcome.value);
    else refusals.push(outcome.error);
  };
  const wantsBars = kind === null || kind === 'candles';
  for (const series of wantsBars ? list.value.bars : [])
    if (task.minutes === null || series.minutes === task.minutes) take(await copyBars(copying, series));
  for (const series of kind === null || kind === 'daily' ? list.value.daily : []) {
    const [from, to] = [task.from ?? FIRST, task.to ?? LAST];
    const candles = await source.daily(series, from, to);
    const name = `${series.symbol} daily`;
    take(
      put(
        name,
        candles,
        (rows) => copying.store.importDaily(series, rows),
        (row) => row.date,
      ),
    );
  }
  for (const span of kind === null || kind === 'options' ? list.value.prices : [])
    if (isWanted(task, span)) take(await copyPrices(copying, span));
  return ok({ imported: imported.filter(({ added, same }) => added + same > 0), refusals });
}

const FIRST = '1970-01-02' as TradingDate;
const LAST = '9999-12-30' as TradingDate;

function isWanted({ from, to }: CopyTask, { expiry }: PriceSpan): boolean {
  return (from === null || expiry >= from) && (to === null || expiry <= to);
}

async function copyBars(copying: Copying, series: BarSeries): Promise<Outcome> {
  const { source, store, task, say, isCancelled } = copying;
  const name = `${series.symbol} ${series.minutes} min`;
  const starts = await source.starts(series);
  if (!starts.ok) return err(sourceFaultText(starts.error));
  const [first, last] = [starts.value[0], starts.value.at(-1)];
  if (first === undefined || last === undefined) return ok(nothing(name));
  const end = earlier(task.to ?? LAST, istDate(last));
  const bars: Bar[] = [];
  for (
    let from = later(task.from ?? FIRST, istDate(first));
    from <= end;
    from = addDays(from, DAYS_A_READING)
  ) {
    if (isCancelled()) return err(`${name}: ${CANCELLED}`);
    const upTo = earlier(addDays(from, DAYS_A_READING), addDays(end, 1));
    const part = await source.bars(series, istInstant(from, MIDNIGHT), istInstant(upTo, MIDNIGHT));
    if (!part.ok) return err(sourceFaultText(part.error));
    bars.push(...part.value);
    say(`${name}: up to ${addDays(upTo, -1)}, ${bars.length} bars`);
  }
  return put(
    name,
    ok(bars),
    (rows) => store.importBars(series, rows),
    (row) => istDate(row.start),
  );
}

async function copyPrices({ source, store, say, isCancelled }: Copying, span: PriceSpan): Promise<Outcome> {
  const name = `prices of ${span.expiry}`;
  if (isCancelled()) return err(`${name}: ${CANCELLED}`);
  const points = await source.prices(span.vendor, span.expiry, span.first, addMinute(span.last));
  say(`${name}: ${span.points}`);
  return put(
    name,
    points,
    (rows) => store.importPrices(span.vendor, rows),
    (row) => istDate(row.at),
  );
}

function addMinute(at: PriceSpan['last']): PriceSpan['last'] {
  return (at + 60_000) as PriceSpan['last'];
}

function put<Row>(
  name: string,
  read: Result<readonly Row[], SourceFault>,
  into: (rows: readonly Row[]) => ReturnType<HistoryStore['importBars']>,
  dateOf: (row: Row) => TradingDate,
): Outcome {
  if (!read.ok) return err(sourceFaultText(read.error));
  const [first, last] = [read.value[0], read.value.at(-1)];
  if (first === undefined || last === undefined) return ok(nothing(name));
  const count = into(read.value);
  if (!count.ok) return err(importRefusal(name, count.error));
  return ok({ file: name, what: 'copy', ...count.value, from: dateOf(first), to: dateOf(last) });
}

function nothing(name: string): Imported {
  return { file: name, what: 'copy', added: 0, same: 0, from: FIRST, to: FIRST };
}

function earlier(a: TradingDate, b: TradingDate): TradingDate {
  return a < b ? a : b;
}

function later(a: TradingDate, b: TradingDate): TradingDate {
  return a > b ? a : b;
}
