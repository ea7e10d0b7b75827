import { amount, percent, type SettingEntry } from './setting-shape.ts';

/** Margin, capital and what a trade costs. */
export const COST_ENTRIES = {
  marginBufferPercent: {
    title: 'Margin buffer',
    shape: percent(0, 200),
    changes: "Asked on top of the broker's margin; more than the funds is denied (MARGIN_SHORT).",
    effect: 'gate',
  },
  expiryDayMarginPercent: {
    title: 'Margin on the expiry day',
    shape: percent(0, 20),
    changes: 'Asked besides on the day of expiry, as a share of the notional.',
    effect: 'gate',
  },
  paperCapital: {
    title: 'Paper capital',
    shape: amount(0.01, 1_000_000_000, '₹'),
    changes: 'Funds of the Demo and Paper account, and what a backtest begins with. Live has its own.',
    effect: 'once',
  },
  costRule: {
    title: 'Charges',
    shape: { kind: 'choice', choices: { statutory: 'Statutory, by date', flat: 'Flat' } },
    changes: 'What is taken off each P&L and off the credit.',
    effect: 'plan',
  },
  flatCostPerLotSide: {
    title: 'Flat charge',
    shape: amount(0, 10_000, '₹ a lot side'),
    changes: 'With "Flat": for each lot of each leg, in and out.',
    effect: 'plan',
  },
} as const satisfies Record<string, SettingEntry>;
