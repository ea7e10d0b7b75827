import type { ExitReason } from '../../../shared/contract/index.ts';
import { type Instant, type Paise, type Quantity } from '../../../shared/units/index.ts';
import type { OrderRecord } from './order-record.ts';
import type { OrderPurpose } from './order-tag.ts';
import type { SpreadPlan } from './plan.ts';

export interface ExitWish {
  readonly reason: ExitReason;
  readonly detail: string;
  readonly at: Instant;
  /** Changes of the resting stops up to then: what comes after are the exit's own price steps. */
  readonly stopChanges: number;
}

/** Units of a leg that ended without an order of ours, as the broker's books show; the price null where they do not tell. */
export interface ClosedElsewhere {
  readonly role: 'short' | 'hedge';
  readonly quantity: Quantity;
  readonly value: Paise | null;
  /** The tax on an option that was exercised at its expiry; 0 otherwise. */
  readonly charges: Paise;
  /** Of what our orders had closed twice, not of what was open. */
  readonly isSurplus?: true;
}

/** Units that were opened by another hand and made ours by the user, at the prices of that moment. */
export interface Adopted {
  readonly short: Quantity;
  readonly shortValue: Paise;
  readonly hedge: Quantity;
  readonly hedgeValue: Paise;
}

/** One spread from its plan to its end. Plain data; its orders in the order in which they were intended. */
export interface SpreadRecord {
  readonly plan: SpreadPlan;
  readonly orders: readonly OrderRecord[];
  /** Once set it is never taken back; a later, stronger reason does not replace it. */
  readonly exit: ExitWish | null;
  /** The entry is over: what is filled is kept, nothing more is bought or sold to open. */
  readonly entryEnded: { readonly at: Instant; readonly detail: string } | null;
  readonly openedAt: Instant | null;
  /** Confirmed flat by the broker's books. */
  readonly closedAt: Instant | null;
  readonly abandoned: boolean;
  /** An order of ours came after it had ended: it is being closed once more. */
  readonly reopenedAt: Instant | null;
  readonly elsewhere: readonly ClosedElsewhere[];
  /** Null for a spread that we opened. */
  readonly adopted: Adopted | null;
  /** When the broker stop was last placed or revised. */
  readonly stopPlacedAt: Instant | null;
  readonly note: string | null;
}

export function plannedSpread(plan: SpreadPlan): SpreadRecord {
  return {
    plan,
    orders: [],
    exit: null,
    entryEnded: null,
    openedAt: null,
    closedAt: null,
    abandoned: false,
    reopenedAt: null,
    elsewhere: [],
    adopted: null,
    stopPlacedAt: null,
    note: null,
  };
}

/** The number of the next order for a purpose: attempts count over the spread's whole life. */
export function nextAttempt(spread: SpreadRecord, purpose: OrderPurpose): number {
  return spread.orders.reduce((count, order) => count + (order.purpose === purpose ? 1 : 0), 1);
}

export function isClosed(spread: SpreadRecord): boolean {
  return spread.closedAt !== null || spread.abandoned;
}
