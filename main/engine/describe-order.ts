import type { JournalKind, OrderView } from '../../shared/contract/index.ts';
import { formatPrice } from '../../shared/units/index.ts';
import type { BrokerOrder, OrderAnswer, Pricing } from '../domain/trading/order.ts';
import type { Describe } from './fact-description.ts';
import { nameOf } from './contract-display.ts';

const PURPOSE: Readonly<Record<OrderView['purpose'], string>> = {
  hedgeEntry: 'Buy hedge',
  mainEntry: 'Sell main leg',
  brokerStop: 'Place stop at the broker',
  mainExit: 'Buy back main leg',
  hedgeExit: 'Sell hedge',
};

function pricingText(pricing: Pricing): string {
  switch (pricing.kind) {
    case 'limit':
      return `limit ${formatPrice(pricing.limit)}`;
    case 'stopLimit':
      return `trigger ${formatPrice(pricing.trigger)}, limit ${formatPrice(pricing.limit)}`;
    case 'protectedMarket':
      return 'at market with protection';
  }
}

function answerText(answer: OrderAnswer): string {
  switch (answer.kind) {
    case 'accepted':
      return `accepted as ${answer.orderId}`;
    case 'refused':
      return `refused: ${answer.message}`;
    case 'unknown':
      return `outcome unknown (${answer.why}); the broker's book is read`;
  }
}

function seenText(order: BrokerOrder): readonly [JournalKind, string] {
  const name = nameOf(order.contract);
  const message = order.message === null ? '' : `: ${order.message}`;
  if (order.filled === 0) return ['ORD', `${name} ${order.status}${message}`];
  const price = order.averagePrice === null ? '' : ` at ${formatPrice(order.averagePrice)}`;
  const verb = order.side === 'buy' ? 'Bought' : 'Sold';
  return ['FILL', `${verb} ${order.filled} of ${order.quantity} ${name}${price} (${order.status})${message}`];
}

interface OrderTable {
  readonly orderIntended: Describe<'orderIntended'>;
  readonly orderFound: Describe<'orderFound'>;
  readonly changeIntended: Describe<'changeIntended'>;
  readonly orderAnswered: Describe<'orderAnswered'>;
  readonly orderSeen: Describe<'orderSeen'>;
  readonly orderUnknown: Describe<'orderUnknown'>;
  readonly orderAbsent: Describe<'orderAbsent'>;
}

export const describeOrder: OrderTable = {
  orderIntended: ({ purpose, ticket }) => [
    'ORD',
    `${PURPOSE[purpose]}: ${ticket.quantity} ${nameOf(ticket.contract)}, ${pricingText(ticket.pricing)}, ${ticket.product} (${ticket.tag})`,
  ],
  orderFound: ({ ticket }) => [
    'ORD',
    `Found at the broker, not in the journal: ${ticket.quantity} ${nameOf(ticket.contract)} (${ticket.tag})`,
  ],
  changeIntended: ({ change, why, tag }) => [
    'ORD',
    change === null ? `Cancel ${tag}: ${why}` : `Re-price ${tag} to ${pricingText(change.pricing)}: ${why}`,
  ],
  orderAnswered: ({ call, tag, answer }) => ['ORD', `${call} ${tag} ${answerText(answer)}`],
  orderSeen: ({ order, value, isExactValueOnly }) =>
    isExactValueOnly
      ? [
          'FILL',
          `${nameOf(order.contract)}: ${order.filled} units for ${formatPrice(value)} in all, by the single trades`,
        ]
      : seenText(order),
  orderUnknown: ({ tag, why }) => ['ORD', `${tag} unknown: ${why}`],
  orderAbsent: ({ tag, state, detail }) => ['ORD', `${tag} ${state}: ${detail}`],
};
