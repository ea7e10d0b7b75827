import type { ContractKey, LinkState } from '../../shared/contract/index.ts';
import type { FeedListener, MarketFeed } from '../ports/market-feed.ts';

interface LinkWord {
  readonly state: LinkState;
  readonly detail: string;
}

/**
 * A feed with a spare: the first one's prices are told while it is well, the spare's while only the spare is. The day's
 * contracts and the past come from the first alone, so that nothing is decided on two vendors' candles.
 */
export class SpareFeed implements MarketFeed {
  readonly #first: MarketFeed;
  readonly #spare: MarketFeed;
  readonly #spareName: string;
  #listener: FeedListener | null = null;
  #firstLink: LinkWord = { state: 'connecting', detail: 'connecting' };
  #spareWell = false;

  /** `spareName` in the user's words, for the link's detail. */
  constructor(first: MarketFeed, spare: MarketFeed, spareName: string) {
    this.#first = first;
    this.#spare = spare;
    this.#spareName = spareName;
  }

  get source(): MarketFeed['source'] {
    return this.#first.source;
  }

  start(listener: FeedListener): void {
    this.#listener = listener;
    this.#first.start({
      index: (tick) => listener.index(tick),
      quote: (quote) => listener.quote(quote),
      listed: (date, contracts) => listener.listed(date, contracts),
      link: (state, detail) => {
        this.#firstLink = { state, detail };
        this.#tellLink();
      },
    });
    this.#spare.start({
      index: (tick) => {
        if (this.#stepsIn()) listener.index(tick);
      },
      quote: (quote) => {
        if (this.#stepsIn()) listener.quote(quote);
      },
      listed: () => undefined,
      link: (state) => {
        this.#spareWell = state === 'ok';
        this.#tellLink();
      },
    });
  }

  stop(): void {
    this.#listener = null;
    this.#first.stop();
    this.#spare.stop();
  }

  subscribe(contracts: readonly ContractKey[]): void {
    this.#first.subscribe(contracts);
    this.#spare.subscribe(contracts);
  }

  history(done: Parameters<MarketFeed['history']>[0]): void {
    this.#first.history(done);
  }

  #stepsIn(): boolean {
    return this.#spareWell && this.#firstLink.state !== 'ok';
  }

  #tellLink(): void {
    const { state, detail } = this.#firstLink;
    if (this.#stepsIn()) this.#listener?.link('ok', `prices of ${this.#spareName}; ${detail}`);
    else this.#listener?.link(state, detail);
  }
}
