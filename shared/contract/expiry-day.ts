import type { Instant, Paise, Strike, TradingDate } from '../units/index.ts';
import type { OptionType } from './market.ts';
import type { SpreadId } from './positions.ts';
import type { SignalId } from './settings.ts';

/** What the day of expiry still holds for a spread, in the order of the clock. */
export type ExpiryEventKind =
  | 'squareOff'
  | 'auction'
  | 'chaseEnds'
  | 'brokerSquaresOff'
  | 'marketCloses'
  | 'settles';

export interface ExpiryEvent {
  readonly kind: ExpiryEventKind;
  readonly at: Instant;
  /** Null for what happens at one instant. */
  readonly until: Instant | null;
}

/** The short and the spread with the index so many points from where it stands. */
export interface ExpiryStep {
  readonly points: number;
  readonly spot: Paise;
  /** Of the short option, modelled at its own volatility; null where nothing values it. */
  readonly delta: number | null;
  /** Change of that delta for 100 points. */
  readonly gammaPer100: number | null;
  /** Rupees in hand if it were closed there now, after all charges; at 0 points by the quotes, elsewhere modelled. */
  readonly exit: Paise | null;
}

/** A spread on its day of expiry. */
export interface ExpiryDayView {
  readonly spread: SpreadId;
  readonly signal: SignalId;
  readonly option: OptionType;
  readonly shortStrike: Strike;
  readonly expiry: TradingDate;
  readonly monthly: boolean;
  readonly squareOffAt: Instant;
  /** What buying back the short at its ask costs, and what it was sold for; all units. */
  readonly premiumLeft: Paise | null;
  readonly premiumTaken: Paise | null;
  /** Points of the index to the short's strike, in paise; negative when beyond. */
  readonly toStrike: Paise | null;
  /** One standard deviation of the index until the option settles, in paise of points, by the short's own volatility. */
  readonly sigma: Paise | null;
  readonly steps: readonly ExpiryStep[];
  /** Margin in use at the broker, and the expiry-day extra that is not in it; null in Live: the broker's own counts it. */
  readonly marginUsed: Paise | null;
  readonly expiryDayExtra: Paise | null;
  /** What one point of the settlement beyond the strike costs. */
  readonly perPoint: Paise;
  readonly events: readonly ExpiryEvent[];
}

/** The open spreads that expire today; empty on every other day. */
export interface ExpiryDaySlice {
  readonly spreads: readonly ExpiryDayView[];
}
