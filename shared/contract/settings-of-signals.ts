import { ON_OFF, type SettingEntry } from './setting-shape.ts';

/** From bars to a signal. */
export const SIGNAL_ENTRIES = {
  enabled: {
    title: 'Signals that may trade',
    shape: { kind: 'signals' },
    changes: 'A signal that is off is evaluated and shown, and its entry is denied (SIGNAL_OFF).',
    effect: 'gate',
  },
  previousWeekSource: {
    title: 'High, low and close of the previous week',
    shape: {
      kind: 'choice',
      choices: {
        auto: 'Daily where complete',
        daily: 'Daily candles',
        intraday: 'Intraday bars',
      },
    },
    changes: 'Zones, bias and stop levels of the week. The official close differs from that of the last bar.',
    effect: 'week',
  },
  weekendSessions: {
    title: 'Bars of weekend sessions',
    shape: ON_OFF,
    changes: 'Whether bars of special weekend sessions count for the week and its signals.',
    effect: 'week',
  },
  tradeDoubtfulWeeks: {
    title: 'Entries in doubtful weeks',
    shape: ON_OFF,
    changes: 'On: an entry is made though a session of the previous week is missing (else CONTEXT_DOUBTFUL).',
    effect: 'gate',
  },
} as const satisfies Record<string, SettingEntry>;
