/** One thing that the doctor looks at: who measures it, and who goes by it. */
export interface CheckRow {
  readonly label: string;
  /** `terminal`: known at every moment. `machine`: measured on a thread, when asked and once after the start. */
  readonly by: 'terminal' | 'machine';
  /** Arming Live asks for it: one of the terminal's must have passed, one of the machine's must not have failed. */
  readonly arms: boolean;
  /** A reset after a halt asks that it has not failed. */
  readonly resets: boolean;
  /** What is looked at, for docs/doctor.md. */
  readonly looksAt: string;
}

/** The closed list of the doctor's checks, in the order in which they are shown; docs/doctor.md is made of it. */
export const DOCTOR_CHECKS = {
  breezeLogin: {
    label: 'Breeze login',
    by: 'terminal',
    arms: true,
    resets: false,
    looksAt: 'Keys, the session of the day, and the hours that are left of it.',
  },
  kiteLogin: {
    label: 'Kite login',
    by: 'terminal',
    arms: true,
    resets: false,
    looksAt: 'Keys, the session of the day, and the hours that are left of it.',
  },
  address: {
    label: 'Registered address',
    by: 'terminal',
    arms: true,
    resets: false,
    looksAt:
      'The address that the user registered at Kite. Kite tells its opinion only by taking or refusing an order: before the first one of the day it cannot be verified, and typing it acknowledges that.',
  },
  clock: {
    label: 'Clock',
    by: 'terminal',
    arms: true,
    resets: true,
    looksAt:
      'This machine’s clock against network time, else the brokers’: a warning from 500 ms on, a failure above 2 s. Only what is certain beyond the precision of the reading counts.',
  },
  calendar: {
    label: 'Calendar',
    by: 'terminal',
    arms: true,
    resets: true,
    looksAt:
      'Whether the calendar in force covers today, and how long ago it was compared with the exchange.',
  },
  marketHours: {
    label: 'Market hours',
    by: 'terminal',
    arms: false,
    resets: false,
    looksAt: 'The phase of the day by the calendar, and when it ends.',
  },
  contracts: {
    label: 'Contracts',
    by: 'terminal',
    arms: true,
    resets: true,
    looksAt:
      'The lists of today of both brokers against each other (lot and tick sizes of the next two expiries), and against the calendar (every expiry is a session, and is the one that the dated rule gives).',
  },
  feed: {
    label: 'Market data',
    by: 'terminal',
    arms: true,
    resets: false,
    looksAt: 'The stream, and how old its last tick is.',
  },
  chain: {
    label: 'Option chain',
    by: 'terminal',
    arms: false,
    resets: false,
    looksAt: 'The traded expiry and how many of its strikes have quotes on both sides.',
  },
  signals: {
    label: 'Signal engine',
    by: 'terminal',
    arms: false,
    resets: false,
    looksAt: 'Whether signals are monitored, the week’s context with its doubts, and the next evaluation.',
  },
  broker: {
    label: 'Kite calls',
    by: 'terminal',
    arms: false,
    resets: false,
    looksAt: 'Whether the broker answers, and how fast.',
  },
  funds: {
    label: 'Margins and funds',
    by: 'terminal',
    arms: true,
    resets: false,
    looksAt: 'What the broker says is available, beside what the costliest spread of the week would bind.',
  },
  positions: {
    label: 'Positions',
    by: 'terminal',
    arms: true,
    resets: false,
    looksAt: 'Whether the broker’s book holds what the journal explains, and nothing else.',
  },
  halt: { label: 'Halt', by: 'terminal', arms: true, resets: false, looksAt: 'The halt on disk.' },
  journal: {
    label: 'Journal',
    by: 'terminal',
    arms: true,
    resets: true,
    looksAt: 'Whether rows are written and synced.',
  },
  disk: {
    label: 'Disk space',
    by: 'terminal',
    arms: true,
    resets: true,
    looksAt:
      'Free room where the data folder lies: a warning below 1 GB; below 200 MB a failure, and the gate makes no entry (DISK_LOW). Exits are never held up by it.',
  },
  engine: {
    label: 'Event loop',
    by: 'terminal',
    arms: false,
    resets: false,
    looksAt: 'How long the process takes to answer.',
  },
  notifications: {
    label: 'Notifications',
    by: 'terminal',
    arms: false,
    resets: false,
    looksAt: 'Which ways are switched on for the serious events, and whether Telegram could be reached.',
  },
  runtime: {
    label: 'Runtime',
    by: 'machine',
    arms: false,
    resets: false,
    looksAt: 'The version of Node against the one that is asked for, system and processor.',
  },
  program: {
    label: 'Program files',
    by: 'machine',
    arms: false,
    resets: false,
    looksAt: 'Version, the built screen with its script, style and fonts, and the native SQLite module.',
  },
  databases: {
    label: 'Database files',
    by: 'machine',
    arms: true,
    resets: true,
    looksAt:
      'Every database of the data folder: kind, schema version, who may read it, and SQLite’s own quick check (of files up to 256 MB).',
  },
  journalChain: {
    label: 'Journal chain',
    by: 'machine',
    arms: true,
    resets: true,
    looksAt: 'Every row of every journal against the hash chain and the head that control.db remembers.',
  },
  history: {
    label: 'History',
    by: 'machine',
    arms: false,
    resets: false,
    looksAt: 'The series that a backtest takes: whole, partial and missing sessions of the last 400.',
  },
  sqlServer: {
    label: 'SQL Server',
    by: 'machine',
    arms: false,
    resets: false,
    looksAt: 'Whether it answers, and what its tables hold; not applicable where none is connected.',
  },
  ports: {
    label: 'Port',
    by: 'machine',
    arms: false,
    resets: false,
    looksAt: 'The screen’s port answers on this machine and on none of its other addresses.',
  },
  keyring: {
    label: 'Secret store',
    by: 'terminal',
    arms: true,
    resets: false,
    looksAt: 'Whether a restart opens the keys again by itself, and who may read them.',
  },
  roundTrip: {
    label: 'Paper round trip',
    by: 'machine',
    arms: true,
    resets: true,
    looksAt:
      'The whole engine on a simulated day in memory: a hedged spread is entered, the stop pressed, everything closed.',
  },
} as const satisfies Record<string, CheckRow>;

export type CheckId = keyof typeof DOCTOR_CHECKS;

export const CHECK_IDS = Object.keys(DOCTOR_CHECKS) as readonly CheckId[];

/** The checks that are measured on a thread. */
export type MachineCheckId = {
  [N in CheckId]: (typeof DOCTOR_CHECKS)[N]['by'] extends 'machine' ? N : never;
}[CheckId];

/** The checks that a terminal knows at every moment. */
export type TerminalCheckId = Exclude<CheckId, MachineCheckId>;

export function isMachineCheck(id: CheckId): id is MachineCheckId {
  return DOCTOR_CHECKS[id].by === 'machine';
}
