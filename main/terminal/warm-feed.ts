import type { ContractKey, Source } from '../../shared/contract/index.ts';
import { err, istDate, ok, type Instant, type Result, type TradingDate } from '../../shared/units/index.ts';
import type { Calendar } from '../domain/calendar/index.ts';
import { holedDays, warmUpDays } from '../domain/history/index.ts';
import type { PastBars } from '../domain/market/past-bars.ts';
import type { HistorySource, KeptPast } from '../ports/history-source.ts';
import type { FeedFault, FeedListener, MarketFeed } from '../ports/market-feed.ts';
import { wholeDays } from './kept-past.ts';
import type { Wanted } from './stored-past.ts';
import { firstWhole, together } from './warm-past.ts';

type Told = Result<PastBars, FeedFault>;

export interface WarmSurroundings {
  readonly calendar: Calendar;
  readonly now: () => Instant;
  /** The stores that there are, the best first; asked only where the feed's own past will not do, and closed then. */
  readonly stores: () => readonly HistorySource[];
  /** Keeps whole days of the feed for a start on which it has nothing to tell. */
  readonly keep: (past: KeptPast) => void;
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
  #keptOn: TradingDate | null = null;

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

  /** Once a day: what is whole today is whole for ever. */
  #keep(past: PastBars, wanted: Wanted): void {
    if (this.#keptOn === wanted.today) return;
    this.#keptOn = wanted.today;
    for (const kept of wholeDays(past, wanted)) this.#around.keep(kept);
  }

  async #best(own: Told): Promise<Told> {
    const { calendar, now, stores } = this.#around;
    const today = istDate(now());
    const wanted: Wanted = { calendar, today, days: warmUpDays(calendar, today) };
    const holes = own.ok ? holedDays(own.value.bars, own.value.minutes, wanted.days) : wanted.days;
    if (own.ok) this.#keep(own.value, wanted);
    if (own.ok && holes.length === 0) return own;
    const there = stores();
    const past = await firstWhole(there, wanted);
    for (const store of there) void store.close();
    if (!Array.isArray(past)) return ok(together(past, own, today));
    const reasons = past;
    if (!own.ok) return err({ ...own.error, message: [own.error.message, ...reasons].join('; ') });
    return ok({ ...own.value, lacks: [`not whole: ${holes.join(', ')}`, ...reasons].join('; ') });
  }
}
