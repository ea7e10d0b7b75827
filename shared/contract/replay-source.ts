import type { TradingDate } from '../units/index.ts';
import type { BarMinutes } from './market.ts';
import type { Mode } from './session.ts';

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
