import type { Instant, Paise, TradingDate } from '../units/index.ts';
import type { BookSlices } from './book-slices.ts';
import type { ReplaySource } from './replay-source.ts';
import type { SignalId } from './settings.ts';

/** Apart from the other slices, so that nothing of a replay is ever taken for the running terminal's state. */
export interface ReplayedSlice {
  readonly slices: BookSlices | null;
}

/** The trade of a kept backtest that is replayed, as the backtest has it. */
export interface ReplayedTrade {
  readonly run: string;
  readonly signal: SignalId;
  readonly outcome: string;
  readonly net: Paise | null;
}

/** Whether the engine of today decides as it did when the day was recorded. */
export interface ReplayAgreement {
  readonly same: boolean;
  readonly text: string;
}

/**
 * `loading`: the market is being read, or run through to the instant that was asked for. `failed`: with words. Only
 * `playing` lets the replay's time run by itself.
 */
export type ReplayState = 'none' | 'loading' | 'playing' | 'paused' | 'ended' | 'failed';

/** The one replay of a terminal: what it is of, where it stands. */
export interface ReplaySlice {
  readonly state: ReplayState;
  readonly source: ReplaySource | null;
  /** Its first day; null until it is known. */
  readonly date: TradingDate | null;
  /** Where it begins and ends, as far as it can be sought. */
  readonly begins: Instant | null;
  readonly ends: Instant | null;
  readonly at: Instant | null;
  /** Times real time, while it plays. */
  readonly speed: number;
  /** While it loads: what is being done, and how much of it, 0 to 1. */
  readonly loading: { readonly doing: string; readonly share: number | null } | null;
  /** Why it failed and what to do, in `failed`. */
  readonly problem: string | null;
  /** Null where there is nothing to compare with: imported bars were never traded on. */
  readonly agreement: ReplayAgreement | null;
  /** The newest decision up to now, in the journal's words. */
  readonly decision: { readonly at: Instant; readonly text: string } | null;
  readonly trade: ReplayedTrade | null;
}

export const NO_REPLAY: ReplaySlice = {
  state: 'none',
  source: null,
  date: null,
  begins: null,
  ends: null,
  at: null,
  speed: 10,
  loading: null,
  problem: null,
  agreement: null,
  decision: null,
  trade: null,
};
