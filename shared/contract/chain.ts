import type { Instant, Paise, Quantity, Strike, TradingDate } from '../units/index.ts';
import type { QuoteView, Source } from './market.ts';
import type { SignalId } from './settings.ts';

/** One side of a row. Greeks and IV are null where the price does not allow them (no quote, below intrinsic value). */
export interface ChainSide {
  readonly quote: QuoteView;
  /** Implied volatility in percent a year. */
  readonly iv: number | null;
  readonly delta: number | null;
  readonly gamma: number | null;
  /** Rupees a day a unit. */
  readonly theta: number | null;
  readonly vega: number | null;
  /** In units; the screen shows lakh. */
  readonly openInterest: number | null;
  readonly openInterestChange: number | null;
  readonly source: Source;
  readonly ours: 'short' | 'hedge' | null;
  /** The armed signals that would sell this option. */
  readonly wouldSell: readonly SignalId[];
}

export interface ChainRow {
  readonly strike: Strike;
  readonly call: ChainSide;
  readonly put: ChainSide;
}

export interface Straddle {
  readonly strike: Strike;
  /** Of the middles of both quotes. */
  readonly price: Paise;
  /** Mean of both implied volatilities in percent a year. */
  readonly iv: number | null;
  /** Of the older of both quotes. */
  readonly at: Instant | null;
}

/**
 * The traded expiry's chain, or on its last day that of a spread that is held; strikes from low to high, centred on the
 * money.
 */
export interface ChainSlice {
  readonly expiry: TradingDate | null;
  /** Units of a lot of this expiry, from the instrument file. */
  readonly lotSize: Quantity | null;
  /** The expiry that an entry of today would sell. */
  readonly tradedExpiry: TradingDate | null;
  readonly monthly: boolean;
  readonly sessionsLeft: number | null;
  readonly daysLeft: number | null;
  /** The future's level implied by put-call parity at the money, used for IV and Greeks. */
  readonly forward: Paise | null;
  readonly atm: Strike | null;
  readonly putCallRatio: number | null;
  /** Call and put at the money together: the move until the expiry that the market pays for. */
  readonly straddle: Straddle | null;
  /** The strike at which the options shown here would pay least; null where one's open interest is not told. */
  readonly maxPain: Strike | null;
  readonly rows: readonly ChainRow[];
  /** Beyond this age a quote near the money is stale. */
  readonly quoteAgeLimitMs: number;
}
