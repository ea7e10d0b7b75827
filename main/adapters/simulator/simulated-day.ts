import type { Bar, DailyCandle } from '../../../shared/contract/index.ts';
import {
  clock,
  istInstant,
  MS_PER_MINUTE,
  paise,
  type Instant,
  type Paise,
  type TradingDate,
} from '../../../shared/units/index.ts';

/** The index trades 09:15 to 15:15, stands still, and jumps to the auction's price, which then stands to the end. */
export const OPEN_TIME = clock('09:15');
export const TRADED_MINUTES = 360;
export const AUCTION_PUBLISHED = clock('15:33');
/** Minute bars of a vendor go up to 15:29; the last one holds the jump to the auction's price. */
const VENDOR_MINUTES = 375;

/** One session of the simulated index, in paise; every array has a place for each traded minute. */
export interface SimulatedDay {
  readonly date: TradingDate;
  readonly open: Int32Array;
  readonly high: Int32Array;
  readonly low: Int32Array;
  readonly close: Int32Array;
  /** India VIX at each minute's end, in hundredths. */
  readonly vix: Int32Array;
  readonly vixOpen: number;
  readonly auctionClose: Paise;
}

/** An entry that is there by construction. */
export function cell(values: Int32Array, place: number): number {
  const value = values[place];
  if (value === undefined) throw new Error(`no minute ${place}`);
  return value;
}

export function openOf(day: SimulatedDay): Instant {
  return istInstant(day.date, OPEN_TIME);
}

/** The last traded value: where the index stands from 15:15 on. */
export function standsAt(day: SimulatedDay): Paise {
  return paise(cell(day.close, TRADED_MINUTES - 1));
}

/** The day's minute bars as a vendor shows them after the day. */
export function vendorBars(day: SimulatedDay): readonly Bar[] {
  return Array.from({ length: VENDOR_MINUTES }, (_, minute) => vendorBar(day, minute));
}

export function vendorBar(day: SimulatedDay, minute: number): Bar {
  const start = (openOf(day) + minute * MS_PER_MINUTE) as Instant;
  if (minute < TRADED_MINUTES) {
    const [open, high, low, close] = [day.open, day.high, day.low, day.close].map((each) =>
      paise(cell(each, minute)),
    );
    if (open === undefined || high === undefined || low === undefined || close === undefined)
      throw new Error('no bar');
    return { start, open, high, low, close };
  }
  const stands = standsAt(day);
  const close = minute === VENDOR_MINUTES - 1 ? day.auctionClose : stands;
  return {
    start,
    open: stands,
    high: paise(Math.max(stands, close)),
    low: paise(Math.min(stands, close)),
    close,
  };
}

/** The official candle: since August 2026 its close is the auction's price. */
export function dailyCandle(day: SimulatedDay): DailyCandle {
  let high: number = day.auctionClose;
  let low: number = day.auctionClose;
  for (let minute = 0; minute < TRADED_MINUTES; minute += 1) {
    high = Math.max(high, cell(day.high, minute));
    low = Math.min(low, cell(day.low, minute));
  }
  const open = paise(cell(day.open, 0));
  return { date: day.date, open, high: paise(high), low: paise(low), close: day.auctionClose };
}
