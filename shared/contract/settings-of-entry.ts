import { clock } from '../units/index.ts';
import { amount, count, percent, seconds, type SettingEntry } from './setting-shape.ts';

const DAY = { kind: 'time', from: clock('00:00'), to: clock('23:59:59') } as const;

/** How much, at which hours, for which credit. */
export const ENTRY_ENTRIES = {
  lotsPerTrade: {
    title: 'Lots per trade',
    shape: count(1, 1_000, 'lots'),
    changes: 'Size of a spread. The first live week trades 1 lot whatever is set here.',
    effect: 'plan',
  },
  firstDayEntryFrom: {
    title: "Entries from, on the week's first day",
    shape: DAY,
    changes: 'A signal whose bar closes earlier is missed (OUTSIDE_ENTRY_TIME).',
    effect: 'gate',
  },
  entryFrom: {
    title: 'Entries from, on later days',
    shape: DAY,
    changes: 'A signal whose bar closes earlier is missed (OUTSIDE_ENTRY_TIME).',
    effect: 'gate',
  },
  entryUntil: {
    title: 'Entries until',
    shape: DAY,
    changes: 'Later signals are missed (OUTSIDE_ENTRY_TIME).',
    effect: 'gate',
  },
  misEntryCutoff: {
    title: 'MIS entries until',
    shape: { kind: 'time', from: clock('09:15'), to: clock('15:25') },
    changes:
      'With the daily exit a spread is MIS, which the broker refuses shortly before it squares off by itself: later entries are missed (MIS_CUTOFF_PASSED).',
    effect: 'gate',
  },
  entryWindowMs: {
    title: 'Entry window',
    shape: seconds(1, 3_600),
    changes:
      "Time after the bar's close in which an entry may begin; then it is missed (ENTRY_WINDOW_PASSED).",
    effect: 'gate',
  },
  maxDriftPercent: {
    title: 'Drift of spot since the close',
    shape: percent(0, 10),
    changes: 'Beyond it the entry is missed (DRIFTED) and never chased later.',
    effect: 'gate',
  },
  minCredit: {
    title: 'Least credit',
    shape: amount(0, 10_000, '₹ a unit', { points: 'ofUnit' }),
    changes: 'Executable credit after round-trip charges; less is missed (CREDIT_TOO_SMALL).',
    effect: 'gate',
  },
  minCreditPercentOfWidth: {
    title: 'Least credit, of the width',
    shape: percent(0, 100),
    changes: 'The same as a share of the distance between the strikes; the larger of the two holds.',
    effect: 'gate',
  },
  mainFillTimeoutMs: {
    title: 'Time for a leg to fill',
    shape: seconds(5, 600),
    changes: 'Not filled in it, the entry ends and the hedge is sold again.',
    effect: 'plan',
  },
} as const satisfies Record<string, SettingEntry>;
