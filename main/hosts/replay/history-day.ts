import { existsSync } from 'node:fs';
import type { BarMinutes } from '../../../shared/contract/index.ts';
import {
  addDays,
  clock,
  err,
  formatDate,
  istDate,
  istInstant,
  type Result,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { readHistory, type HistoryReader } from '../../adapters/sqlite/history-store.ts';
import { NO_VIX, type Recording } from '../../domain/market/recorded/index.ts';
import { calendarInForce } from '../calendar-in-force.ts';

const MIDNIGHT = clock('00:00');
/** Two months of bars for the chart and the weeks on it; a year of candles for its days. */
const BARS_BEFORE = 60;
const CANDLES_BEFORE = 400;
/** What may be traded on a day expires within so many. */
const EXPIRIES_AFTER = 35;

export interface HistoryDay {
  readonly vendor: string;
  readonly minutes: BarMinutes;
  readonly date: TradingDate;
}

/** Looks into history.db; the error is a sentence. */
export function withHistory<T>(folder: string, work: (store: HistoryReader) => T): Result<T, string> {
  const path = folderFiles.history(folder);
  if (!existsSync(path))
    return err('No history was imported into this data folder: kavach import brings some.');
  const opened = readHistory(path);
  if (!opened.ok) return err(opened.error.message);
  const done = attempt(path, () => work(opened.value));
  opened.value.close();
  return done.ok ? done : err(done.error.message);
}

/** An imported day with what came before it. The error is a sentence. */
export function historyDay(folder: string, day: HistoryDay): Result<Recording, string> {
  const read = withHistory(folder, (store) => recordingOf(store, folder, day));
  if (!read.ok) return read;
  const isThere = read.value.bars.some(({ start }) => istDate(start) === day.date);
  const { vendor, minutes, date } = day;
  return isThere
    ? read
    : err(`The history holds no ${minutes}-minute bars of ${vendor} on ${formatDate(date)} ${date}.`);
}

function recordingOf(store: HistoryReader, folder: string, { vendor, minutes, date }: HistoryDay): Recording {
  const { calendar } = calendarInForce(folder);
  const from = istInstant(addDays(date, -BARS_BEFORE), MIDNIGHT);
  const upTo = istInstant(addDays(date, 1), MIDNIGHT);
  const candlesFrom = addDays(date, -CANDLES_BEFORE);
  const fear = store.barSeries().find((each) => each.symbol === 'INDIAVIX' && each.vendor === vendor);
  const expiries = calendar.expiries.filter(
    (each) => each.date >= date && each.date <= addDays(date, EXPIRIES_AFTER),
  );
  const options = expiries.flatMap((each) =>
    store.prices(vendor, each.date, istInstant(date, MIDNIGHT), upTo),
  );
  return {
    calendar,
    minutes,
    bars: store.bars({ symbol: 'NIFTY', minutes, vendor }, from, upTo),
    daily: store.daily({ symbol: 'NIFTY', vendor }, candlesFrom, date),
    vix: {
      minutes: fear?.minutes ?? NO_VIX.minutes,
      bars: fear === undefined ? [] : store.bars(fear, from, upTo),
      daily: store.daily({ symbol: 'INDIAVIX', vendor }, candlesFrom, date),
    },
    options: options.toSorted((a, b) => a.at - b.at),
  };
}
