import { addDays, clock, istDate, istInstant, ok, tradingDate } from '../../../shared/units/index.ts';
import type { Bar, DailyCandle, IndexSymbol } from '../../../shared/contract/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import { NO_VIX, type RecordedPrice, type Recording } from '../../domain/market/recorded/index.ts';
import type { HistorySource, SourceAnswer, SourceList } from '../../ports/history-source.ts';
import type { BarSeries } from '../../ports/history-store.ts';

const FIRST_DAY = tradingDate('1990-01-01');
const LAST_DAY = tradingDate('2100-01-01');
const FROM = istInstant(FIRST_DAY, clock('00:00'));
const TO = istInstant(LAST_DAY, clock('00:00'));
/** A weekly option is listed for weeks, a monthly one for months before. */
const LISTED_DAYS = 120;

/** One vendor's market in a store, as far as it is there. */
interface Wanted {
  readonly source: HistorySource;
  readonly vendor: string;
  readonly list: SourceList;
}

/** The vendor's NIFTY bars that reach over the most days; of two that do, the finer ones. */
async function longest({ source, vendor, list }: Wanted): SourceAnswer<BarSeries | null> {
  const known = list.bars.filter((each) => each.symbol === 'NIFTY' && each.vendor === vendor);
  if (known.length < 2) return ok(known[0] ?? null);
  const days = new Map<BarSeries, number>();
  for (const series of known) {
    const starts = await source.starts(series);
    if (!starts.ok) return starts;
    days.set(series, new Set(starts.value.map(istDate)).size);
  }
  return ok(
    known.toSorted((a, b) => (days.get(b) ?? 0) - (days.get(a) ?? 0) || a.minutes - b.minutes)[0] ?? null,
  );
}

async function pricesOf(
  { source, vendor, list }: Wanted,
  calendar: Calendar,
): SourceAnswer<readonly RecordedPrice[]> {
  const expiries = new Set(calendar.expiries.map(({ date }) => date));
  const prices: RecordedPrice[] = [];
  for (const span of list.prices) {
    if (span.vendor !== vendor || !expiries.has(span.expiry)) continue;
    const from = istInstant(addDays(span.expiry, -LISTED_DAYS), clock('00:00'));
    const upTo = istInstant(addDays(span.expiry, 1), clock('00:00'));
    const found = await source.prices(vendor, span.expiry, from, upTo);
    if (!found.ok) return found;
    // One by one: what is spread into a call stands on the stack.
    for (const price of found.value) prices.push(price);
  }
  return ok(prices.toSorted((a, b) => a.at - b.at));
}

async function dailyOf(
  { source, vendor, list }: Wanted,
  symbol: IndexSymbol,
): SourceAnswer<readonly DailyCandle[]> {
  const series = list.daily.find((each) => each.symbol === symbol && each.vendor === vendor);
  return series === undefined ? ok([]) : source.daily(series, FIRST_DAY, LAST_DAY);
}

async function barsOf({ source }: Wanted, series: BarSeries | undefined): SourceAnswer<readonly Bar[]> {
  return series === undefined ? ok([]) : source.bars(series, FROM, TO);
}

/** Everything that a store has of the vendor's market; null where it has no bars of NIFTY. */
export async function recordingOf(
  source: HistorySource,
  vendor: string,
  calendar: Calendar,
): SourceAnswer<Recording | null> {
  const list = await source.list();
  if (!list.ok) return list;
  const wanted = { source, vendor, list: list.value };
  const series = await longest(wanted);
  if (!series.ok || series.value === null) return series.ok ? ok(null) : series;
  const fear = list.value.bars.find((each) => each.symbol === 'INDIAVIX' && each.vendor === vendor);
  const bars = await barsOf(wanted, series.value);
  if (!bars.ok) return bars;
  const daily = await dailyOf(wanted, 'NIFTY');
  if (!daily.ok) return daily;
  const fearBars = await barsOf(wanted, fear);
  if (!fearBars.ok) return fearBars;
  const fearDaily = await dailyOf(wanted, 'INDIAVIX');
  if (!fearDaily.ok) return fearDaily;
  const options = await pricesOf(wanted, calendar);
  if (!options.ok) return options;
  return ok({
    calendar,
    minutes: series.value.minutes,
    bars: bars.value,
    daily: daily.value,
    vix: { minutes: fear?.minutes ?? NO_VIX.minutes, bars: fearBars.value, daily: fearDaily.value },
    options: options.value,
  });
}
