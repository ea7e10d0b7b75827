import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bar, BarMinutes, ContractKey } from '../../../../shared/contract/index.ts';
import {
  clock,
  ensure,
  istInstant,
  MS_PER_MINUTE,
  paise,
  rupees,
  strike,
  tradingDate,
  type Instant,
} from '../../../../shared/units/index.ts';
import { RecordedFeed } from '../../../../main/adapters/recorded/index.ts';
import {
  barPrints,
  NO_VIX,
  REPLAY_HABITS,
  type Recording,
  type ReplayHabits,
} from '../../../../main/domain/market/recorded/index.ts';
import { VirtualTime } from '../../../../main/adapters/time/index.ts';
import { NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import type { PastBars } from '../../../../main/domain/market/past-bars.ts';
import type { IndexTick, ListedContract, OptionQuote } from '../../../../main/domain/market/tick.ts';

const DAY = tradingDate('2025-07-14');
const EXPIRY = tradingDate('2025-07-17');
const at = (time: string, day = DAY): Instant => istInstant(day, clock(time));
const PUT = 'NIFTY 2025-07-17 25000 PE' as ContractKey;

function bar(time: string, open: number, high: number, low: number, close: number, day = DAY): Bar {
  return {
    start: at(time, day),
    open: rupees(open),
    high: rupees(high),
    low: rupees(low),
    close: rupees(close),
  };
}

function recording(more: Partial<Recording> = {}): Recording {
  return {
    calendar: NSE_CALENDAR,
    minutes: 15,
    bars: [bar('09:15', 25149.5, 25151.1, 25120, 25130), bar('09:30', 25130, 25140, 25100, 25110)],
    daily: [],
    vix: NO_VIX,
    options: [],
    ...more,
  };
}

function replay(from: Instant, of = recording(), habits: Partial<ReplayHabits> = {}) {
  const time = new VirtualTime(from);
  const feed = new RecordedFeed(of, time, { ...REPLAY_HABITS, repeatMs: 1_000, ...habits });
  const seen = { index: [] as IndexTick[], vix: [] as IndexTick[], quotes: [] as OptionQuote[] };
  const [listed, links]: [ListedContract[][], string[]] = [[], []];
  feed.start({
    index: (tick) => (tick.symbol === 'NIFTY' ? seen.index : seen.vix).push(tick),
    quote: (quote) => seen.quotes.push(quote),
    listed: (_, contracts) => listed.push([...contracts]),
    link: (state) => links.push(state),
  });
  feed.subscribe([PUT]);
  return { time, feed, ...seen, listed, links };
}

const anyBar = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 2_400_000, max: 2_600_000 })))
  .map(([a = 0, b = 0, c = 0, d = 0]): Bar => {
    const [low, x, y, high] = [a, b, c, d].toSorted((p, q) => p - q).map((value) => paise(value));
    if (low === undefined || x === undefined || y === undefined || high === undefined)
      throw new Error('four prices');
    const [open, close] = a % 2 === 0 ? [x, y] : [y, x];
    return { start: at('09:15'), open, high, low, close };
  });

describe('the prints of a bar', () => {
  it('make exactly the bar again, within it and in order', () => {
    fc.assert(
      fc.property(anyBar, fc.constantFrom<BarMinutes>(1, 5, 15, 60), (made, minutes) => {
        const prints = barPrints(made, minutes);
        const prices = prints.map((print) => print.price);
        const times = prints.map((print) => print.at);
        expect([prices[0], Math.max(...prices), Math.min(...prices), prices.at(-1)]).toEqual([
          made.open,
          made.high,
          made.low,
          made.close,
        ]);
        expect(times).toEqual(times.toSorted((x, y) => x - y));
        expect(times[0]).toBe(made.start);
        expect(times.at(-1)).toBeLessThan(made.start + minutes * MS_PER_MINUTE);
      }),
    );
  });

  it('reach the extreme nearer to the open first', () => {
    const prices = (each: Bar) => barPrints(each, 15).map((print) => print.price);
    expect(prices(bar('09:15', 100, 101, 90, 95))).toEqual([100, 101, 90, 95].map(rupees));
    expect(prices(bar('09:15', 100, 110, 99, 95))).toEqual([100, 99, 110, 95].map(rupees));
    expect(prices(bar('09:15', 100, 105, 95, 104))).toEqual([100, 95, 105, 104].map(rupees));
  });
});

describe('a recorded market', () => {
  it('has quotes wider on each side by the slippage of the run that it is of', () => {
    const first = (habits: Partial<ReplayHabits>): OptionQuote => {
      const seen = replay(at('09:00'), recording(), habits);
      seen.time.advanceTo(at('09:16'));
      return ensure(seen.quotes[0], 'a quote');
    };
    const [plain, wide] = [first({}), first({ slippage: paise(50) })];
    expect(ensure(plain.bid, 'a bid') - ensure(wide.bid, 'a bid')).toBe(50);
    expect(ensure(wide.ask, 'an ask') - ensure(plain.ask, 'an ask')).toBe(50);
  });

  it('tells the last value again as often as it is set to, only within bars', () => {
    const seen = replay(
      at('09:00'),
      recording({ bars: [bar('09:15', 1, 1, 1, 1), bar('09:45', 2, 2, 2, 2)] }),
    );
    seen.time.advanceTo(at('10:30'));
    expect(seen.index.length).toBe(2 * 15 * 60);
    const silent = seen.index.filter(
      (tick) => tick.exchangeAt >= at('09:30') && tick.exchangeAt < at('09:45'),
    );
    expect(silent).toEqual([]);
    expect(seen.links).toEqual(['ok', 'off']);
  });

  it('lists the contracts of each day by the dated tables before it opens', () => {
    const next = tradingDate('2025-07-15');
    const seen = replay(
      at('09:00'),
      recording({
        bars: [bar('09:15', 25150, 25150, 25150, 25150), bar('09:15', 25100, 25100, 25100, 25100, next)],
      }),
    );
    seen.time.advanceTo(at('09:16'));
    expect(seen.listed).toHaveLength(1);
    const [first] = seen.listed[0] ?? [];
    expect(first).toMatchObject({ expiry: EXPIRY, lotSize: 75, tickSize: 5 });
    seen.time.advanceTo(at('10:00', next));
    expect(seen.listed).toHaveLength(2);
  });

  it('starts with the first bar from now on; what was before is history', () => {
    const daily = [
      { date: tradingDate('2025-07-11'), open: rupees(1), high: rupees(1), low: rupees(1), close: rupees(1) },
    ];
    const today = { ...daily[0], date: DAY } as (typeof daily)[number];
    const bars = [bar('09:15', 12, 13, 11, 12), bar('09:30', 12, 14, 12, 14)];
    const vix = { minutes: 15, bars, daily: [...daily, today] } as const;
    const seen = replay(at('09:30'), recording({ daily: [...daily, today], vix }));
    const past: PastBars[] = [];
    seen.feed.history((result) => {
      if (result.ok) past.push(result.value);
    });
    seen.time.advanceTo(at('09:30'));
    expect(past).toMatchObject([{ minutes: 15, bars: [{ start: at('09:15') }], daily, source: 'recorded' }]);
    expect(past[0]?.vix).toEqual({ minutes: 15, bars: bars.slice(0, 1), daily });
    expect(seen.index[0]?.price).toBe(rupees(25130));
  });

  it('leaves evening sessions out', () => {
    const seen = replay(at('09:00'), recording({ bars: [bar('18:15', 1, 1, 1, 1)] }));
    seen.time.advanceTo(at('20:00'));
    expect(seen.index).toEqual([]);
  });
});

describe('option quotes of a replay', () => {
  const point = (time: string, price: number) => ({
    at: at(time),
    expiry: EXPIRY,
    strike: strike(25000),
    type: 'PE' as const,
    price: rupees(price),
    openInterest: null,
  });
  const sourceAt = (quotes: readonly OptionQuote[], time: string) =>
    quotes.findLast((quote) => quote.exchangeAt <= at(time))?.source;

  it('stand around a recorded price within its tolerance, labelled recorded, and are the model elsewhere', () => {
    const seen = replay(at('09:00'), recording({ options: [point('09:20', 66.6)] }), {
      pointToleranceMs: 300_000,
    });
    seen.time.advanceTo(at('09:45'));
    expect(sourceAt(seen.quotes, '09:19:59')).toBe('model');
    expect(sourceAt(seen.quotes, '09:20')).toBe('recorded');
    expect(sourceAt(seen.quotes, '09:25')).toBe('recorded');
    expect(sourceAt(seen.quotes, '09:26')).toBe('model');
    const recorded = seen.quotes.find((quote) => quote.source === 'recorded');
    expect(recorded?.last).toBe(rupees(66.6));
    expect(recorded?.bid).toBeLessThanOrEqual(rupees(66.6));
    expect(recorded?.ask).toBeGreaterThanOrEqual(rupees(66.6));
  });

  it('with no tolerance use a recorded price within its own minute only', () => {
    const seen = replay(at('09:00'), recording({ options: [point('09:20', 66.6)] }), { pointToleranceMs: 0 });
    seen.time.advanceTo(at('09:45'));
    expect(sourceAt(seen.quotes, '09:20:59')).toBe('recorded');
    expect(sourceAt(seen.quotes, '09:21')).toBe('model');
  });

  it('have no last price where none was recorded: the model invents no trade', () => {
    const seen = replay(at('09:00'));
    seen.time.advanceTo(at('09:16'));
    expect(seen.quotes.length).toBeGreaterThan(50);
    expect(seen.quotes.every((quote) => quote.last === null && quote.source === 'model')).toBe(true);
  });
});

describe('India VIX of a replay', () => {
  const daily = [
    {
      date: tradingDate('2025-07-11'),
      open: rupees(12),
      high: rupees(13),
      low: rupees(11),
      close: rupees(12.5),
    },
    { date: DAY, open: rupees(12.8), high: rupees(14), low: rupees(12), close: rupees(13.9) },
  ];
  const first = (of: Recording) => {
    const seen = replay(at('09:00'), of);
    seen.time.advanceTo(at('09:20'));
    return seen.vix.at(-1);
  };

  it('is the running bar as it opened, else the day as it opened, never what came later', () => {
    const bars = [bar('09:15', 12.7, 12.9, 12.6, 12.65)];
    expect(first(recording({ vix: { ...NO_VIX, bars, daily } }))).toMatchObject({
      price: rupees(12.7),
      source: 'recorded',
    });
    expect(first(recording({ vix: { ...NO_VIX, daily } }))).toMatchObject({
      price: rupees(12.8),
      source: 'recorded',
    });
    const before = daily.slice(0, 1);
    expect(first(recording({ vix: { ...NO_VIX, daily: before } }))).toMatchObject({ price: rupees(12.5) });
  });

  it('is reckoned from the index where none was recorded, and says so', () => {
    expect(first(recording())).toMatchObject({ source: 'model' });
  });
});
