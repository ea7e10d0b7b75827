import type { Side } from '../../../shared/contract/index.ts';
import type { Paise } from '../../../shared/units/index.ts';
import { opposite, type Displayed, type DisplayedSide } from './displayed.ts';
import type { RestingOrder } from './resting-order.ts';
import { slipped } from './slippage.ts';

export interface Fill {
  readonly units: number;
  readonly price: Paise;
}

/**
 * What an open order gets from what is on show: at the touch as much as is displayed, as much again behind it at a
 * slipped price, and the rest waits for the next quote. Never worse than its limit. A print beyond its limit fills it
 * at the limit (traded through). Takes what it fills from the display, so that two orders never share it.
 */
export function fillsFor(order: RestingOrder, displayed: Displayed, tick: Paise): readonly Fill[] {
  const fills: Fill[] = [];
  let open = order.quantity - order.filled;
  const touch = opposite(displayed, order.side);
  if (touch !== null) {
    const behind = slipped(touch.price, order.side, tick);
    const front = order.marketLike ? behind : touch.price;
    open -= take(fills, order, touch, 'left', front, open);
    open -= take(fills, order, touch, 'behind', behind, open);
  }
  if (open > 0 && wasTradedThrough(order, displayed)) {
    const size = order.side === 'buy' ? displayed.bidQuantity : displayed.askQuantity;
    const units = Math.min(open, size);
    if (units > 0) fills.push({ units, price: order.limit });
  }
  return fills;
}

function take(
  fills: Fill[],
  order: RestingOrder,
  from: DisplayedSide,
  level: 'left' | 'behind',
  price: Paise,
  wanted: number,
): number {
  const units = Math.min(wanted, from[level]);
  if (units <= 0 || !accepts(order.side, order.limit, price)) return 0;
  from[level] -= units;
  fills.push({ units, price });
  return units;
}

function accepts(side: Side, limit: Paise, price: Paise): boolean {
  return side === 'buy' ? price <= limit : price >= limit;
}

function wasTradedThrough(order: RestingOrder, displayed: Displayed): boolean {
  const { print, at } = displayed;
  if (print === null || at <= order.since) return false;
  return order.side === 'buy' ? print < order.limit : print > order.limit;
}

/** Whether a stop is released: by the last price at or through its trigger, or by a whole quote through it. */
export function isTriggered(order: RestingOrder, displayed: Displayed): boolean {
  const { trigger, side } = order;
  if (trigger === null) return false;
  const { last, bid, ask } = displayed;
  if (side === 'buy') return (last !== null && last >= trigger) || (bid !== null && bid.price >= trigger);
  return (last !== null && last <= trigger) || (ask !== null && ask.price <= trigger);
}
