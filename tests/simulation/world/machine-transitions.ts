import type { ContractKey, SpreadId } from '../../../shared/contract/index.ts';
import { instant, paise, quantity } from '../../../shared/units/index.ts';
import { intendedOrder } from '../../../main/domain/trading/intended-order.ts';
import {
  answered,
  changeAsked,
  outcomeUnknown,
  ruledAbsent,
} from '../../../main/domain/trading/order-machine.ts';
import type { OrderRecord } from '../../../main/domain/trading/order-record.ts';
import { seen } from '../../../main/domain/trading/order-seen.ts';
import type {
  BrokerOrder,
  BrokerOrderId,
  BrokerOrderStatus,
  OrderTag,
  Pricing,
} from '../../../main/domain/trading/order.ts';

type Step = (order: OrderRecord) => OrderRecord;

const AT = instant(1);
const ID = '1' as BrokerOrderId;
const UNITS = quantity(130);
const LIMIT: Pricing = { kind: 'limit', limit: paise(5_000) };
const STOP: Pricing = { kind: 'stopLimit', trigger: paise(9_000), limit: paise(9_900) };

/** A broker shows nothing but these: complete is filled whole, and what has ended otherwise is not. */
const SHOWN: readonly (readonly [BrokerOrderStatus, number])[] = [
  ['pending', 0],
  ['triggerPending', 0],
  ['open', 0],
  ['open', 65],
  ['complete', 130],
  ['cancelled', 0],
  ['cancelled', 65],
  ['rejected', 0],
];

function show(status: BrokerOrderStatus, filled: number): Step {
  return (order) => {
    const shown: BrokerOrder = {
      ...order,
      orderId: ID,
      filled: quantity(filled),
      averagePrice: filled === 0 ? null : paise(5_000),
      limit: null,
      trigger: null,
      status,
      message: null,
      at: AT,
    };
    return seen(order, shown, null, AT);
  };
}

const STEPS: readonly Step[] = [
  (order) => answered(order, 'submit', { kind: 'accepted', orderId: ID }),
  (order) => answered(order, 'submit', { kind: 'refused', code: 'OTHER', message: '' }),
  (order) => answered(order, 'submit', { kind: 'unknown', why: '' }),
  (order) => outcomeUnknown(order, ''),
  (order) => ruledAbsent(order, 'refused', ''),
  (order) => ruledAbsent(order, 'cancelled', ''),
  (order) => {
    const change = { quantity: UNITS, pricing: LIMIT };
    const asked = changeAsked(order, { call: 'modify', change, at: AT });
    return answered(asked, 'modify', { kind: 'accepted', orderId: ID });
  },
  ...SHOWN.map(([status, filled]) => show(status, filled)),
];

function begun(pricing: Pricing): OrderRecord {
  const contract = 'NIFTY 2026-11-17 25000 PE' as ContractKey;
  const ticket = {
    tag: 'T' as OrderTag,
    contract,
    side: 'buy',
    quantity: UNITS,
    pricing,
    product: 'MIS',
  } as const;
  return intendedOrder(ticket, 'S' as SpreadId, 'mainExit', AT);
}

/** Every change of state that the order machine can make, found by trying each step on each order that it comes to. */
export function machineTransitions(): readonly string[] {
  const found = new Set(['intended -> sent']);
  const waiting = [begun(LIMIT), begun(STOP)];
  const known = new Set<string>();
  for (let order = waiting.pop(); order !== undefined; order = waiting.pop()) {
    for (const step of STEPS) {
      const next = step(order);
      if (next.state !== order.state) found.add(`${order.state} -> ${next.state}`);
      const key = `${next.state} ${next.orderId} ${next.filled} ${next.pricing.kind}`;
      if (!known.has(key)) waiting.push(next);
      known.add(key);
    }
  }
  return [...found].toSorted();
}
