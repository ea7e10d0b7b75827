import type { Instant, Paise, Strike, TradingDate } from '../units/index.ts';
import type { Bar, OptionType } from './market.ts';
import type { SignalId } from './settings.ts';

export type Bias = 'bullish' | 'bearish' | 'neutral';
export type Comparison = '<' | '<=' | '>' | '>=' | 'is' | 'not';

/** One condition as it was decided: `left op right`, so 'Close 25,985.20 > first bar high 25,974.60'. */
export interface Condition {
  /** Stable id within its signal, such as `close>firstHigh`. */
  readonly id: string;
  /** The field's words for the left and right side: 'close', 'first bar high'. */
  readonly leftName: string;
  readonly rightName: string;
  readonly op: Comparison;
  /** Paise where unit is paise; hundredths of a percent where it is basisPoints; 0 or 1 where it is a fact. Null: not known yet. */
  readonly left: number | null;
  readonly right: number | null;
  readonly unit: 'paise' | 'basisPoints' | 'fact';
  readonly met: boolean;
  /** How far the left side is on the good side (positive) or short of it (negative), in unit; null for facts and unknowns. */
  readonly distance: number | null;
}

/** Conditions of which all must hold; branches, where there are any, of which one must hold besides (S3, S6: A or B). */
export interface SignalExplanation {
  readonly signal: SignalId;
  readonly holds: boolean;
  readonly conditions: readonly Condition[];
  readonly branches: readonly {
    readonly name: 'A' | 'B';
    readonly holds: boolean;
    readonly conditions: readonly Condition[];
  }[];
  readonly stopLevel: Paise;
  readonly option: OptionType;
}

/** What is fixed at a week's first bar (strategy.md 2). */
export interface WeekContext {
  /** The week's Monday. */
  readonly week: TradingDate;
  readonly previousWeek: TradingDate;
  readonly source: 'daily' | 'intraday';
  readonly prevHigh: Paise;
  readonly prevLow: Paise;
  readonly prevClose: Paise;
  readonly prevMax4h: Paise;
  readonly prevMin4h: Paise;
  readonly upperTop: Paise;
  readonly upperBottom: Paise;
  readonly lowerTop: Paise;
  readonly lowerBottom: Paise;
  readonly marginHigh: Paise;
  readonly marginLow: Paise;
  readonly bias: Bias;
  /** Reasons why no entry should be made on this context; empty when it is sound. */
  readonly doubts: readonly string[];
}

/** The week's signal: the first that held (strategy.md 3). */
export interface FiredSignal {
  readonly signal: SignalId;
  readonly barStart: Instant;
  readonly barClose: Instant;
  readonly close: Paise;
  readonly stopLevel: Paise;
  readonly option: OptionType;
  readonly strike50: Strike;
  readonly strike100: Strike;
  readonly bias: Bias;
}

/**
 * A week's evaluations, bar by bar; empty where nothing is known of it. `recorded`: as the journal has them; else they are
 * reckoned from the bars as they stand now, by the same rules.
 */
export interface KnownEvaluations {
  readonly evaluations: readonly Evaluation[];
  readonly recorded: boolean;
}

/** One bar's evaluation: all eight signals with their conditions, and what came of it. */
export interface Evaluation {
  readonly bar: Bar;
  /** 1 for the week's first bar. */
  readonly barNumber: number;
  readonly explanations: readonly SignalExplanation[];
  readonly fired: FiredSignal | null;
  readonly trigger4: boolean;
  readonly trigger8: boolean;
}
