import type { Paise } from '../units/index.ts';

/** The payoff polyline at expiry and the modelled curve now: spot in paise, P&L of the whole position in paise. */
export interface PayoffView {
  readonly points: readonly {
    readonly spot: Paise;
    readonly atExpiry: Paise;
    readonly today: Paise | null;
  }[];
  readonly breakeven: Paise | null;
  readonly maxProfit: Paise;
  /** As a P&L: negative. */
  readonly maxLoss: Paise;
}

/** An open spread at another spot, volatility and day: P&L before charges, by the model. */
export interface PayoffWhatIf {
  readonly pnl: Paise | null;
  /** The same at each spot of the spread's payoff; empty where `pnl` is not known. */
  readonly curve: readonly { readonly spot: Paise; readonly pnl: Paise }[];
  /** Why nothing is known; null where something is. */
  readonly unknown: string | null;
}
