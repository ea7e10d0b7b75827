import type { Instant, Paise, TradingDate } from '../units/index.ts';
import type { Call, Nothing } from './call.ts';
import type { Bar, BarMinutes } from './market.ts';
import type { Mode } from './session.ts';
import type { SignalId } from './settings.ts';
import type { Slices } from './slices.ts';
import type { KnownEvaluations } from './explanation.ts';

/**
 * What is replayed. `tape`: a day as this terminal recorded it, with every answer of its broker. `history`: a day of
 * imported bars through the whole terminal, on paper. `run`: the week of a kept backtest's trade, from the day of its
 * signal to its exit; `trade` is its place in the run's list, from 0.
 */
export type ReplaySource =
  | { readonly from: 'tape'; readonly book: Mode; readonly date: TradingDate }
  | {
      readonly from: 'history';
      readonly vendor: string;
      readonly minutes: BarMinutes;
      readonly date: TradingDate;
    }
  | { readonly from: 'run'; readonly run: string; readonly trade: number };

/** Everything in the data folder that can be replayed; days oldest first. */
export interface ReplayDays {
  readonly tapes: readonly { readonly book: Mode; readonly dates: readonly TradingDate[] }[];
  readonly history: readonly {
    readonly vendor: string;
    readonly minutes: BarMinutes;
    readonly dates: readonly TradingDate[];
  }[];
  /** What could not be looked into, a sentence each. */
  readonly problems: readonly string[];
}

/** The slices of a replayed book, for the panels that also show the running terminal's. */
export type ReplayedSlices = Pick<
  Slices,
  | 'session'
  | 'chart'
  | 'chain'
  | 'signals'
  | 'positions'
  | 'orders'
  | 'pnl'
  | 'risk'
  | 'journal'
  | 'emergency'
>;

/** Apart from the other slices, so that nothing of a replay is ever taken for the running terminal's state. */
export interface ReplayedSlice {
  readonly slices: ReplayedSlices | null;
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

/** A replay never touches the journals and books of the running terminal. */
export interface ReplayCommands {
  'replay.days': Call<Nothing, ReplayDays>;
  /** Opens it paused, at `at` or where it begins; one that is open is closed. The slice tells how it goes on. */
  'replay.open': Call<ReplaySource & { readonly at?: Instant }, Nothing>;
  'replay.close': Call<Nothing, Nothing>;
  /** Lets time run, or stops it; stopping also ends a seek or a step that is under way, where it stands. */
  'replay.play': Call<{ readonly playing: boolean }, Nothing>;
  /** Times real time, 1 to 1000. */
  'replay.speed': Call<{ readonly speed: number }, Nothing>;
  /** To an instant, forwards or backwards; backwards runs again from the beginning. */
  'replay.seek': Call<{ readonly at: Instant }, Nothing>;
  /** To the close of the next or previous bar of a length, or to the next or previous decision; then it is paused. */
  'replay.step': Call<
    {
      readonly to: 'bar' | 'decision';
      readonly way: 'next' | 'previous';
      readonly minutes: BarMinutes;
    },
    Nothing
  >;
  /** As `chart.bars` and `signals.evaluations`, of the replayed book. */
  'replay.bars': Call<
    { readonly minutes: BarMinutes; readonly limit: number },
    { readonly bars: readonly Bar[] }
  >;
  'replay.evaluations': Call<{ readonly week: TradingDate }, KnownEvaluations>;
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
