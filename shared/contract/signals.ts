import type { Instant, Lots, Paise, Quantity, Strike, TradingDate } from '../units/index.ts';
import type { Bias, FiredSignal, SignalExplanation, WeekContext } from './explanation.ts';
import type { OptionType } from './market.ts';
import type { SignalId } from './settings.ts';

export type SignalState = 'off' | 'possible' | 'impossible' | 'fired' | 'weekUsed' | 'noContext';

/** A signal's row. The explanation holds live values until the bar closes, and the deciding ones after it fired. */
export interface SignalView {
  readonly signal: SignalId;
  readonly name: string;
  readonly direction: 'bullish' | 'bearish';
  readonly option: OptionType;
  readonly state: SignalState;
  readonly explanation: SignalExplanation | null;
  readonly explainedAt: Instant | null;
  /** True while the bar is still being built: the values can change. */
  readonly provisional: boolean;
  /** The strikes it would sell and buy, where its stop level is known. */
  readonly wouldSell: Strike | null;
  readonly wouldBuy: Strike | null;
  readonly plan: SignalPlanView | null;
}

/** What a signal's entry would be at the quotes of this moment; null parts are not known. */
export interface SignalPlanView {
  readonly expiry: TradingDate;
  readonly lots: Lots;
  readonly units: Quantity;
  /** Short's bid less hedge's ask: a unit, and for all units. */
  readonly credit: Paise | null;
  readonly creditAll: Paise | null;
  /** As a P&L: negative. */
  readonly maxLoss: Paise | null;
  /** Of the older of both quotes. */
  readonly quotedAt: Instant | null;
  /** By the margin model (the broker is asked before each entry); null while a quote or the index is missing. */
  readonly margin: PlanMargin | null;
}

export interface PlanMargin {
  readonly now: Paise;
  readonly expiryDay: Paise;
  /** 0 where it is squared off the same day. */
  readonly overnight: Paise;
  /** On the day of expiry with the buffer of the settings. */
  readonly buffered: Paise;
  readonly bufferPercent: number;
}

/** What became of the week's signal. */
export interface SignalOutcome {
  readonly kind: 'open' | 'closed' | 'missed' | 'denied' | 'pending';
  readonly text: string;
  readonly reasons: readonly DenyView[];
}

/** A reason from the closed list, with the values that led to it. */
export interface DenyView {
  readonly code: string;
  readonly text: string;
}

/** Why a week has no context yet: its first bar has not closed, past bars have not come, or they hold no week before it. */
export type ContextAwaits = 'firstBar' | 'history' | 'earlierWeek';

export interface SignalsSlice {
  readonly monitored: boolean;
  readonly week: TradingDate | null;
  readonly weekNumber: number | null;
  readonly bias: Bias | null;
  readonly context: WeekContext | null;
  /** What the week's context waits for; null once it is there. */
  readonly awaits: ContextAwaits | null;
  readonly signals: readonly SignalView[];
  readonly fired: FiredSignal | null;
  readonly outcome: SignalOutcome | null;
  readonly nextEvaluationAt: Instant | null;
  /** The longest hole of the hourly bar that is being built, in minutes; 0 while it has none that matters. */
  readonly barHole: number;
  readonly spot: Paise | null;
}
