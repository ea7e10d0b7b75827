import { count, percent, seconds, type SettingEntry } from './setting-shape.ts';

/** How fast orders may leave, and who stops a silent terminal. */
export const ORDER_ENTRIES = {
  entriesPerSecond: {
    title: 'Entry orders a second',
    shape: count(1, 8, 'a second'),
    changes: 'More wait (ORDER_RATE). Never more than all orders a second.',
    effect: 'once',
  },
  ordersPerSecond: {
    title: 'All orders a second',
    shape: count(1, 10, 'a second'),
    changes: 'Exits, changes and cancels included; 10 is what the exchange allows.',
    effect: 'once',
  },
  entriesPerMinute: {
    title: 'Entry orders a minute',
    shape: count(1, 400, 'a minute'),
    changes: 'More wait (ORDER_RATE).',
    effect: 'once',
  },
  ordersPerDay: {
    title: 'Orders a day',
    shape: count(1, 5_000, 'a day'),
    changes: 'Entries end 500 below it, so that exits always have room (ORDER_BUDGET).',
    effect: 'once',
  },
  entriesPerSignalPerDay: {
    title: 'Entries of a signal a day',
    shape: count(1, 10, 'a day'),
    changes: 'One more is denied (REPEAT_EXECUTION).',
    effect: 'gate',
  },
  ordersPerMinuteLatch: {
    title: 'Orders a minute that latch',
    shape: count(1, 400, 'a minute'),
    changes: 'Beyond it the terminal goes to reduce only: no working system sends so many.',
    effect: 'once',
  },
  chaseStepMs: {
    title: 'Re-priced every',
    shape: seconds(0.5, 60),
    changes: 'Time between two prices of an order that is not filled.',
    effect: 'once',
  },
  chaseStepPercent: {
    title: 'Re-priced by',
    shape: percent(0.1, 50),
    changes: 'How much further through the quote each next price goes; an entry never beyond its collar.',
    effect: 'once',
  },
  watchdogDelayMs: {
    title: 'Watchdog waits',
    shape: seconds(0, 600),
    changes: 'From its alarm over a silent terminal with live shorts open to the emergency stop.',
    effect: 'silence',
  },
  tapesKeptDays: {
    title: 'Ticks are kept',
    shape: count(2, 3_650, 'days'),
    changes:
      'How long the recorded ticks of a day stay on the disk: so long it can be replayed tick by tick. Journals always stay.',
    effect: 'day',
  },
} as const satisfies Record<string, SettingEntry>;
