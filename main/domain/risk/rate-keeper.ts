import type { RiskSettings } from '../../../shared/contract/index.ts';
import { MS_PER_MINUTE, MS_PER_SECOND, type Instant, type TradingDate } from '../../../shared/units/index.ts';
import { deny, type Deny } from './deny.ts';
import { countWithin, roomAt } from './instant-window.ts';

export type RateSettings = Pick<
  RiskSettings,
  'entriesPerSecond' | 'ordersPerSecond' | 'entriesPerMinute' | 'ordersPerDay'
>;

/** Kite takes 400 order requests a minute (brokers.md A3): what entries leave is for exits. */
const ORDERS_PER_MINUTE = 400;
/** Orders of the day that only exits may use: a chase of every leg over a bad afternoon. */
export const EXIT_ORDERS_PER_DAY = 500;

export interface RateUse {
  readonly lastSecond: number;
  readonly lastMinute: number;
  readonly today: number;
}

/**
 * Counts every order request that is sent (place, modify, cancel; refused ones count at the broker too). A second here
 * is any 1,000 ms, so that no calendar second of the broker's clock, however far from ours, can hold more; the same
 * with the minute. Entries are bound by their own lower limits: what is left between those and the totals is kept for
 * exits.
 */
export class RateKeeper {
  private readonly sent: Instant[] = [];
  private readonly entries: Instant[] = [];
  private day: TradingDate | null = null;
  private today = 0;

  /** A request goes out now; counted whether it was asked for before or not. */
  note(at: Instant, date: TradingDate, purpose: 'entry' | 'exit'): void {
    this.startDay(date);
    this.forget(at);
    this.sent.push(at);
    if (purpose === 'entry') this.entries.push(at);
    this.today += 1;
  }

  /** Why so many entry orders may not go out now; empty when they may. */
  entryDenials(at: Instant, date: TradingDate, orders: number, limits: RateSettings): readonly Deny[] {
    const denials: Deny[] = [];
    const inSecond = Math.max(
      countWithin(this.entries, at, MS_PER_SECOND) - limits.entriesPerSecond,
      countWithin(this.sent, at, MS_PER_SECOND) - limits.ordersPerSecond,
    );
    const inMinute = countWithin(this.entries, at, MS_PER_MINUTE) - limits.entriesPerMinute;
    if (inSecond + orders > 0) denials.push(tooFast(orders, limits.entriesPerSecond, 'a second'));
    if (inMinute + orders > 0) denials.push(tooFast(orders, limits.entriesPerMinute, 'a minute'));
    const { today } = this.use(at, date);
    if (today + orders > limits.ordersPerDay - EXIT_ORDERS_PER_DAY) {
      denials.push(deny('ORDER_BUDGET', { today, limit: limits.ordersPerDay }));
    }
    return denials;
  }

  /** When the next exit may go out: now, or as soon as the second or the minute has room. Never refused. */
  exitAt(at: Instant, limits: RateSettings): Instant {
    const second = roomAt(this.sent, at, MS_PER_SECOND, limits.ordersPerSecond);
    const minute = roomAt(this.sent, at, MS_PER_MINUTE, ORDERS_PER_MINUTE);
    return second > minute ? second : minute;
  }

  use(at: Instant, date: TradingDate): RateUse {
    return {
      lastSecond: countWithin(this.sent, at, MS_PER_SECOND),
      lastMinute: countWithin(this.sent, at, MS_PER_MINUTE),
      today: date === this.day ? this.today : 0,
    };
  }

  private startDay(date: TradingDate): void {
    if (date === this.day) return;
    this.day = date;
    this.today = 0;
  }

  private forget(at: Instant): void {
    for (const list of [this.sent, this.entries]) {
      let old = 0;
      while (old < list.length && at - (list[old] ?? at) >= MS_PER_MINUTE) old += 1;
      if (old > 0) list.splice(0, old);
    }
  }
}

function tooFast(orders: number, limit: number, window: string): Deny {
  return deny('ORDER_RATE', { orders, limit, window });
}
