import type { OrderRecord } from '../domain/trading/order-record.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';

/** So many steps further an emergency begins: it is to fill, not to be cheap. */
const EMERGENCY_STEPS = 2;

/**
 * How far an order's price goes through the touch: a step for each change of it, and for those of an order before it
 * that was cancelled without its fill; a refusal says nothing of the price. Revisions of a resting stop were no steps of its exit.
 */
export function stepOf(
  spread: SpreadRecord,
  order: OrderRecord | null,
  purpose: OrderRecord['purpose'],
): number {
  const first = spread.exit?.reason === 'emergency' ? EMERGENCY_STEPS : 0;
  let steps = first;
  for (const each of spread.orders) {
    if (each.purpose !== purpose || each.state !== 'cancelled') continue;
    steps += 1 + each.changes;
  }
  if (order === null) return steps;
  if (purpose === 'brokerStop') return first + Math.max(0, order.changes - (spread.exit?.stopChanges ?? 0));
  return steps + order.changes + 1;
}
