import type { ContractKey } from '../../../shared/contract/index.ts';
import {
  addDays,
  after,
  instant,
  istDate,
  istInstant,
  ok,
  paise,
  timeOfDay,
  type Instant,
  type Result,
} from '../../../shared/units/index.ts';
import type { PastBars } from '../../../main/domain/market/past-bars.ts';
import type { IndexTick, OptionQuote } from '../../../main/domain/market/tick.ts';
import type { FeedFault, FeedListener, MarketFeed } from '../../../main/ports/market-feed.ts';
import type { VirtualTime } from '../../../main/adapters/time/index.ts';
import type { ProcessClock } from './process-clock.ts';
import type { Spells } from './spells.ts';
import { barsFor, listedFor } from './hindered-feed.ts';
import type { Story } from './story.ts';
import { barsUpTo, type Template } from './templates.ts';

export interface FeedOptions {
  readonly time: VirtualTime;
  readonly clock: ProcessClock;
  readonly template: Template;
  readonly story: Story;
  readonly spells: Spells;
  /** Told what the process was given, for whoever judges it by that. */
  readonly delivered: (tick: IndexTick | OptionQuote) => void;
}

const LISTED_MS = 20;
const HISTORY_MS = 60;
const OLD_MS = 30_000;
const DOWN_TOLD_MS = 15_000;

/** The feed of one process: what of the market reaches it, and how late, stale or silent. */
export class WorldFeed implements MarketFeed {
  readonly source = 'simulated';
  readonly #options: FeedOptions;
  #listener: FeedListener | null = null;
  #wanted: readonly ContractKey[] = [];
  #downSince: Instant | null = null;
  #told = true;
  #dateEndsAt = instant(0);

  constructor(options: FeedOptions) {
    this.#options = options;
  }

  start(listener: FeedListener): void {
    this.#listener = listener;
    this.#later(LISTED_MS, () => {
      this.#listener?.link('ok', 'simulated market');
      this.#list();
    });
  }

  stop(): void {
    this.#listener = null;
  }

  subscribe(contracts: readonly ContractKey[]): void {
    this.#wanted = contracts;
  }

  get wanted(): readonly ContractKey[] {
    return this.#listener === null ? [] : this.#wanted;
  }

  history(done: (past: Result<PastBars, FeedFault>) => void): void {
    const { template, story, time } = this.#options;
    this.#later(HISTORY_MS, () => {
      const bars = barsFor(barsUpTo(template.bars, time.now()), story);
      done(ok({ minutes: 1, bars, daily: template.daily, source: 'simulated' }));
    });
  }

  onIndex(tick: IndexTick): void {
    const { spells, time } = this.#options;
    const now = time.now();
    if (this.#isAway(now)) return;
    if (now >= this.#dateEndsAt) this.#list();
    if (spells.has('feedSilent', now)) return;
    const old = spells.has('oldStamps', now);
    this.tell(old ? { ...tick, exchangeAt: after(tick.exchangeAt, -OLD_MS) } : tick);
  }

  onQuote(quote: OptionQuote): void {
    const { spells, time } = this.#options;
    const now = time.now();
    if (!this.#wanted.includes(quote.contract) || this.#isAway(now) || spells.has('feedSilent', now)) return;
    if (!spells.has('quotesSilent', now)) this.#give(quote);
  }

  /** A print as it is, whatever the market says: a freak, or one from another time. */
  tell(tick: IndexTick): void {
    const listener = this.#listener;
    if (listener === null || this.#options.clock.suspended) return;
    this.#options.clock.enter(() => {
      this.#options.delivered(tick);
      listener.index({ ...tick, price: paise(tick.price) });
    });
  }

  #give(quote: OptionQuote): void {
    const listener = this.#listener;
    if (listener === null || this.#options.clock.suspended) return;
    this.#options.clock.enter(() => {
      this.#options.delivered(quote);
      listener.quote(quote);
    });
  }

  /** A connection that is down says so, some seconds late. */
  #isAway(now: Instant): boolean {
    if (!this.#options.spells.has('feedDown', now)) {
      if (this.#downSince !== null && this.#told) this.#link('ok', 'simulated market');
      this.#downSince = null;
      return false;
    }
    if (this.#downSince === null) {
      this.#downSince = now;
      this.#told = false;
    }
    if (!this.#told && now - this.#downSince >= DOWN_TOLD_MS) {
      this.#told = true;
      this.#link('down', 'no data from the feed');
    }
    return true;
  }

  #link(state: 'ok' | 'down', detail: string): void {
    this.#options.clock.enter(() => this.#listener?.link(state, detail));
  }

  #list(): void {
    const { template, story, time, clock } = this.#options;
    const date = istDate(time.now());
    this.#dateEndsAt = istInstant(addDays(date, 1), timeOfDay(0));
    clock.enter(() => this.#listener?.listed(date, listedFor(template, story)));
  }

  #later(ms: number, run: () => void): void {
    const { time, clock } = this.#options;
    time.at(after(time.now(), ms), () => clock.enter(run));
  }
}
