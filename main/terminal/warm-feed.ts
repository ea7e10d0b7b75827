import type { ContractKey, Source } from '../../shared/contract/index.ts';
import { err, istDate, ok, type Instant, type Result } from '../../shared/units/index.ts';
import type { Calendar } from '../domain/calendar/index.ts';
import { holedDays, warmUpDays } from '../domain/history/index.ts';
import { coarserBars } from '../domain/market/coarser-bars.ts';
import type { PastBars } from '../domain/market/past-bars.ts';
import type { HistorySource } from '../ports/history-source.ts';
import type { FeedFault, FeedListener, MarketFeed } from '../ports/market-feed.ts';
import { storedPast, type StoredPast, type Wanted } from './stored-past.ts';

type Told = Result<PastBars, FeedFault>;

export interface WarmSurroundings {
  readonly calendar: Calendar;
  readonly now: () => Instant;
  /** The stores that there are, the best first; asked only where the feed's own past will not do. */
  readonly stores: () => readonly HistorySource[];
}

/**
 * A feed whose past comes from the best place: its own where it has every session of the previous week and of this one,
 * else the first store that has all of them whole, with the feed's bars of today. Where nobody has them, the feed's own
 * stand as they are and the engine doubts them: no entry is made on a doubtful week.
 */
export class WarmFeed implements MarketFeed {
  readonly #feed: MarketFeed;
  readonly #around: WarmSurroundings;
  #asked = 0;

  constructor(feed: MarketFeed, around: WarmSurroundings) {
    this.#feed = feed;
    this.#around = around;
  }

  get source(): Source {
    return this.#feed.source;
  }

  start(listener: FeedListener): void {
    this.#feed.start(listener);
  }

  stop(): void {
    this.#asked += 1;
    this.#feed.stop();
  }

  subscribe(contracts: readonly ContractKey[]): void {
    this.#feed.subscribe(contracts);
  }

  history(done: (past: Told) => void): void {
    this.#asked += 1;
    const asked = this.#asked;
    this.#feed.history((past) => void this.#tell(past, asked, done));
  }

  /** An answer that a later question overtook would put older bars over newer ones: it is not told. */
  async #tell(own: Told, asked: number, done: (past: Told) => void): Promise<void> {
    const best = await this.#best(own);
    if (asked === this.#asked) done(best);
  }

  async #best(own: Told): Promise<Told> {
    const { calendar, now, stores } = this.#around;
    const today = istDate(now());
    const wanted: Wanted = { calendar, today, days: warmUpDays(calendar, today) };
    const holes = own.ok ? holedDays(own.value.bars, own.value.minutes, wanted.days) : wanted.days;
    if (own.ok && holes.length === 0) return own;
    const reasons: string[] = [];
    for (const store of stores()) {
      const past = await storedPast(store, wanted);
      if (typeof past !== 'string') return ok(together(past, own, today));
      reasons.push(past);
    }
    if (!own.ok) return err({ ...own.error, message: [own.error.message, ...reasons].join('; ') });
    return ok({ ...own.value, lacks: [`not whole: ${holes.join(', ')}`, ...reasons].join('; ') });
  }
}

/** A store's weeks with the feed's today, both in the longer of their bars. */
function together(past: StoredPast, own: Told, today: ReturnType<typeof istDate>): PastBars {
  const { daily, origin } = past;
  if (!own.ok) {
    const lacks = `nothing of today: ${own.error.message}`;
    return { minutes: past.minutes, bars: past.bars, daily, source: 'recorded', origin, lacks };
  }
  const minutes = past.minutes > own.value.minutes ? past.minutes : own.value.minutes;
  const todays = own.value.bars.filter(({ start }) => istDate(start) === today);
  return {
    minutes,
    bars: [...coarserBars(past.bars, minutes), ...coarserBars(todays, minutes)],
    daily: own.value.daily.length > 0 ? own.value.daily : daily,
    source: 'recorded',
    origin: `${origin}; today from ${own.value.source}`,
  };
}
