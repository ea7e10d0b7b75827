import type { OrderRecord } from '../domain/trading/order-record.ts';
import type { OrderPurpose } from '../domain/trading/order-tag.ts';
import type { Pricing } from '../domain/trading/order.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import { brokerStopPrice, entryPrice, exitPrice } from './prices.ts';
import { stepOf } from './price-steps.ts';

/** At which price an order is to stand now; null while it cannot be priced, and waits. `order` null: a new one. */
export function pricingFor(
  desk: Desk,
  spread: SpreadRecord,
  purpose: OrderPurpose,
  order: OrderRecord | null,
): Pricing | null {
  const { main, hedge } = spread.plan;
  const step = stepOf(spread, order, purpose);
  const marketRefused = wasMarketRefused(spread, purpose);
  switch (purpose) {
    case 'hedgeEntry':
      return entryPrice(desk, hedge, 'buy', step);
    case 'mainEntry':
      return entryPrice(desk, main, 'sell', step);
    case 'hedgeExit':
      return exitPrice(desk, hedge, 'sell', step, marketRefused);
    case 'mainExit':
      return exitPrice(desk, main, 'buy', step, marketRefused);
    case 'mainSurplus':
      return exitPrice(desk, main, 'sell', step, marketRefused);
    case 'hedgeSurplus':
      return exitPrice(desk, hedge, 'buy', step, marketRefused);
    case 'brokerStop':
      return spread.exit === null
        ? brokerStopPrice(desk, spread)
        : exitPrice(desk, main, 'buy', step, marketRefused);
  }
}

/** A broker that takes no market order for this is not asked for one again: the way out goes on with limits. */
function wasMarketRefused(spread: SpreadRecord, purpose: OrderPurpose): boolean {
  return spread.orders.some((order) => {
    const isRefused = order.state === 'refused' || order.state === 'rejected';
    return order.purpose === purpose && order.pricing.kind === 'protectedMarket' && isRefused;
  });
}
