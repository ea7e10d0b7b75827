import { describe, expect, it } from 'vitest';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { warmUpDays } from '../../../main/domain/history/index.ts';
import type { PastBars } from '../../../main/domain/market/past-bars.ts';
import type { HistorySource, KeptPast } from '../../../main/ports/history-source.ts';
import type { BarSeries } from '../../../main/ports/history-store.ts';
import type { FeedFault, MarketFeed } from '../../../main/ports/market-feed.ts';
import { WarmFeed } from '../../../main/terminal/warm-feed.ts';
import type { Bar } from '../../../shared/contract/index.ts';
import {
  after,
  clock,
  err,
  istDate,
  istInstant,
  ok,
  rupees,
  tradingDate,
  type Result,
} from '../../../shared/units/index.ts';
import { errorOf, valueOf } from '../../support/outcome.ts';

const WEDNESDAY = tradingDate('2025-07-16');
const NOW = istInstant(WEDNESDAY, clock('11:32'));
const BEFORE = warmUpDays(NSE_CALENDAR, WEDNESDAY);

function day(date: string, length: number, count: number, level = 25_000): readonly Bar[] {
  const first = istInstant(tradingDate(date), clock('09:15'));
  const [high, low] = [rupees(level + 1), rupees(level - 1)];
  return Array.from({ length: count }, (_, n) => {
    return { start: after(first, n * length * 60_000), open: rupees(level), high, low, close: rupees(level) };
  });
}

const minutesOf = (dates: readonly string[]) => dates.flatMap((date) => day(date, 1, 375));
const TODAY = day(WEDNESDAY, 1, 137);

class FeedOf implements MarketFeed {
  readonly source = 'breeze';
  readonly #past: Result<PastBars, FeedFault>[];
  constructor(...told: Result<PastBars, FeedFault>[]) {
    this.#past = told;
  }
  start(): void {}
  stop(): void {}
  subscribe(): void {}
  history(done: (told: Result<PastBars, FeedFault>) => void): void {
    done(this.#past.shift() ?? err({ code: 'NO_DATA', message: 'none' }));
  }
}

const breeze = (bars: readonly Bar[]): Result<PastBars, FeedFault> =>
  ok({ minutes: 1, bars, daily: [], source: 'breeze' });
const loggedOut = err({ code: 'SESSION_DEAD', message: 'log in to Breeze' } as const);

/** A store with one series; what is not asked for here is not there. */
function store(bars: readonly Bar[], minutes: BarSeries['minutes'] = 15): HistorySource & { asked: number } {
  const series: BarSeries = { symbol: 'NIFTY', minutes, vendor: 'mine' };
  const source = {
    name: 'history.db',
    asked: 0,
    check: async () => Promise.resolve(ok({ lines: [] })),
    list: async () => {
      source.asked += 1;
      return Promise.resolve(
        ok({ bars: [series], daily: [{ symbol: 'NIFTY', vendor: 'mine' } as const], prices: [] }),
      );
    },
    starts: async () => Promise.resolve(ok([])),
    bars: async () => Promise.resolve(ok(bars)),
    daily: async () =>
      Promise.resolve(
        ok([
          {
            date: tradingDate('2025-07-15'),
            open: rupees(1),
            high: rupees(1),
            low: rupees(1),
            close: rupees(1),
          },
        ]),
      ),
    dailyDates: async () => Promise.resolve(ok([])),
    prices: async () => Promise.resolve(ok([])),
    close: async () => Promise.resolve(),
  };
  return source;
}

async function past(
  feed: MarketFeed,
  ...stores: readonly HistorySource[]
): Promise<Result<PastBars, FeedFault>> {
  const warm = new WarmFeed(feed, {
    calendar: NSE_CALENDAR,
    now: () => NOW,
    stores: () => stores,
    keep: () => undefined,
  });
  return new Promise((resolve) => {
    warm.history(resolve);
  });
}

const quarters = (dates: readonly string[]) => dates.flatMap((date) => day(date, 15, 25));

describe('the past that a terminal starts with', () => {
  it('is the feed’s own where it has every session that the week rests on; no store is asked', async () => {
    const mine = store(quarters(BEFORE));
    const told = valueOf(await past(new FeedOf(breeze([...minutesOf(BEFORE), ...TODAY])), mine));
    expect(told).toMatchObject({ minutes: 1, source: 'breeze' });
    expect(told.lacks).toBeUndefined();
    expect(mine.asked).toBe(0);
  });

  it('is a store’s where the feed lacks a session, with today from the feed, and says so', async () => {
    const feed = new FeedOf(breeze([...minutesOf(BEFORE.slice(1)), ...TODAY]));
    const told = valueOf(await past(feed, store(quarters(BEFORE))));
    expect(told).toMatchObject({ minutes: 15, source: 'recorded' });
    expect(told.origin).toBe('history.db, mine, 15 min; today from breeze');
    expect(told.lacks).toBeUndefined();
    const days = new Set(told.bars.map(({ start }) => istDate(start)));
    expect([...days]).toEqual([...BEFORE, WEDNESDAY]);
    // 09:15 to 11:32 in quarters of an hour, the last one unfinished.
    expect(told.bars.filter(({ start }) => istDate(start) === WEDNESDAY)).toHaveLength(10);
    expect(told.daily).toHaveLength(1);
  });

  it('is a store’s before somebody has logged in, and says that today is missing', async () => {
    const told = valueOf(await past(new FeedOf(loggedOut), store(quarters(BEFORE))));
    expect(told.lacks).toBe('nothing of today: log in to Breeze');
    expect(told.bars).toHaveLength(25 * BEFORE.length);
  });

  it('has India VIX of the feed with a store’s weeks, and the store’s where the feed has none', async () => {
    const own = { minutes: 5, bars: day(WEDNESDAY, 5, 20, 13) } as const;
    const lacking: PastBars = { minutes: 1, bars: TODAY, daily: [], source: 'breeze' };
    const kept = store(quarters(BEFORE));
    const withVix: HistorySource = {
      ...kept,
      list: async () => {
        const list = await kept.list();
        const vix = { symbol: 'INDIAVIX', minutes: 15, vendor: 'mine' } as const;
        return list.ok ? ok({ ...list.value, bars: [...list.value.bars, vix] }) : list;
      },
    };
    const told = async (feed: PastBars, from: HistorySource) =>
      valueOf(await past(new FeedOf(ok(feed)), from)).vix;
    expect(await told({ ...lacking, vix: own }, withVix)).toEqual(own);
    expect(await told(lacking, withVix)).toMatchObject({ minutes: 15, bars: quarters(BEFORE), daily: [] });
    expect(await told(lacking, kept)).toBeUndefined();
    const alone = valueOf(await past(new FeedOf(loggedOut), withVix));
    expect(alone.vix?.bars).toHaveLength(quarters(BEFORE).length);
  });

  it('is never a store’s that lacks a session: the feed’s own stands, and both holes are told', async () => {
    const feed = new FeedOf(breeze([...minutesOf(BEFORE.slice(1)), ...TODAY]));
    const told = valueOf(await past(feed, store(quarters(BEFORE.slice(0, 3)))));
    expect(told).toMatchObject({ minutes: 1, source: 'breeze' });
    expect(told.lacks).toMatch(/^not whole: 2025-07-07; history\.db: mine, 15 min lacks 2025-07-10, /);
  });

  it('is none where nobody has it, and the reasons are told', async () => {
    const fault = errorOf(await past(new FeedOf(loggedOut), store([])));
    expect(fault.message).toMatch(/^log in to Breeze; history\.db: mine, 15 min lacks 2025-07-07/);
  });

  it('comes from the first store that will do', async () => {
    const second = { ...store(quarters(BEFORE)), name: 'your SQL Server' };
    const told = valueOf(await past(new FeedOf(loggedOut), store([]), second));
    expect(told.origin).toBe('your SQL Server, mine, 15 min');
  });

  it('is kept once a day: its whole days before today, under its own name', async () => {
    const bars = [...minutesOf(BEFORE.slice(1)), ...day(BEFORE[0] ?? '', 1, 300), ...TODAY];
    const kept: KeptPast[] = [];
    const vix = {
      minutes: 5,
      bars: [...day(BEFORE[1] ?? '', 5, 75, 13), ...day(WEDNESDAY, 5, 20, 13)],
    } as const;
    const told = ok({ minutes: 1, bars, daily: [], vix, source: 'breeze' } as const);
    const warm = new WarmFeed(new FeedOf(told, told), {
      calendar: NSE_CALENDAR,
      now: () => NOW,
      stores: () => [],
      keep: (each) => kept.push(each),
    });
    for (let turn = 0; turn < 2; turn += 1)
      await new Promise((resolve) => {
        warm.history(resolve);
      });
    expect(kept.map(({ series }) => series)).toEqual([
      { symbol: 'NIFTY', minutes: 1, vendor: 'breeze' },
      { symbol: 'INDIAVIX', minutes: 5, vendor: 'breeze' },
    ]);
    expect(kept[1]?.bars).toEqual(vix.bars.slice(0, 75));
    expect([...new Set(kept[0]?.bars.map(({ start }) => istDate(start)))]).toEqual(BEFORE.slice(1));
  });

  it('that is overtaken by a later question is not told', async () => {
    const feed = new FeedOf(loggedOut, breeze([...minutesOf(BEFORE), ...TODAY]));
    const stores = [store(quarters(BEFORE))];
    const warm = new WarmFeed(feed, {
      calendar: NSE_CALENDAR,
      now: () => NOW,
      stores: () => stores,
      keep: () => undefined,
    });
    const told: (string | undefined)[] = [];
    warm.history((first) => told.push(first.ok ? first.value.source : 'fault'));
    await new Promise<void>((resolve) => {
      warm.history((second) => {
        told.push(second.ok ? second.value.source : 'fault');
        resolve();
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(told).toEqual(['breeze']);
  });
});
