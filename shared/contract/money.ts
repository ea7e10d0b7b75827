import type { Instant, Paise } from '../units/index.ts';
import type { Mode } from './session.ts';

/** Profit and loss of the day, marked at exit prices. Unknown while a mark is stale: never an old value. */
export interface PnlSlice {
  readonly mode: Mode;
  readonly net: Paise | null;
  readonly realised: Paise;
  readonly unrealised: Paise | null;
  readonly charges: Paise | null;
  readonly at: Instant | null;
  /** Net by the minute of the day, for the small curve. */
  readonly curve: readonly { readonly at: Instant; readonly net: Paise }[];
}

/** A limit and how much of it is used; `share` 0..1 and above. A null limit is switched off. */
export interface Meter {
  readonly used: Paise | null;
  readonly limit: Paise | null;
  readonly share: number | null;
}

export interface RiskSlice {
  readonly dailyLoss: Meter;
  /** The limit as points of the present size, and the spot at which it trips. */
  readonly limitPoints: number | null;
  readonly limitTripsAt: Paise | null;
  readonly margin: Meter;
  /** What is held over the night will need on the next session; null where nothing is, or the funds are unknown. */
  readonly marginNextSession: Paise | null;
  /** What is open now would need on its day of expiry, by the broker's margin and the expiry-day extra. */
  readonly marginExpiryDay: Paise | null;
  readonly totalLoss: Meter;
  readonly positions: { readonly open: number; readonly limit: number };
  readonly orders: {
    readonly today: number;
    readonly limit: number;
    readonly lastSecond: number;
    readonly lastMinute: number;
    /** Orders and changes that wait for their turn by the broker's rates; none is dropped. */
    readonly waiting: number;
  };
  /** Why entries are blocked now; empty when they are not. */
  readonly blocked: readonly { readonly code: string; readonly text: string }[];
}
