import type { SpreadId } from '../../../shared/contract/index.ts';
import { ZERO_PAISE, type Instant, type Quantity } from '../../../shared/units/index.ts';
import type { OrderRecord } from './order-record.ts';
import type { OrderPurpose } from './order-tag.ts';
import type { OrderTicket } from './order.ts';

/** The order as it stands in the journal before it leaves the process. */
export function intendedOrder(
  ticket: OrderTicket,
  spread: SpreadId,
  purpose: OrderPurpose,
  at: Instant,
): OrderRecord {
  const { tag, contract, side, quantity, pricing, product } = ticket;
  return {
    tag,
    spread,
    purpose,
    contract,
    side,
    product,
    quantity,
    pricing,
    state: 'sent',
    orderId: null,
    filled: 0 as Quantity,
    value: ZERO_PAISE,
    pending: null,
    changes: 0,
    modifyRefused: false,
    cancelRefusals: 0,
    refusal: null,
    message: null,
    intendedAt: at,
    askedAt: at,
    seenAt: null,
    rested: false,
  };
}
