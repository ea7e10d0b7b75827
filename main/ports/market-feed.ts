import type { ContractKey, LinkState, Source } from '../../shared/contract/index.ts';
import type { Result, TradingDate } from '../../shared/units/index.ts';
import type { PastBars } from '../domain/market/past-bars.ts';
import type { IndexTick, ListedContract, OptionQuote } from '../domain/market/tick.ts';

export interface FeedListener {
  index(tick: IndexTick): void;
  quote(quote: OptionQuote): void;
  /** The day's contracts, told once a day before its first quote. */
  listed(date: TradingDate, contracts: readonly ListedContract[]): void;
  link(state: LinkState, detail: string): void;
}

export type FeedFaultCode = 'UNREACHABLE' | 'SESSION_DEAD' | 'QUOTA' | 'BAD_ANSWER' | 'NO_DATA';

export interface FeedFault {
  readonly code: FeedFaultCode;
  readonly message: string;
}

/** Where market data comes from: Breeze, the simulator, a recording. */
export interface MarketFeed {
  readonly source: Source;
  start(listener: FeedListener): void;
  stop(): void;
  /** The whole set that is wanted now; what is missing is joined, what is no longer named is left. Index and VIX always come. */
  subscribe(contracts: readonly ContractKey[]): void;
  /** Bars before `upTo` (the day of the engine's start) plus what that day has had so far. */
  history(done: (past: Result<PastBars, FeedFault>) => void): void;
}
