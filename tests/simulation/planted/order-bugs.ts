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
