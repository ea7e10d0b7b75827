import { istDate, type Instant } from '../../../shared/units/index.ts';
import { KiteError } from './kite-error.ts';

export type KiteCallKind = 'order' | 'quote' | 'historical' | 'other';

const A_SECOND: Readonly<Record<KiteCallKind, number>> = { order: 10, quote: 1, historical: 3, other: 10 };
const ORDERS_A_MINUTE = 400;
const ORDERS_A_DAY = 5_000;

/** Kite's rate limits, by calendar seconds, minutes and days of the broker's clock. Refused calls count as well. */
export class KiteLimits {
  readonly #counts = new Map<string, number>();
  #second = -1;

  /** Counts a call; throws where there were too many. */
  count(kind: KiteCallKind, at: Instant): void {
    const second = Math.floor(at / 1_000);
    if (second !== this.#second) this.#forget(second);
    const over = [
      this.#add(`${kind} second ${second}`) > A_SECOND[kind],
      kind === 'order' && this.#add(`minute ${Math.floor(at / 60_000)}`) > ORDERS_A_MINUTE,
      kind === 'order' && this.#add(`day ${istDate(at)}`) > ORDERS_A_DAY,
    ];
    if (over.includes(true)) throw new KiteError('NetworkException', 'Too many requests', 429);
  }

  #add(key: string): number {
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count;
  }

  #forget(second: number): void {
    this.#second = second;
    for (const key of this.#counts.keys()) if (key.includes('second')) this.#counts.delete(key);
  }
}
