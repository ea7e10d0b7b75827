import type { Instant, Paise } from '../../../shared/units/index.ts';

/** The net of the day at exit prices, as it was marked. */
export interface DayMark {
  /** After all charges, those to come counted in (pnl.ts); null while any open leg has no fresh exit price. */
  readonly net: Paise | null;
  /** The OLDEST of the quotes it was marked with: so that the mark is new only when every leg was quoted anew. */
  readonly quotedAt: Instant;
}

/** A loss, not yet seen for long enough, since `since`. */
export type LossState = 'within' | 'confirming' | 'tripped';

/**
 * The daily loss limit: trips when the net is at the limit or below (-10,000.00 trips, -9,999.99 does not) on every
 * mark over the confirmation time, measured in the quotes' own instants. So a lone freak print never trips it, however
 * long it stays the last one seen: it is either quoted anew, or goes stale and is no mark. An unknown net begins the
 * confirmation anew: the limit never acts on what is not known. Latched until `startDay`.
 */
export class DailyLossGuard {
  private since: Instant | null = null;
  private tripped = false;

  /** `limit` in paise as a positive amount; null is off. */
  observe(mark: DayMark, limit: Paise | null, confirmMs: number): LossState {
    if (this.tripped) return 'tripped';
    if (limit === null || mark.net === null || mark.net > -limit) {
      this.since = null;
      return 'within';
    }
    this.since ??= mark.quotedAt;
    if (mark.quotedAt - this.since < confirmMs) return 'confirming';
    this.tripped = true;
    return 'tripped';
  }

  /** The latch as it was found in the journal after a restart. */
  restore(tripped: boolean): void {
    this.tripped = tripped;
    this.since = null;
  }

  /** The next trading day has begun. */
  startDay(): void {
    this.restore(false);
  }
}
