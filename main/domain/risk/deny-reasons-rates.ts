import type { DenyReason } from './deny-reason.ts';

/** Order rates and the guard against a loop. */
export const RATES_REASONS = {
  ORDER_RATE: {
    group: 'rates',
    when: 'The entry would exceed the orders allowed in a second or a minute; the reserve for exits is never used.',
    text: '{orders} orders would exceed {limit} in {window}',
    remedy: 'Asked again each second until the entry window ends.',
  },
  ORDER_BUDGET: {
    group: 'rates',
    when: 'The orders left for the day are kept for exits.',
    text: '{today} of {limit} orders of the day are used; the rest is kept for exits',
    remedy: 'None today.',
  },
  REPEAT_EXECUTION: {
    group: 'rates',
    when: 'The signal was entered as often as allowed today, or orders came faster than a working system sends them.',
    text: 'repeat-execution guard: {cause}',
    remedy: 'Read the journal; the latch is opened by a person.',
  },
} as const satisfies Record<string, DenyReason>;
