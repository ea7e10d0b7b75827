import type { Instant, Nominal, Paise, Quantity, Strike, TradingDate } from '../units/index.ts';

export type OptionType = 'CE' | 'PE';
export type IndexSymbol = 'NIFTY' | 'INDIAVIX';
export type Side = 'buy' | 'sell';

/** Where a number comes from; shown beside it. */
export type Source = 'breeze' | 'kite' | 'simulated' | 'recorded' | 'model' | 'paper';

/** A contract's identity as text, `NIFTY 2026-11-23 25800 PE`: the key of maps and the name in the journal. */
export type ContractKey = Nominal<string, 'ContractKey'>;

export interface OptionContract {
  readonly expiry: TradingDate;
  readonly strike: Strike;
  readonly type: OptionType;
}

/** A bar of the index named by its start; prices in paise. Known only at its close. */
export interface Bar {
  readonly start: Instant;
  readonly open: Paise;
  readonly high: Paise;
  readonly low: Paise;
  readonly close: Paise;
}

/** Bar lengths in minutes; 240 and 1440 are the strategy's four-hour bar and the day. */
export type BarMinutes = 1 | 5 | 15 | 60 | 240 | 1440;

/** An official daily candle. */
export interface DailyCandle {
  readonly date: TradingDate;
  readonly open: Paise;
  readonly high: Paise;
  readonly low: Paise;
  readonly close: Paise;
}

/** A number with the moment it was true and where it came from; null where nothing is known. */
export interface Aged<T> {
  readonly value: T | null;
  readonly at: Instant | null;
  readonly source: Source;
}

/** Best bid and ask as last seen. A side without an order is null, never zero. */
export interface QuoteView {
  readonly bid: Paise | null;
  readonly ask: Paise | null;
  readonly bidQuantity: Quantity;
  readonly askQuantity: Quantity;
  readonly last: Paise | null;
  readonly at: Instant | null;
}
