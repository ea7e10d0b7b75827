import type { Instant, Paise, Quantity, Strike } from '../units/index.ts';
import type { ContractKey, Side, Source } from './market.ts';

/** A price with what it was, when it was true and who said so. */
export interface LastPrice {
  readonly kind: 'ask' | 'bid' | 'last trade';
  readonly price: Paise;
  readonly at: Instant;
  readonly source: Source;
}

export interface LegView {
  readonly role: 'short' | 'hedge';
  readonly contract: ContractKey;
  readonly display: string;
  /** How it is held: as its role says, or the other way round where our orders closed it twice. */
  readonly side: Side;
  readonly strike: Strike;
  /** Units open now; 0 once closed. */
  readonly quantity: Quantity;
  readonly entryPrice: Paise | null;
  /** Where it can be closed now: the short at ask, the hedge at bid. Null where that side is empty or stale. */
  readonly exitPrice: Paise | null;
  readonly exitAt: Instant | null;
  readonly exitSource: Source | null;
  /** The newest price that was ever seen of it, whatever its age; null where none was, and once it is closed. */
  readonly lastKnown: LastPrice | null;
  readonly pnl: Paise | null;
}
