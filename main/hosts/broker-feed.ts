import type { ContractKey, Source } from '../../shared/contract/index.ts';
import type { TradingDate } from '../../shared/units/index.ts';
import type { IndexTick, ListedContract, OptionQuote } from '../domain/market/tick.ts';
import type { FeedListener, MarketFeed } from '../ports/market-feed.ts';

/** The paper broker's ear for the market. */
export interface QuoteTaker {
  onIndex(tick: IndexTick): void;
  onQuote(quote: OptionQuote): void;
  onListed(contracts: readonly ListedContract[]): void;
}

/** Several ears as one. */
export function allOf(ears: readonly QuoteTaker[]): QuoteTaker {
  return {
    onIndex: (tick) => {
      for (const ear of ears) ear.onIndex(tick);
    },
    onQuote: (quote) => {
      for (const ear of ears) ear.onQuote(quote);
    },
    onListed: (contracts) => {
      for (const ear of ears) ear.onListed(contracts);
    },
  };
}

/** A feed that a paper broker listens to as well: its fills come from the same quotes that the engine sees. */
export class BrokerFeed implements MarketFeed {
  readonly #feed: MarketFeed;
  readonly #broker: QuoteTaker;

  constructor(feed: MarketFeed, broker: QuoteTaker) {
    this.#feed = feed;
    this.#broker = broker;
  }

  get source(): Source {
    return this.#feed.source;
  }

  start(listener: FeedListener): void {
    this.#feed.start({
      index: (tick) => {
        this.#broker.onIndex(tick);
        listener.index(tick);
      },
      quote: (quote) => {
        this.#broker.onQuote(quote);
        listener.quote(quote);
      },
      listed: (date: TradingDate, contracts: readonly ListedContract[]) => {
        this.#broker.onListed(contracts);
        listener.listed(date, contracts);
      },
      link: (state, detail) => listener.link(state, detail),
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
}
