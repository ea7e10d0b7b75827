import type { ContractKey } from './market.ts';

/** A position at the broker that is none of ours: shown, never touched. */
export interface ForeignPosition {
  readonly contract: ContractKey;
  readonly display: string;
  readonly net: number;
  /** The user has said that it is his own: then it does not block entries, as long as its net stays. */
  readonly acknowledged: boolean;
}
