import type { Bug } from './bug.ts';

/** What is made of a broker's answers and books. */
export const ORDER_BUGS: readonly Bug[] = [
  {
    name: 'retry a timed-out order',
    does: 'an order without an answer is sent once more',
    file: 'main/terminal/broker-calls.ts',
    text: `    if (effect.type === 'submit') this.#broker.submit(effect.ticket, heard, may);`,
    instead: `    if (effect.type === 'submit') {
      const again = (given: OrderAnswer): void => {
        if (given.kind === 'unknown') this.#broker.submit(effect.ticket, heard, may);
        else heard(given);
      };
      this.#broker.submit(effect.ticket, again, may);
    }`,
  },
  {
    name: 'take a timed-out order for refused',
    does: 'an order without an answer counts as refused, so that another one is sent for it',
    file: 'main/domain/trading/order-machine.ts',
    text: `  if (answer.kind === 'unknown') return { ...order, state: 'unknown', message: answer.why };`,
    instead: `  if (answer.kind === 'unknown') return { ...order, state: 'refused', message: answer.why };`,
  },
  {
    name: 'trust order_type',
    does: 'an order that the book shows without a trigger counts as one that works, the disguised stop too',
    file: 'main/domain/trading/order-seen.ts',
    text: `  return shown.status === 'triggerPending' && order.state !== 'working' ? 'triggerPending' : 'working';`,
    instead: `  return shown.trigger !== null && order.state !== 'working' ? 'triggerPending' : 'working';`,
  },
  {
    name: 'trust order_type as it was asked for',
    does: 'a stop whose turn into a limit was accepted counts as a limit that works',
    file: 'main/domain/trading/order-machine.ts',
    text: `  return { ...order, pending: null, pricing: pending.change.pricing, quantity: pending.change.quantity };`,
    instead: `  const { pricing, quantity } = pending.change;
  const state = order.state === 'triggerPending' && pricing.kind === 'limit' ? 'working' : order.state;
  return { ...order, pending: null, pricing, quantity, state };`,
  },
  {
    name: 'trust order_type as it was accepted',
    does: 'an order that the book shows waiting for its trigger counts as the limit that it was last made',
    file: 'main/domain/trading/order-seen.ts',
    text: `  return shown.status === 'triggerPending' && order.state !== 'working' ? 'triggerPending' : 'working';`,
    instead: `  const isStop = shown.status === 'triggerPending' && order.pricing.kind === 'stopLimit';
  return isStop && order.state !== 'working' ? 'triggerPending' : 'working';`,
  },
  {
    name: 'wait for a stop that was turned',
    does: 'a stop whose turn into a limit was accepted is asked no more while its book says that it rests',
    file: 'main/domain/trading/closing-orders.ts',
    text: `  return order.pricing.kind === 'stopLimit' || isStillResting(order, around)
    ? resizeMove(order, remainingOf(order), around)
    : chaseMove(order, around, false);`,
    instead: `  if (order.pricing.kind === 'stopLimit') return resizeMove(order, remainingOf(order), around);
  return isStillResting(order, around) ? [] : chaseMove(order, around, false);`,
  },
  {
    name: 'ignore a partial fill',
    does: 'only an order that is filled whole counts as filled',
    file: 'main/domain/trading/order-seen.ts',
    text: `  const filled = shown.filled > order.filled ? shown.filled : order.filled;`,
    instead: `  const filled =
    shown.filled > order.filled && shown.filled === shown.quantity ? shown.filled : order.filled;`,
  },
  {
    name: 'count a doubled fill',
    does: 'an update that tells again what is known counts as another fill',
    file: 'main/domain/trading/order-seen.ts',
    text: `  const filled = shown.filled > order.filled ? shown.filled : order.filled;`,
    instead: `  const isAgain = value === null && shown.filled === order.filled;
  const filled = (
    isAgain ? order.filled + shown.filled : Math.max(shown.filled, order.filled)
  ) as Quantity;`,
  },
];
