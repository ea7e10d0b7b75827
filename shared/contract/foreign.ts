import type { Paise } from '../units/index.ts';
import type { ContractKey } from './market.ts';

/** One holding of a contract: the broker keeps what ends with the day apart from what is carried over. */
export interface ForeignHolding {
  readonly product: 'MIS' | 'NRML';
  readonly net: number;
  /** Null where the broker does not say. */
  readonly average: Paise | null;
}

/** A position at the broker that is none of ours: shown, never touched. */
export interface ForeignPosition {
  readonly contract: ContractKey;
  readonly display: string;
  readonly net: number;
  /** The user has said that it is his own: then it does not block entries, as long as its net stays. */
  readonly acknowledged: boolean;
  /** By product, from the newest reading; empty before the first of this run. */
  readonly held: readonly ForeignHolding[];
}
