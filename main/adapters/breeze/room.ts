import type { ContractKey, IndexSymbol } from '../../../shared/contract/index.ts';
import type { Strike } from '../../../shared/units/index.ts';
import type { MasterContract } from './master-rows.ts';

/** What is known of a room's silence, in real milliseconds. */
interface Heard {
  readonly name: string;
  seenMs: number;
  /** Joined, or joined again because it was silent. */
  joinedMs: number;
  /** How often it was joined again since it was last heard. */
  rejoins: number;
}

/** A room of the stream that is joined, and what it tells. */
export interface IndexRoom extends Heard {
  readonly symbol: IndexSymbol;
}

export interface OptionRoom extends Heard {
  readonly symbol: null;
  readonly contract: ContractKey;
  readonly strike: Strike;
}

export type Room = IndexRoom | OptionRoom;

export function indexRoom(name: string, symbol: IndexSymbol): IndexRoom {
  return { name, symbol, seenMs: 0, joinedMs: 0, rejoins: 0 };
}

export function optionRoom(name: string, { key, strike }: MasterContract, nowMs: number): OptionRoom {
  return { name, symbol: null, contract: key, strike, seenMs: 0, joinedMs: nowMs, rejoins: 0 };
}
