import type { TradingDate } from '../../../shared/units/index.ts';
import type { Chance } from '../../domain/exchange/index.ts';
import { dayBars } from './day-bars.ts';
import { dayCloses } from './day-closes.ts';
import { step, type DayShape } from './day-shape.ts';
import { cell, TRADED_MINUTES, type SimulatedDay } from './simulated-day.ts';
import { vixPath, type VixLevel } from './vix-path.ts';

/** The auction moves the index by so much of a usual day. */
const AUCTION_PART = 0.064;

/** A day of that shape; all that is left open follows from chance. */
export function buildDay(date: TradingDate, shape: DayShape, vix: VixLevel, chance: Chance): SimulatedDay {
  const bars = dayBars(shape, dayCloses(shape, chance), chance);
  const last = cell(bars.close, TRADED_MINUTES - 1);
  const auctionClose = step(last * (1 + AUCTION_PART * shape.volatility * chance.normal()));
  return { date, ...bars, ...vixPath(vix, shape.open, bars.close, chance), auctionClose };
}
