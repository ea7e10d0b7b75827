import type { ContractKey, Source } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import type { FeedListener, MarketFeed } from '../ports/market-feed.ts';

interface Change {
  readonly at: Instant;
  readonly source: Source;
}

/**
 * A feed that remembers where each contract's quotes came from, and since when: so that a replay can say of every
 * price whether it was recorded or comes from the model.
 */
export class SourceNotes implements MarketFeed {
  readonly #feed: MarketFeed;
  readonly #now: () => Instant;
  readonly #changes = new Map<ContractKey, Change[]>();

  constructor(feed: MarketFeed, now: () => Instant) {
    this.#feed = feed;
    this.#now = now;
  }

  get source(): Source {
    return this.#feed.source;
  }

  /** The source of the quote that stood at an instant; null where there was none. */
  sourceAt(contract: ContractKey, at: Instant): Source | null {
    const changes = this.#changes.get(contract) ?? [];
    return changes.findLast((change) => change.at <= at)?.source ?? null;
  }

  start(listener: FeedListener): void {
    this.#feed.start({
      index: (tick) => listener.index(tick),
      listed: (date, contracts) => listener.listed(date, contracts),
      link: (state, detail) => listener.link(state, detail),
      quote: (quote) => {
        this.#note(quote.contract, quote.source);
        listener.quote(quote);
      },
    });
  }

  stop(): void {
    this.#feed.stop();
  }

  subscribe(contracts: readonly ContractKey[]): void {
    this.#feed.subscribe(contracts);
  }

  history(done: Parameters<MarketFeed['history']>[0]): void {
    this.#feed.history(done);
  }

  #note(contract: ContractKey, source: Source): void {
    const changes = this.#changes.get(contract);
    if (changes === undefined) this.#changes.set(contract, [{ at: this.#now(), source }]);
    else if (changes.at(-1)?.source !== source) changes.push({ at: this.#now(), source });
  }
}
