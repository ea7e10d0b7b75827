import { paise, type Instant, type Paise } from '../../../shared/units/index.ts';

/** Prices at which the exchange takes orders of a contract: limit price protection, both ends allowed. */
export interface PriceBand {
  readonly low: Paise;
  readonly high: Paise;
}

const WIDE_ABOVE = 5_000;
const WIDE_PERCENT = 40;
const NARROW_PAISE = 2_000;

/**
 * The band around a reference price: 40 % either way above 50 rupees, 20 rupees either way at or below (controls.md
 * 2.1, NSE/FAOP/54242); inwards on the tick grid, its low end at least one tick.
 */
export function bandAround(reference: Paise, tick: Paise): PriceBand {
  const reach = reference > WIDE_ABOVE ? (reference * WIDE_PERCENT) / 100 : NARROW_PAISE;
  const low = Math.max(tick, Math.ceil((reference - reach) / tick) * tick);
  return { low: paise(low), high: paise(Math.max(low, Math.floor((reference + reach) / tick) * tick)) };
}

/** The nearest price within the band. */
export function clampToBand(price: Paise, band: PriceBand | null): Paise {
  if (band === null) return price;
  return price < band.low ? band.low : price > band.high ? band.high : price;
}

const WINDOW_MS = 30_000;
const UNTRADED_MS = 900_000;

/**
 * Our own copy of the exchange's reference price of one contract: the simple average of the last half minute's
 * prices, revised every half minute; without any it stands, and after 15 minutes it is unknown (the exchange then
 * takes a theoretical price). Fed with last prices, or middles of quotes where none come. The exchange's windows
 * need not begin with ours, so near the band's ends it can differ.
 */
export class ReferencePrice {
  private window = -1;
  private sum = 0;
  private count = 0;
  private average: number | null = null;
  private seenAt: Instant | null = null;

  observe(at: Instant, price: number): void {
    this.turn(at);
    this.sum += price;
    this.count += 1;
    this.seenAt = at;
    this.average ??= price;
  }

  /** Null before the first price, and 15 minutes after the last one. */
  reference(at: Instant): Paise | null {
    this.turn(at);
    if (this.average === null || this.seenAt === null || at - this.seenAt > UNTRADED_MS) return null;
    return paise(Math.round(this.average));
  }

  private turn(at: Instant): void {
    const window = Math.floor(at / WINDOW_MS);
    if (window <= this.window) return;
    if (this.count > 0) this.average = this.sum / this.count;
    this.window = window;
    this.sum = 0;
    this.count = 0;
  }
}
