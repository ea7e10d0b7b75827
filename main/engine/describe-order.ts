import type { JournalKind } from '../../shared/contract/index.ts';
import { formatPrice } from '../../shared/units/index.ts';
import type { BrokerOrder, OrderAnswer, Pricing } from '../domain/trading/order.ts';
import { isTwin, readOrderTag } from '../domain/trading/order-tag.ts';
import type { BrokerCall } from './event.ts';
import { CALL, orderName, PURPOSE, STATUS } from './order-words.ts';
import type { Describe } from './fact-description.ts';
import { nameOf, shortNameOf } from './contract-display.ts';

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
  const name = shortNameOf(order.contract);
  const message = order.message === null ? '' : `: ${order.message}`;
  if (order.filled === 0)
    return ['ORD', `${orderName(order.tag ?? '')} ${name} ${STATUS[order.status]}${message}`];
  const price = order.averagePrice === null ? '' : ` @ ${formatPrice(order.averagePrice)}`;
  const part = order.filled < order.quantity ? ` of ${order.quantity}` : '';
  const verb = order.side === 'buy' ? 'Bought' : 'Sold';
  return ['FILL', `${verb} ${order.filled}${part} ${name}${price}${message}`];
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
    `${PURPOSE[purpose]}: ${ticket.quantity} ${shortNameOf(ticket.contract)}, ${pricingText(ticket.pricing)}, ${ticket.product} (${ticket.tag})`,
  ],
  orderFound: ({ ticket }) => [
    'ORD',
    `${isTwin(ticket.tag) ? 'The broker has our order twice' : 'Found at the broker, not in the journal'}: ${ticket.quantity} ${nameOf(ticket.contract)} (${ticket.tag})`,
  ],
  changeIntended: ({ change, why, tag }) => [
    'ORD',
    change === null
      ? `Cancel ${orderName(tag).toLowerCase()}: ${why} (${tag})`
      : `Re-price ${orderName(tag).toLowerCase()}, ${pricingText(change.pricing)}: ${why} (${tag})`,
  ],
  orderAnswered: ({ call, tag, answer }) => [
    'ORD',
    `${orderName(tag)}${CALL[call]} ${answerText(answer)}${isLostStop(tag, call, answer) ? WATCHES : ''} (${tag})`,
  ],
  orderSeen: ({ order, value, isExactValueOnly }) =>
    isExactValueOnly
      ? [
          'FILL',
          `${nameOf(order.contract)}: ${order.filled} units for ${formatPrice(value)} in all, by the single trades`,
        ]
      : seenText(order),
  orderUnknown: ({ tag, why }) => ['ORD', `${orderName(tag)} unknown: ${why} (${tag})`],
  orderAbsent: ({ tag, state, detail }) => ['ORD', `${orderName(tag)} ${state}: ${detail} (${tag})`],
};

const WATCHES = '; the terminal watches the stop by itself';

/** The broker keeps no stop order: until the next try the app's own guard stands alone. */
function isLostStop(tag: string, call: BrokerCall, answer: OrderAnswer): boolean {
  return answer.kind === 'refused' && call === 'submit' && readOrderTag(tag)?.purpose === 'brokerStop';
}
