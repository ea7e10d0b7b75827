import type { Side } from '../../../shared/contract/index.ts';
import { paise, type Paise } from '../../../shared/units/index.ts';
import { clampToBand, type PriceBand } from './price-band.ts';

/** On the tick grid, rounded to the side that fills: a buy up, a sell down; at least one tick. */
export function toTick(price: number, tick: Paise, side: Side): Paise {
  const steps = price / tick;
  return paise(Math.max(1, side === 'buy' ? Math.ceil(steps - 1e-9) : Math.floor(steps + 1e-9)) * tick);
}

export interface MarketableLimit {
  readonly side: Side;
  readonly bid: Paise | null;
  readonly ask: Paise | null;
  readonly tick: Paise;
  /** Null where no reference is known: the exchange then decides. */
  readonly band: PriceBand | null;
  /** 0 for the first attempt, then one more for each re-price. */
  readonly step: number;
  /** How much further through the touch each step goes, in percent of it; at least one tick. */
  readonly stepPercent: number;
}

/**
 * A limit that should fill at once: the opposite touch, each step further through it, never outside the band (an exit
 * is clamped, never refused: controls.md 2.1). Null where the opposite side is empty and the band unknown; with a
 * band and no opposite side it is the band's far end.
 */
export function marketableLimit(order: MarketableLimit): Paise | null {
  const { side, tick, band } = order;
  const touch = side === 'buy' ? order.ask : order.bid;
  if (touch === null) return band === null ? null : side === 'buy' ? band.high : band.low;
  const reach = order.step * Math.max(tick, (touch * order.stepPercent) / 100);
  return clampToBand(toTick(side === 'buy' ? touch + reach : touch - reach, tick, side), band);
}
