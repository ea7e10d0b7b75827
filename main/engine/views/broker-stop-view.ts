import type { SpreadView } from '../../../shared/contract/index.ts';
import { minus } from '../../../shared/units/index.ts';
import { liveOrders } from '../../domain/trading/spread-fills.ts';
import type { SpreadRecord } from '../../domain/trading/spread.ts';
import type { SpreadMoney } from '../money.ts';

/** The stop order that rests at the broker, and how far the short's price is from it; null where none does. */
export function brokerStopView(spread: SpreadRecord, money: SpreadMoney): SpreadView['brokerStop'] {
  const [stop] = liveOrders(spread, 'brokerStop');
  if (stop === undefined || stop.pricing.kind !== 'stopLimit') return null;
  const { trigger, limit } = stop.pricing;
  const { exitPrice } = money.short;
  return {
    orderId: stop.orderId,
    trigger,
    limit,
    distance: exitPrice === null ? null : minus(trigger, exitPrice),
  };
}
