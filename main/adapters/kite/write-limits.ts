import type { Side } from '../../../shared/contract/index.ts';
import { EXIT_ORDERS_PER_DAY } from '../../domain/risk/rate-keeper.ts';
import { readOrderTag, type OrderPurpose } from '../../domain/trading/order-tag.ts';
import { ORDERS_PER_DAY } from './day-count.ts';
import type { Pace } from './pace.ts';

/**
 * A last line of defence beneath the engine's own limits (brokers.md A3: 10 a second, 400 a minute, 5,000 a day, 25
 * changes an order; SEBI's 10 a second besides). Entries leave three a second and 500 a day to exits.
 */
export const WRITES_PER_SECOND = 8;
/** The most that a second ever holds: exits that have waited long may use one more, and the tenth is never sent. */
export const WRITES_PER_SECOND_MAX = 9;
export const WRITES_PER_MINUTE = 400;
const ENTRIES_PER_SECOND = 5;
const ENTRIES_PER_MINUTE = 100;
const CHANGES_PER_ORDER = 25;
/** So long an exit keeps to the usual pace. */
export const EXIT_PATIENCE_MS = 1_200;

const ENTRIES: ReadonlySet<OrderPurpose> = new Set(['hedgeEntry', 'mainEntry']);

/**
 * Whether an order adds to a position: as its tag says. One without a tag of ours is an entry where it sells, since it
 * could open a short; a purchase could close one, and is never held up.
 */
export function isEntry(tag: string | null, side: Side | null): boolean {
  const said = tag === null ? null : readOrderTag(tag);
  return said === null ? side === 'sell' : ENTRIES.has(said.purpose);
}

/** Why an entry is not sent now; null where it may go. */
export function entryDenial(use: ReturnType<Pace['use']>, today: number, changes: number): string | null {
  if (use.waiting > 0) return 'exits are waiting for their turn';
  if (use.entries >= ENTRIES_PER_SECOND || use.second >= WRITES_PER_SECOND) {
    return `more than ${ENTRIES_PER_SECOND} entries or ${WRITES_PER_SECOND} requests in a second`;
  }
  if (use.entryMinute >= ENTRIES_PER_MINUTE || use.minute >= WRITES_PER_MINUTE) {
    return `more than ${ENTRIES_PER_MINUTE} entries or ${WRITES_PER_MINUTE} requests in a minute`;
  }
  if (today >= ORDERS_PER_DAY - EXIT_ORDERS_PER_DAY) {
    return `what is left of the day's ${ORDERS_PER_DAY} requests is kept for exits`;
  }
  return changes >= CHANGES_PER_ORDER ? `an order takes ${CHANGES_PER_ORDER} changes` : null;
}
