import type { RiskSettings, SignalId } from '../../../shared/contract/index.ts';
import { MS_PER_MINUTE, type Instant, type TradingDate } from '../../../shared/units/index.ts';
import { deny, type Deny } from './deny.ts';

export type RepeatSettings = Pick<RiskSettings, 'entriesPerSignalPerDay' | 'ordersPerMinuteLatch'>;

/**
 * The repeated-execution throttle (controls.md 2.6): entries are shut off when a signal was entered as often as it may
 * be today, and latched when more orders went out in a minute than a working system sends. The latch opens only by a
 * person. It never stands in an exit's way.
 */
export class RepeatLatch {
  private readonly orders: Instant[] = [];
  private readonly entered = new Map<string, number>();
  private latch: { readonly at: Instant; readonly orders: number } | null = null;

  noteEntry(date: TradingDate, signal: SignalId): void {
    const key = `${date} ${signal}`;
    this.entered.set(key, (this.entered.get(key) ?? 0) + 1);
  }

  /** Every order request that goes out. Returns true when it closed the latch: the caller then halts entries. */
  noteOrder(at: Instant, limits: RepeatSettings): boolean {
    while (this.orders.length > 0 && at - (this.orders[0] ?? at) >= MS_PER_MINUTE) this.orders.shift();
    this.orders.push(at);
    if (this.latch !== null || this.orders.length <= limits.ordersPerMinuteLatch) return false;
    this.latch = { at, orders: this.orders.length };
    return true;
  }

  get latched(): boolean {
    return this.latch !== null;
  }

  /** By a person, after reading why. */
  open(): void {
    this.latch = null;
    this.orders.length = 0;
  }

  entryDenials(date: TradingDate, signal: SignalId, limits: RepeatSettings): readonly Deny[] {
    const denials: Deny[] = [];
    if (this.latch !== null) {
      denials.push(
        deny('REPEAT_EXECUTION', { cause: `${this.latch.orders} orders went out within a minute` }),
      );
    }
    const times = this.entered.get(`${date} ${signal}`) ?? 0;
    if (times >= limits.entriesPerSignalPerDay) {
      denials.push(deny('REPEAT_EXECUTION', { cause: `${signal} was entered ${times} times today` }));
    }
    return denials;
  }
}
