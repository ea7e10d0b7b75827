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
