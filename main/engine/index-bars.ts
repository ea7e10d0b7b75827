import type { Bar, BarMinutes, IndexSymbol } from '../../shared/contract/index.ts';
import { chartBars } from './bars.ts';
import type { Desk } from './desk.ts';
import { vixBars } from './vix-bars.ts';

/** Closed bars of an index for the chart, newest last, at most `limit`. */
export function indexBars(
  desk: Desk,
  minutes: BarMinutes,
  limit: number,
  symbol: IndexSymbol = 'NIFTY',
): readonly Bar[] {
  return symbol === 'NIFTY' ? chartBars(desk, minutes, limit) : vixBars(desk, minutes, limit);
}
