import { describe, expect, it } from 'vitest';
import { readCandleFile } from '../../main/adapters/files/candle-file.ts';
import { readOptionPoints } from '../../main/adapters/files/option-points.ts';
import { RecordedFeed } from '../../main/adapters/recorded/index.ts';
import { NO_VIX, REPLAY_HABITS, type Recording } from '../../main/domain/market/recorded/index.ts';
import { VirtualTime } from '../../main/adapters/time/index.ts';
import { NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import type { ListedContract, OptionQuote } from '../../main/domain/market/tick.ts';
import { contractKey, type Bar, type BarMinutes } from '../../shared/contract/index.ts';
import {
  clock,
  ensure,
  istDate,
  istInstant,
  MS_PER_MINUTE,
  type Instant,
  type TradingDate,
} from '../../shared/units/index.ts';
import { haveSharedData, sharedData } from '../support/shared-data.ts';

const NOTHING = { daily: [], vix: NO_VIX, options: [] };

function candles(file: string): { readonly minutes: BarMinutes; readonly bars: readonly Bar[] } {
  const read = readCandleFile(sharedData(`spot/${file}`));
  if (!read.ok || read.value.kind !== 'bars') throw new Error(`${file} is no file of bars`);
  return read.value;
}

/** The bars that a terminal would build from the prints of a day. */
function rebuilt(recording: Recording, day: TradingDate): readonly Bar[] {
  const time = new VirtualTime(istInstant(day, clock('09:00')));
  const feed = new RecordedFeed(recording, time, REPLAY_HABITS);
  const bars = new Map<number, Bar>();
  const length = recording.minutes * MS_PER_MINUTE;
  const nothing = (): void => undefined;
  feed.start({
    index: ({ symbol, price, exchangeAt }) => {
      if (symbol !== 'NIFTY') return;
      const start = (exchangeAt - ((exchangeAt - istInstant(day, clock('09:15'))) % length)) as Instant;
      const bar = bars.get(start) ?? { start, open: price, high: price, low: price, close: price };
      const [high, low] = [price > bar.high ? price : bar.high, price < bar.low ? price : bar.low];
      bars.set(start, { ...bar, high, low, close: price });
    },
    quote: nothing,
    listed: nothing,
    link: nothing,
  });
  time.advanceTo(istInstant(day, clock('15:45')));
  return [...bars.values()];
}

const full = process.env['KAVACH_FULL'] === '1';

// skipped: where the real market data are not at hand
describe.skipIf(!haveSharedData)('recorded candles played back', () => {
  it.each(full ? ['nifty_15m.csv.gz', 'nifty_5m.csv.gz', 'nifty_1m.csv.gz'] : ['nifty_1m.csv.gz'])(
    'of %s are the same candles again, each paisa of them',
    (file) => {
      const recording = { calendar: NSE_CALENDAR, ...candles(file), ...NOTHING };
      const days = [...new Set(recording.bars.map((bar) => istDate(bar.start)))];
      for (const day of days.filter((_, place) => place % Math.ceil(days.length / (full ? 12 : 4)) === 7)) {
        const real = recording.bars.filter(
          ({ start }) => start >= istInstant(day, clock('09:15')) && start < istInstant(day, clock('15:30')),
        );
        expect([day, rebuilt(recording, day)]).toEqual([day, real]);
      }
    },
  );

  it('quote each option at its recorded price in the minute of the record', () => {
    const points = readOptionPoints(sharedData('options/nifty_weekly_atm_price_points_2020_2026.csv.gz'));
    if (!points.ok) throw new Error('no option points');
    const last = ensure(points.value.at(-1), 'a point');
    const day = istDate(last.at);
    const today = points.value.filter((point) => istDate(point.at) === day);
    const recording = {
      calendar: NSE_CALENDAR,
      ...candles('nifty_15m.csv.gz'),
      ...NOTHING,
      options: points.value,
    };
    const time = new VirtualTime(istInstant(day, clock('09:00')));
    const quotes = new Map<string, OptionQuote>();
    const listed: ListedContract[] = [];
    const feed = new RecordedFeed(recording, time, REPLAY_HABITS);
    feed.start({
      index: () => undefined,
      quote: (quote) => quotes.set(quote.contract, quote),
      listed: (_, contracts) => listed.push(...contracts),
      link: () => undefined,
    });
    feed.subscribe(today.map(contractKey));
    for (const point of today.toSorted((a, b) => a.at - b.at)) {
      time.advanceTo((point.at + 4_000) as Instant);
      const quote = ensure(quotes.get(contractKey(point)), `a quote of ${contractKey(point)}`);
      expect([quote.source, quote.last]).toEqual(['recorded', point.price]);
      expect(quote.bid ?? 0).toBeLessThanOrEqual(point.price);
      expect(quote.ask).toBeGreaterThanOrEqual(point.price);
    }
    expect(today.length).toBeGreaterThan(0);
  });
});
