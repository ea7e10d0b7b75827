import type { DenyReason } from './deny-reason.ts';

/** The user's limits and the funds. */
export const LIMITS_REASONS = {
  MAX_POSITIONS: {
    group: 'limits',
    when: 'As many spreads as allowed are open or on their way.',
    text: '{open} of {limit} positions are open or on their way',
    remedy: 'Wait until one is closed.',
  },
  MAX_LOTS: {
    group: 'limits',
    when: 'Lots open, on their way and asked for exceed the limit.',
    text: '{lots} lots with this entry, at most {limit} are allowed',
    remedy: 'Lower the lots of a trade.',
  },
  MAX_ORDER_VALUE: {
    group: 'limits',
    when: 'A leg, or both together, is worth more premium than an order may be.',
    text: '{contract} is worth {valuePaise}, at most {limitPaise} is allowed',
    remedy: 'Lower the lots of a trade.',
  },
  MAX_SLICES: {
    group: 'limits',
    when: 'The quantity is so far above the freeze quantity that it would take too many orders.',
    text: 'the entry would be cut into {slices} slices a leg, at most {limit} are allowed',
    remedy: 'Lower the lots of a trade.',
  },
  MAX_TOTAL_LOSS: {
    group: 'limits',
    when: 'The sum of (width - credit) x quantity, this entry counted in, exceeds the limit.',
    text: 'all spreads could lose {lossPaise} with this entry, at most {limitPaise} is allowed',
    remedy: 'Lower the lots of a trade or wait until one is closed.',
  },
  DAILY_LOSS_LATCHED: {
    group: 'limits',
    when: 'The daily loss limit was reached; latched until the next trading day.',
    text: 'the daily loss limit of {limitPaise} was reached',
    remedy: 'None today.',
  },
  PNL_UNKNOWN: {
    group: 'limits',
    when: 'The net of the day cannot be told because an open leg has no fresh exit price.',
    text: 'the net of the day is unknown',
    remedy: 'Asked again each second until the entry window ends.',
  },
  MARGIN_SHORT: {
    group: 'limits',
    when: 'Basket margin with expiry-day extra and buffer exceeds the funds.',
    text: 'margin {neededPaise} with buffer exceeds the funds {fundsPaise}',
    remedy: 'Add funds or lower the lots.',
  },
  MARGIN_UNKNOWN: {
    group: 'limits',
    when: 'The margin or the funds could not be read from the broker.',
    text: 'margin or funds are unknown',
    remedy: 'See the broker link in health.',
  },
} as const satisfies Record<string, DenyReason>;
