import type { Side } from '../../../shared/contract/index.ts';
import type { Paise } from '../../../shared/units/index.ts';
import type { OrderChange, OrderTicket, Pricing } from '../../domain/trading/order.ts';
import type { MarginLeg } from '../../domain/trading/margin.ts';
import type { Params } from './kite-api.ts';
import type { KiteContract } from './contract-table.ts';

/** Automatic market protection: without it a market order is refused (brokers.md A2). */
const PROTECTED = -1;

export const KITE_SIDE: Readonly<Record<Side, 'BUY' | 'SELL'>> = { buy: 'BUY', sell: 'SELL' };

/** Rupees with two decimals, exactly: 12005 is 120.05. */
export function rupeeText(price: Paise): string {
  const digits = String(price).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function pricingForm(pricing: Pricing): Params {
  if (pricing.kind === 'limit') return { order_type: 'LIMIT', price: rupeeText(pricing.limit) };
  if (pricing.kind === 'protectedMarket') return { order_type: 'MARKET', market_protection: PROTECTED };
  return {
    order_type: 'SL',
    price: rupeeText(pricing.limit),
    trigger_price: rupeeText(pricing.trigger),
  };
}

export function placeForm(ticket: OrderTicket, { symbol }: KiteContract): Params {
  return {
    exchange: 'NFO',
    tradingsymbol: symbol,
    transaction_type: KITE_SIDE[ticket.side],
    quantity: ticket.quantity,
    product: ticket.product,
    validity: 'DAY',
    ...pricingForm(ticket.pricing),
    tag: ticket.tag,
  };
}

/** Always the whole new quantity and pricing; a market order by change needs its protection too (brokers.md D.7). */
export function changeForm(change: OrderChange): Params {
  return { quantity: change.quantity, validity: 'DAY', ...pricingForm(change.pricing) };
}

/** One leg as the margin calculator takes it. */
export function marginForm(leg: MarginLeg, { symbol }: KiteContract): Params {
  return {
    exchange: 'NFO',
    tradingsymbol: symbol,
    transaction_type: KITE_SIDE[leg.side],
    variety: 'regular',
    product: leg.product,
    order_type: 'LIMIT',
    quantity: leg.quantity,
    price: Number(rupeeText(leg.price)),
    trigger_price: 0,
  };
}

/** Why an exchange cannot take these prices; null where it can. `tick` null: the contract is not known here. */
export function oddPrice(pricing: Pricing, tick: Paise | null): string | null {
  const prices =
    pricing.kind === 'protectedMarket'
      ? []
      : pricing.kind === 'limit'
        ? [pricing.limit]
        : [pricing.limit, pricing.trigger];
  const odd = prices.find((price) => price <= 0 || (tick !== null && price % tick !== 0));
  if (odd === undefined) return null;
  return tick === null
    ? `a price of ${rupeeText(odd)} is none`
    : `${rupeeText(odd)} is no multiple of the tick of ${rupeeText(tick)}`;
}
