import type { OrderRecord } from '../domain/trading/order-record.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';

/**
 * How far an order's price goes through the touch: a step for each change of it, and for those of an order before it
 * that was cancelled without its fill; a refusal says nothing of the price. Revisions of a resting stop were no steps of its exit.
 */
export function stepOf(
  spread: SpreadRecord,
  order: OrderRecord | null,
  purpose: OrderRecord['purpose'],
): number {
  let steps = 0;
  for (const each of spread.orders) {
    if (each.purpose !== purpose || each.state !== 'cancelled') continue;
    steps += 1 + each.changes;
  }
  if (order === null) return steps;
  if (purpose === 'brokerStop') return Math.max(0, order.changes - (spread.exit?.stopChanges ?? 0));
  return steps + order.changes + 1;
}
