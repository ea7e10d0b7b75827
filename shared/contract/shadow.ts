import type { Paise, Quantity } from '../units/index.ts';
import type { ContractKey, Side } from './market.ts';
import type { SpreadId } from './positions.ts';

/** The four trades of a spread's life: into each leg and out of it. */
export type ShadowTrade = 'hedgeIn' | 'mainIn' | 'mainOut' | 'hedgeOut';

/** One trade of the live book beside the same trade of its paper twin. */
export interface ShadowFill {
  readonly trade: ShadowTrade;
  readonly contract: ContractKey;
  readonly side: Side;
  /** Units that live has filled. */
  readonly quantity: Quantity;
  /** Average price of the twin; null where it has none. */
  readonly expected: Paise | null;
  /** Average price of live; null where it has none. */
  readonly got: Paise | null;
  /** Rupees that live took in more than the twin (less: negative), exact; null until both have filled as many units. */
  readonly difference: Paise | null;
}

export interface ShadowSpread {
  readonly spread: SpreadId;
  readonly fills: readonly ShadowFill[];
  /** The sum of the known differences; null where none is known. */
  readonly difference: Paise | null;
  /** Where the two decided otherwise, in words; empty where they did the same. */
  readonly apart: readonly string[];
}

/** What the paper twin of the live book says of the day: what live should have got. Its money is nobody's. */
export interface ShadowSlice {
  /** `none`: there is no twin. `ended`: it met a fault of its own and does not follow any more; live does not mind. */
  readonly state: 'none' | 'following' | 'ended';
  /** Today's spreads and those that are open, newest first. */
  readonly spreads: readonly ShadowSpread[];
  /** Over today's spreads; null where nothing is known. */
  readonly difference: Paise | null;
}
