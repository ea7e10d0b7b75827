import { intendedOrder } from '../../main/domain/trading/intended-order.ts';
import type { OrderRecord } from '../../main/domain/trading/order-record.ts';
import { orderTag, type OrderPurpose } from '../../main/domain/trading/order-tag.ts';
import type { BrokerOrderId, Pricing } from '../../main/domain/trading/order.ts';
import { plannedSpread, type SpreadRecord } from '../../main/domain/trading/spread.ts';
import { after, paise, quantity, type Instant } from '../../shared/units/index.ts';
import { PLAN } from './spread-plan.ts';

/** An instant so many milliseconds after the plan. */
export const at = (ms: number): Instant => after(PLAN.at, ms);
export const LIMIT: Pricing = { kind: 'limit', limit: paise(5_000) };
const STOP: Pricing = { kind: 'stopLimit', trigger: paise(10_000), limit: paise(12_000) };

/** An order of the spread as it stands; complete where nothing else is said. */
export function order(purpose: OrderPurpose, change: Partial<OrderRecord> = {}): OrderRecord {
  const isHedge = purpose === 'hedgeEntry' || purpose === 'hedgeExit';
  const ticket = {
    tag: orderTag(PLAN.id, purpose, 1),
    contract: (isHedge ? PLAN.hedge : PLAN.main).contract,
    side: purpose === 'mainEntry' || purpose === 'hedgeExit' ? ('sell' as const) : ('buy' as const),
    quantity: quantity(650),
    pricing: purpose === 'brokerStop' ? STOP : LIMIT,
    product: PLAN.product,
  };
  const done = { state: 'complete', orderId: 'A1' as BrokerOrderId, filled: quantity(650) } as const;
  return { ...intendedOrder(ticket, PLAN.id, purpose, PLAN.at), ...done, ...change };
}

export const resting = { state: 'triggerPending', filled: quantity(0), rested: true } as const;
export const working = { state: 'working', filled: quantity(0) } as const;

export function spread(orders: readonly OrderRecord[], change: Partial<SpreadRecord> = {}): SpreadRecord {
  return { ...plannedSpread(PLAN), orders, ...change };
}

/** Both legs filled and the stop resting since the plan. */
export const open = (stop: Partial<OrderRecord> = resting): SpreadRecord =>
  spread([order('hedgeEntry'), order('mainEntry'), order('brokerStop', stop)], {
    openedAt: PLAN.at,
    stopPlacedAt: PLAN.at,
  });

export const exiting = (orders: readonly OrderRecord[]): SpreadRecord =>
  spread(orders, {
    openedAt: PLAN.at,
    exit: { reason: 'stop', detail: '', at: at(0), stopChanges: 0 },
  });
