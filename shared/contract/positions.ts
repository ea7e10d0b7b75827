import type { Instant, Lots, Nominal, Paise, Strike, TradingDate } from '../units/index.ts';
import type { LegView } from './legs.ts';
import type { OptionType } from './market.ts';
import type { ForeignPosition } from './foreign.ts';
import type { PayoffView } from './payoff.ts';
import type { ExitRule, SignalId } from './settings.ts';
import type { Mode } from './session.ts';

export type SpreadId = Nominal<string, 'SpreadId'>;

/** Where a spread stands in its life, in the order in which it passes through. */
export type SpreadStage =
  | 'planned'
  | 'buyingHedge'
  | 'sellingMain'
  | 'open'
  | 'buyingBackMain'
  | 'sellingHedge'
  | 'flat'
  | 'abandoned';

export type ExitReason =
  | 'stop'
  | 'dailyLimit'
  | 'time'
  | 'expiry'
  | 'user'
  | 'emergency'
  | 'entryFailed'
  | 'brokerSquaredOff';

/** Sensitivities of all open units together, in rupees; null as a whole where nothing values a leg. */
export interface SpreadGreeks {
  /** For one point of the index. */
  readonly delta: Paise;
  /** How much that delta changes over 100 points. */
  readonly gammaPer100: Paise;
  /** With one session and its night. */
  readonly theta: Paise;
}

export interface SpreadView {
  readonly id: SpreadId;
  readonly signal: SignalId;
  readonly mode: Mode;
  readonly stage: SpreadStage;
  readonly option: OptionType;
  readonly shortStrike: Strike;
  readonly hedgeStrike: Strike;
  readonly expiry: TradingDate;
  readonly product: 'MIS' | 'NRML';
  readonly exitRule: ExitRule;
  readonly lots: Lots;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly exitReason: ExitReason | null;
  readonly legs: readonly LegView[];
  readonly netCredit: Paise | null;
  /** Rupees in hand if it were closed now, after all charges in and out; null when a leg has no fresh exit price. */
  readonly exitNow: Paise | null;
  readonly realised: Paise;
  readonly charges: Paise;
  readonly stopLevel: Paise;
  /** Points of spot to the stop, in paise; negative when beyond. */
  readonly toStop: Paise | null;
  /** Loss modelled at the stop, and the spot at which the daily limit trips (strategy.md 5, limits). */
  readonly modelledLossAtStop: Paise | null;
  readonly limitTripsAt: Paise | null;
  readonly stopReachable: boolean | null;
  readonly payoff: PayoffView | null;
  readonly greeks: SpreadGreeks | null;
  readonly brokerStop: {
    /** The broker's number of the order; null until it was told. */
    readonly orderId: string | null;
    readonly trigger: Paise;
    readonly limit: Paise;
    readonly distance: Paise | null;
  } | null;
  readonly note: string | null;
}

/** Whether a spread still holds, or is about to hold, anything at the broker. */
export function isOpenSpread({ stage }: Pick<SpreadView, 'stage'>): boolean {
  return stage !== 'flat' && stage !== 'abandoned';
}

export interface PositionsSlice {
  readonly spreads: readonly SpreadView[];
  readonly broker: {
    readonly reconciledAt: Instant | null;
    readonly differences: readonly string[];
    readonly foreign: readonly ForeignPosition[];
  };
  readonly nextEvaluationAt: Instant | null;
}
