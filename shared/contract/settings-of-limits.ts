import { amount, count, percent, seconds, type SettingEntry } from './setting-shape.ts';

/** What the gate and the guards keep. */
export const LIMIT_ENTRIES = {
  dailyLossLimit: {
    title: 'Daily loss limit',
    shape: amount(0.01, 1_000_000_000, '₹', { off: true, points: 'ofAll' }),
    changes:
      'Loss of the day, net of charges, at exit prices: at it everything is closed and entries end for the day.',
    effect: 'once',
  },
  dailyLossConfirmMs: {
    title: 'Daily loss confirmed over',
    shape: seconds(0, 60),
    changes: 'The loss must hold this long on fresh prices before it trips.',
    effect: 'once',
  },
  maxPositions: {
    title: 'Open spreads',
    shape: count(1, 10, 'spreads'),
    changes: 'One more is denied (MAX_POSITIONS).',
    effect: 'gate',
  },
  maxLots: {
    title: 'Open lots',
    shape: count(1, 10_000, 'lots'),
    changes: 'Lots of all open spreads together; more is denied (MAX_LOTS).',
    effect: 'gate',
  },
  maxOrderValue: {
    title: 'Value of an entry',
    shape: amount(0.01, 1_000_000_000, '₹', { points: 'ofAll' }),
    changes: 'Premium of one order, and of both legs together; more is denied (MAX_ORDER_VALUE).',
    effect: 'gate',
  },
  maxTotalLoss: {
    title: 'Loss of everything open',
    shape: amount(0.01, 1_000_000_000, '₹', { off: true, points: 'ofAll' }),
    changes: 'Sum of (width - credit) × quantity; more is denied (MAX_TOTAL_LOSS).',
    effect: 'gate',
  },
  entryCollarPercent: {
    title: 'Price collar of an entry',
    shape: percent(0.1, 50),
    changes: 'How far a price may lie from the middle of the quote (PRICE_COLLAR).',
    effect: 'gate',
  },
  maxSpreadPercent: {
    title: 'Bid to ask',
    shape: percent(0.1, 100),
    changes: 'A wider quote is waited out, then missed (SPREAD_TOO_WIDE).',
    effect: 'gate',
  },
  maxQuoteAgeMs: {
    title: 'Age of a quote',
    shape: seconds(0.1, 60),
    changes: 'An older one near the money takes no entry (QUOTE_STALE) and is marked stale in the chain.',
    effect: 'once',
  },
  maxIndexAgeMs: {
    title: 'Age of the index',
    shape: seconds(0.1, 60),
    changes: 'An older value takes no entry (INDEX_STALE), confirms no stop and is marked stale.',
    effect: 'once',
  },
  exitMarkAgeMs: {
    title: 'Age of an exit price',
    shape: seconds(0.1, 60),
    changes: 'An older one makes the P&L unknown: the daily limit waits, entries too (PNL_UNKNOWN).',
    effect: 'once',
  },
} as const satisfies Record<string, SettingEntry>;
