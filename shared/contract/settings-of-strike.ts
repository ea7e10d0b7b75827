import { count, percent, points, type SettingEntry } from './setting-shape.ts';

/** Which strike, which hedge, which expiry. */
export const STRIKE_ENTRIES = {
  strikeRule: {
    title: 'Strike rule',
    shape: {
      kind: 'choice',
      choices: {
        directional50: 'To 50, away from spot',
        nearest100: 'To the nearest 100',
      },
    },
    changes: 'Which strike is sold. It comes from the stop level, never from spot.',
    effect: 'plan',
  },
  strikeTouchedPoints: {
    title: 'Strike counts as touched within',
    shape: points(0, 500),
    changes: 'An entry is denied when spot is at the strike, through it, or this near (STRIKE_TOUCHED).',
    effect: 'gate',
  },
  hedgeRule: {
    title: 'Hedge rule',
    shape: { kind: 'choice', choices: { offset: 'By distance', premium: 'By premium' } },
    changes: 'How the bought strike is chosen: a fixed distance, or the premium nearest to a share.',
    effect: 'plan',
  },
  hedgeOffsetPoints: {
    title: 'Hedge distance',
    shape: points(100, 500, 50),
    changes:
      'With "By distance": how far beyond the sold strike the hedge lies. It is the width of the spread.',
    effect: 'plan',
  },
  hedgePremiumPercent: {
    title: 'Hedge premium',
    shape: percent(1, 90),
    changes:
      'With "By premium": the hedge\'s premium as a share of the sold option\'s, 100 to 500 points out.',
    effect: 'plan',
  },
  expiryRule: {
    title: 'Expiry rule',
    shape: {
      kind: 'choice',
      choices: {
        minSessions: 'Nearest with sessions left',
        current: 'Nearest, today too',
        next: 'The one after the nearest',
      },
    },
    changes: 'Which listed expiry is sold.',
    effect: 'plan',
  },
  minSessionsToExpiry: {
    title: 'Sessions left to the expiry',
    shape: count(0, 10, 'sessions'),
    changes: 'With "Nearest with sessions left": sessions after the entry day, counted by calendar.',
    effect: 'plan',
  },
} as const satisfies Record<string, SettingEntry>;
