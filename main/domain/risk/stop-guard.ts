import type { Bar, OptionType, TradeSettings } from '../../../shared/contract/index.ts';
import { istTime, strikeLevel, type Instant, type Paise, type Strike } from '../../../shared/units/index.ts';
import { AUCTION_TO, hourlyBarEnd, inAuction } from '../market/session-hours.ts';

export type StopSettings = Pick<TradeSettings, 'stopConfirmMs' | 'stopConfirmTicks' | 'stopAtOncePoints'>;

/** One print of the index as it came in. */
export interface StopTick {
  readonly price: Paise;
  readonly exchangeAt: Instant;
  /** When it was received; with a limit of age it tells a fresh value from an old one. */
  readonly at: Instant;
}

/** At or through: a PE's stop lies below, a CE's above (strategy.md 5, stop). */
export function isThrough(option: OptionType, strike: Strike, price: Paise, pointsBeyond = 0): boolean {
  const level = strikeLevel(strike);
  return option === 'PE' ? price <= level - pointsBeyond * 100 : price >= level + pointsBeyond * 100;
}

/**
 * The stop by ticks. It triggers when fresh values stood at or through the strike without interruption for the
 * confirmation time and at least the set number of them; or at once, without that time, when a value lies the set
 * points beyond. So that a lone print still never triggers, "at once" needs two successive fresh values at or
 * through the strike, one of which is that far beyond: with one or two prints a second it costs a second at most.
 * A repeated delivery (same stamp, same price), an older stamp and a stale value count for nothing; nothing counts
 * from the closing auction's start to its print, since the index stands still.
 */
export class StopGuard {
  private readonly option: OptionType;
  private readonly strike: Strike;
  private since: Instant | null = null;
  private values = 0;
  private farBeyond = false;
  private last: StopTick | null = null;

  constructor(option: OptionType, strike: Strike) {
    this.option = option;
    this.strike = strike;
  }

  /** True when the stop is hit by this value. */
  observe(tick: StopTick, settings: StopSettings, ageLimitMs: number): boolean {
    if (isStopSuspended(tick.exchangeAt) || tick.at - tick.exchangeAt >= ageLimitMs || this.isOld(tick))
      return false;
    this.last = tick;
    if (!isThrough(this.option, this.strike, tick.price)) {
      this.reset();
      return false;
    }
    this.since ??= tick.exchangeAt;
    this.values += 1;
    this.farBeyond ||= isThrough(this.option, this.strike, tick.price, settings.stopAtOncePoints);
    if (this.farBeyond && this.values >= 2) return true;
    return this.values >= settings.stopConfirmTicks && tick.exchangeAt - this.since >= settings.stopConfirmMs;
  }

  /** A value at or through the strike waits for its confirmation. */
  get isConfirming(): boolean {
    return this.values > 0;
  }

  /** Forgets what was confirmed so far. */
  reset(): void {
    this.since = null;
    this.values = 0;
    this.farBeyond = false;
  }

  private isOld(tick: StopTick): boolean {
    const { last } = this;
    if (last === null || tick.exchangeAt > last.exchangeAt) return false;
    return tick.exchangeAt < last.exchangeAt || tick.price === last.price;
  }
}

/**
 * The author's stop: an hourly close at or through the strike, on bars that close after the entry; never the bar
 * that closes with the auction (strategy.md 1 and 5).
 */
export function hourlyCloseHits(option: OptionType, strike: Strike, bar: Bar, enteredAt: Instant): boolean {
  if (hourlyBarEnd(bar.start) <= enteredAt || inAuction(bar.start)) return false;
  return isThrough(option, strike, bar.close);
}

/** Between the start of the closing auction and its print the index is no traded price: no stop acts on it. */
export function isStopSuspended(at: Instant): boolean {
  return inAuction(at) && istTime(at) < AUCTION_TO;
}
