import type { Instant } from '../../../shared/units/index.ts';

/** How far the broker's clock is ahead of ours, give or take `precisionMs`. */
export interface ClockOffset {
  readonly offsetMs: number;
  readonly precisionMs: number;
  readonly at: Instant;
}

const DATE_STEP_MS = 1_000;
/** Quartz clocks part by less than 100 ms in half an hour. */
const DRIFT = 5e-5;

/**
 * The broker's clock, from the Date headers of its answers. Each says only the second in which it was written, which
 * was between question and answer: an interval of offsets. What all of them allow narrows below a second.
 */
export class BrokerClock {
  #low = 0;
  #high = 0;
  #at: Instant | null = null;

  note(dateHeader: string, askedAt: Instant, answeredAt: Instant): void {
    const second = Date.parse(dateHeader);
    if (Number.isNaN(second) || answeredAt < askedAt) return;
    const low = second - answeredAt;
    const high = second + DATE_STEP_MS - askedAt;
    const drift = this.#at === null ? 0 : (answeredAt - this.#at) * DRIFT;
    const bothLow = Math.max(low, this.#low - drift);
    const bothHigh = Math.min(high, this.#high + drift);
    // Nothing in common: one of the clocks was set, and what was known is over.
    const isNew = this.#at === null || bothLow > bothHigh;
    this.#low = isNew ? low : bothLow;
    this.#high = isNew ? high : bothHigh;
    this.#at = answeredAt;
  }

  /** Null before the first answer. */
  offset(): ClockOffset | null {
    if (this.#at === null) return null;
    return {
      offsetMs: Math.round((this.#low + this.#high) / 2),
      precisionMs: Math.ceil((this.#high - this.#low) / 2),
      at: this.#at,
    };
  }
}
