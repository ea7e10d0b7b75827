import type { ReactElement } from 'react';
import type { OrderState, OrderView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatClock, formatPrice, groupIndian } from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
import { useScrollWindow } from '../ui/use-scroll-window.ts';
import { roving } from '../ui/roving.ts';

const STATES: Readonly<Record<OrderState, string>> = {
  intended: 'written, not sent',
  sent: 'sent',
  unknown: 'unknown',
  working: 'working',
  triggerPending: 'resting',
  partlyFilled: 'part filled',
  complete: 'complete',
  cancelled: 'cancelled',
  rejected: 'rejected',
  refused: 'refused by the gate',
};

/** Today's orders with what became of each; an unknown outcome is a state of its own. */
export function OrdersTable(): ReactElement {
  const orders = useSlice('orders');
  const { ref, from, to, lineHeight } = useScrollWindow(orders?.orders.length ?? 0);
  if (orders === null) return <div className="empty">{UNKNOWN}</div>;
  if (orders.orders.length === 0) {
    return (
      <div className="empty">
        <b>No orders today.</b>
        <span>The first one is the hedge of the week’s signal.</span>
      </div>
    );
  }
  return (
    <div className="orders" ref={ref}>
      <table className="grid" aria-label="Orders, newest first" aria-rowcount={orders.orders.length}>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col" className="l">
              Order
            </th>
            <th scope="col">Filled</th>
            <th scope="col">Price</th>
            <th scope="col" className="l">
              State
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={(event) => roving(event)}>
          <Spacer height={from * lineHeight} />
          {orders.orders.slice(from, to).map((order, index) => (
            <OrderRow key={order.tag} order={order} first={from + index === 0} />
          ))}
          <Spacer height={(orders.orders.length - to) * lineHeight} />
        </tbody>
      </table>
    </div>
  );
}

/** In the place of the rows that are not drawn. */
function Spacer({ height }: { readonly height: number }): ReactElement | null {
  return height <= 0 ? null : <tr aria-hidden="true" className="spacer" style={{ height }} />;
}

function OrderRow({ order, first }: { readonly order: OrderView; readonly first: boolean }): ReactElement {
  const odd = order.state === 'unknown' || order.state === 'rejected' || order.state === 'refused';
  const wanted = order.trigger === null ? formatPrice(order.limit) : `trigger ${formatPrice(order.trigger)}`;
  return (
    <tr data-item data-copy className="inset-focus" tabIndex={first ? 0 : -1}>
      <td className="t3">{formatClock(order.at)}</td>
      <td className="l" title={`${order.display}, tag ${order.tag}`}>
        {order.side === 'buy' ? 'Buy' : 'Sell'} {order.display.replace(/^NIFTY \d+ \w+ /, '')}
        {order.slices > 1 && <span className="t3"> in {order.slices} slices</span>}
      </td>
      <td>
        {groupIndian(order.filled)} / {groupIndian(order.quantity)}
      </td>
      <td>{order.averagePrice === null ? wanted : formatPrice(order.averagePrice)}</td>
      <td className={`l state ${odd ? 'warned' : ''}`} title={order.message ?? undefined}>
        {STATES[order.state]}
      </td>
    </tr>
  );
}
