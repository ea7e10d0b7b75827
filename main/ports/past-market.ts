import type { Bar, DailyCandle } from '../../shared/contract/index.ts';
import type { Result, TradingDate } from '../../shared/units/index.ts';
import type { FeedFault } from './market-feed.ts';

/** A vendor's past of NIFTY, asked for by days. QUOTA: its calls are used up for the day. */
export interface PastMarket {
  readonly vendor: string;
  /** So many days come with one call. */
  readonly daysAtOnce: number;
  /** Minute bars of days that are over, ascending; a day that the vendor lacks has none. */
  minutes(dates: readonly TradingDate[]): Promise<Result<readonly Bar[], FeedFault>>;
  /** Official candles of both dates and what lies between, ascending. */
  daily(from: TradingDate, to: TradingDate): Promise<Result<readonly DailyCandle[], FeedFault>>;
}
