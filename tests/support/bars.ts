import type { Bar, DailyCandle } from '../../shared/contract/index.ts';
import { clock, istInstant, rupees, tradingDate, type Instant } from '../../shared/units/index.ts';

/** An instant from Indian time, such as `2025-07-14 10:15`. */
export function ist(text: string): Instant {
  return istInstant(tradingDate(text.slice(0, 10)), clock(text.slice(11)));
}

/** A bar by its start in Indian time and its prices in rupees. */
export function bar(start: string, open: number, high: number, low: number, close: number): Bar {
  return {
    start: ist(start),
    open: rupees(open),
    high: rupees(high),
    low: rupees(low),
    close: rupees(close),
  };
}

/** A bar in which the index stood at one price. */
export function flat(start: string, price: number): Bar {
  return bar(start, price, price, price, price);
}

export function candle(date: string, open: number, high: number, low: number, close: number): DailyCandle {
  return {
    date: tradingDate(date),
    open: rupees(open),
    high: rupees(high),
    low: rupees(low),
    close: rupees(close),
  };
}
