import { existsSync } from 'node:fs';
import {
  addDays,
  clock,
  err,
  istInstant,
  ok,
  tradingDate,
  type Result,
} from '../../../shared/units/index.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { readHistory, type HistoryReader } from '../../adapters/sqlite/history-store.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { RecordedPrice, Recording } from '../../domain/market/recorded/index.ts';
import type { BarSeries } from '../../ports/history-store.ts';
import { calendarOfFile } from '../calendar-in-force.ts';

/** One vendor's market in the history of a data folder. */
export interface HistoryPlace {
  readonly data: string;
  readonly vendor: string;
}

const FIRST_DAY = tradingDate('1990-01-01');
const LAST_DAY = tradingDate('2100-01-01');
const FROM = istInstant(FIRST_DAY, clock('00:00'));
const TO = istInstant(LAST_DAY, clock('00:00'));
/** A weekly option is listed for weeks, a monthly one for months before. */
const LISTED_DAYS = 120;

/** The vendor's NIFTY bars that reach over the most days; of two that do, the finer ones. */
function longest(store: HistoryReader, vendor: string): BarSeries | null {
  const known = store.barSeries().filter((each) => each.symbol === 'NIFTY' && each.vendor === vendor);
  const days = new Map(known.map((each) => [each, store.coverage(each).length]));
  return (
    known.toSorted((a, b) => (days.get(b) ?? 0) - (days.get(a) ?? 0) || a.minutes - b.minutes)[0] ?? null
  );
}

function pricesOf(store: HistoryReader, vendor: string, calendar: Calendar): readonly RecordedPrice[] {
  const prices = calendar.expiries.flatMap(({ date }) =>
    store.prices(
      vendor,
      date,
      istInstant(addDays(date, -LISTED_DAYS), clock('00:00')),
      istInstant(addDays(date, 1), clock('00:00')),
    ),
  );
  return prices.toSorted((a, b) => a.at - b.at);
}

function recordingOf(store: HistoryReader, vendor: string, calendar: Calendar): Recording | null {
  const series = longest(store, vendor);
  if (series === null) return null;
  const fear = store.barSeries().find((each) => each.symbol === 'INDIAVIX' && each.vendor === vendor);
  return {
    calendar,
    minutes: series.minutes,
    bars: store.bars(series, FROM, TO),
    daily: store.daily({ symbol: 'NIFTY', vendor }, FIRST_DAY, LAST_DAY),
    vix: {
      bars: fear === undefined ? [] : store.bars(fear, FROM, TO),
      daily: store.daily({ symbol: 'INDIAVIX', vendor }, FIRST_DAY, LAST_DAY),
    },
    options: pricesOf(store, vendor, calendar),
  };
}

/** Everything that a vendor's history holds, or a line that says what is missing. */
export function recordingFromHistory(
  { data, vendor }: HistoryPlace,
  calendarFile: string | null,
): Result<Recording, string> {
  const calendar = calendarOfFile(calendarFile);
  if (!calendar.ok) return calendar;
  const path = folderFiles.history(data);
  const none = err(
    `the history in ${data} holds no NIFTY bars of vendor "${vendor}"; kavach import brings some\n`,
  );
  if (!existsSync(path)) return none;
  const opened = readHistory(path);
  if (!opened.ok) return err(`${opened.error.code}: ${opened.error.message}\n`);
  const read = attempt(data, () => recordingOf(opened.value, vendor, calendar.value));
  opened.value.close();
  if (!read.ok) return err(`${read.error.code}: ${read.error.message}\n`);
  return read.value === null ? none : ok(read.value);
}
