import type { Lots, Paise, Quantity } from '../units/index.ts';
import type { FiredSignal } from './explanation.ts';
import type { SignalId } from './settings.ts';

/** The worst of the week's possible entries at one size, as the model values it at the quotes of this moment. */
export interface LossAtSize {
  readonly lots: Lots;
  readonly units: Quantity;
  readonly signal: SignalId;
  /** When the stop is hit, as a positive amount, all charges taken off. */
  readonly lossAtStop: Paise;
  /** Where the daily limit closes it; null where it does not. */
  readonly limitTripsAt: Paise | null;
  /** False: the daily limit comes before the stop (strategy.md 5, limits). */
  readonly stopReachable: boolean;
}

/** What arming Live would lead to, by the live book's own settings and size. */
export interface ArmingOutlook {
  /** The week's signal, where it has fired: no other comes this week. */
  readonly used: Pick<FiredSignal, 'signal' | 'barClose'> | null;
  readonly lots: Lots;
  readonly units: Quantity | null;
  readonly firstWeek: boolean;
  readonly dailyLimit: Paise | null;
  readonly margin: {
    readonly now: Paise;
    readonly expiryDayExtra: Paise;
    readonly bufferPercent: number;
    readonly needed: Paise;
    readonly funds: Paise | null;
  } | null;
  /** At the size that holds now and, in the first live week, at that of the settings; empty where nothing can be valued. */
  readonly losses: readonly LossAtSize[];
  /** Why nothing could be valued; null where something was. */
  readonly unknown: string | null;
  /** Open spreads of the paper book: they stay there. */
  readonly paperSpreads: number;
}
