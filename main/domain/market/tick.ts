import type { ContractKey, IndexSymbol, OptionContract, Source } from '../../../shared/contract/index.ts';
import type { Instant, Paise, Quantity } from '../../../shared/units/index.ts';

/** One print of an index. `exchangeAt` is the exchange's own stamp; when it was received is the queue's business. */
export interface IndexTick {
  readonly symbol: IndexSymbol;
  readonly price: Paise;
  readonly exchangeAt: Instant;
  readonly source: Source;
}

/** The top of an option's book as a feed tells it. A side without an order is null; unknown is null, never zero. */
export interface OptionQuote {
  readonly contract: ContractKey;
  readonly bid: Paise | null;
  readonly bidQuantity: Quantity;
  readonly ask: Paise | null;
  readonly askQuantity: Quantity;
  readonly last: Paise | null;
  /** Units; null where the feed does not tell. */
  readonly openInterest: number | null;
  readonly exchangeAt: Instant;
  readonly source: Source;
}

/** A contract as the exchange lists it today: lot and tick size are read from here and never assumed. */
export interface ListedContract extends OptionContract {
  readonly key: ContractKey;
  /** The broker's own name for it, for orders; looked up, never built. */
  readonly symbol: string;
  readonly lotSize: Quantity;
  readonly tickSize: Paise;
}
