import type { ContractKey, LinkName, LinkState } from '../../shared/contract/index.ts';
import { groupIndian, type Instant } from '../../shared/units/index.ts';
import type { EngineInput } from '../engine/index.ts';
import type { FeedListener, MarketFeed } from '../ports/market-feed.ts';

export interface MarketContext {
  pushAll(input: EngineInput): void;
  link(link: LinkName, state: LinkState, detail: string): void;
  now(): Instant;
}

/** The one market stream of all books: what the feed says becomes events; what the books want becomes one subscription. */
export class MarketDesk {
  readonly #feed: MarketFeed;
  readonly #context: MarketContext;
  readonly #wanted = new Map<string, readonly ContractKey[]>();
  #running = false;
  #wasDown = false;
  #seenAt: Instant | null = null;

  constructor(feed: MarketFeed, context: MarketContext) {
    this.#feed = feed;
    this.#context = context;
  }

  get running(): boolean {
    return this.#running;
  }

  /** When the feed last told anything. */
  get seenAt(): Instant | null {
    return this.#seenAt;
  }

  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#context.link('feed', 'connecting', 'connecting');
    this.#feed.start(this.#listener());
    this.#askHistory();
    this.#subscribe();
  }

  stop(): void {
    if (!this.#running) return;
    this.#running = false;
    this.#wasDown = true;
    this.#feed.stop();
    this.#context.link('feed', 'off', 'stopped by the user');
  }

  /** The whole set that a book wants now. */
  wants(book: string, contracts: readonly ContractKey[]): void {
    this.#wanted.set(book, contracts);
    if (this.#running) this.#subscribe();
  }

  #subscribe(): void {
    this.#feed.subscribe([...new Set([...this.#wanted.values()].flat())]);
  }

  #listener(): FeedListener {
    const push = (input: EngineInput): void => {
      if (!this.#running) return;
      this.#seenAt = this.#context.now();
      this.#context.pushAll(input);
    };
    return {
      index: (tick) => push({ type: 'index', ...tick }),
      quote: (quote) => push({ type: 'quote', ...quote }),
      listed: (date, contracts) => push({ type: 'listed', date, contracts }),
      link: (state, detail) => this.#onLink(state, detail),
    };
  }

  /** After a silence the bars that were missed come from history. */
  #onLink(state: LinkState, detail: string): void {
    if (!this.#running) return;
    this.#context.link('feed', state, detail);
    if (state === 'ok' && this.#wasDown) this.#askHistory();
    this.#wasDown = state !== 'ok' && (this.#wasDown || state !== 'connecting');
  }

  #askHistory(): void {
    this.#feed.history((past) => {
      if (!past.ok) {
        this.#context.link('history', 'down', past.error.message);
        return;
      }
      const { bars, minutes, source, origin = `${source}, ${minutes} min`, lacks } = past.value;
      const words = `${origin}, ${groupIndian(bars.length)} bars`;
      if (lacks === undefined) this.#context.link('history', 'ok', words);
      else this.#context.link('history', 'stale', `${words}; ${lacks}`);
      this.#context.pushAll({ type: 'history', past: past.value });
    });
  }
}
