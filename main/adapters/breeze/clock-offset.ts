import type { Instant } from '../../../shared/units/index.ts';

/** How far Breeze's clock is ahead of ours, in ms (behind: negative), give or take `precisionMs`; as of `at`. */
export interface OffsetView {
  readonly offsetMs: number;
  readonly precisionMs: number;
  readonly at: Instant;
}

/** A Date header names a second: the stamp lies somewhere in it. */
const RESOLUTION_MS = 1_000;

/**
 * Our clock against the Date headers of answers. Each answer bounds the offset from both sides: it was stamped after
 * the call was sent and before it arrived. What all of them allow is kept; when nothing is left, a clock was moved,
 * and the newest answer alone counts.
 */
export class ClockOffset {
  #low = Number.NEGATIVE_INFINITY;
  #high = Number.POSITIVE_INFINITY;
  #at: Instant | null = null;

  /** `date` as the header has it; one that cannot be read tells nothing. */
  sample(sentAt: Instant, receivedAt: Instant, date: string): void {
    const stamped = Date.parse(date);
    if (!Number.isFinite(stamped) || receivedAt < sentAt) return;
    const low = stamped - receivedAt;
    const high = stamped + RESOLUTION_MS - sentAt;
    const apart = low > this.#high || high < this.#low;
    this.#low = apart ? low : Math.max(this.#low, low);
    this.#high = apart ? high : Math.min(this.#high, high);
    this.#at = receivedAt;
  }

  /** Null before the first answer. */
  view(): OffsetView | null {
    if (this.#at === null) return null;
    const precisionMs = Math.ceil((this.#high - this.#low) / 2);
    return { offsetMs: Math.round((this.#high + this.#low) / 2), precisionMs, at: this.#at };
  }
}
