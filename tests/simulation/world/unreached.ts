/** Something that no seed comes to: why, and the test that shows it all the same. */
export interface Unreached {
  readonly why: string;
  /** Below the repository's root. */
  readonly file: string;
  /** Stands in the file. */
  readonly title: string;
}

const MACHINE = {
  file: 'tests/unit/domain/trading/order-machine.test.ts',
  title: 'is taken as it is told, though no broker should tell it',
};
const LATE = {
  why: 'the world’s brokers show within a minute what they have taken, before an order counts as lost',
  file: MACHINE.file,
  title: 'that counted as lost and comes late is what the book says',
};
const ENDED = 'an exchange does not take back that an order has ended';
const DAY_OVER = 'ruled out because its day was over: no book shows an order of an earlier day';

/** Reasons of the closed list (docs/deny-reasons.md) that the simulated weeks do not lead to. */
export const UNREACHED_REASONS: Readonly<Record<string, Unreached>> = {
  INDEX_MISSING: {
    why: 'an entry waits until the index was seen; where it never is, its window ends first (ENTRY_WINDOW_PASSED)',
    file: 'tests/unit/domain/risk/gate.test.ts',
    title: "['INDEX_MISSING', {",
  },
  DISK_LOW: {
    why: 'the world’s disk fails or is full at once, as a write meets it; nobody measures its room',
    file: 'tests/unit/domain/risk/gate.test.ts',
    title: "['DISK_LOW', session",
  },
  MIS_CUTOFF_PASSED: {
    why: 'the simulated weeks have their signal on the bar that closes at 11:15; this one needs a later one',
    file: 'tests/unit/domain/strategy/entry-time.test.ts',
    title: 'for an MIS spread until its own time at the latest',
  },
  AUCTION_BAR: {
    why: 'the simulated weeks have their signal on the bar that closes at 11:15; this one needs the bar of 15:15',
    file: 'tests/unit/domain/strategy/entry-time.test.ts',
    title: 'never on the bar of the closing auction',
  },
};

/** Changes of state that the order machine would make, and that the world's brokers give no cause for. */
export const UNREACHED_TRANSITIONS: Readonly<Record<string, Unreached>> = {
  'cancelled -> complete': { why: ENDED, ...MACHINE },
  'cancelled -> partlyFilled': { why: DAY_OVER, ...MACHINE },
  'cancelled -> rejected': { why: DAY_OVER, ...MACHINE },
  'cancelled -> triggerPending': { why: DAY_OVER, ...MACHINE },
  'cancelled -> working': { why: DAY_OVER, ...MACHINE },
  'rejected -> complete': { why: ENDED, ...MACHINE },
  'partlyFilled -> refused': {
    why: 'an order that has traded does not leave the broker’s book',
    file: MACHINE.file,
    title: 'that has traded and is in no book any more is over, with what it traded',
  },
  'partlyFilled -> rejected': { why: 'what is left of an order that has traded is cancelled', ...MACHINE },
  'refused -> cancelled': LATE,
  'refused -> complete': LATE,
  'refused -> partlyFilled': LATE,
  'refused -> rejected': LATE,
  'refused -> triggerPending': LATE,
  'refused -> working': LATE,
};
