import { bearish, compare, secondBar } from './comparisons.ts';
import {
  close,
  distanceOf,
  firstClose,
  firstHigh,
  firstLow,
  firstOpen,
  highOrFirstHigh,
  marginHigh,
  minCloseBefore,
  minLowBefore,
  prevClose,
  prevHigh,
  upperBottom,
  upperTop,
} from './readings.ts';
import type { BranchRule, SignalRule } from './signal-rule.ts';

/** Branch B of S3 and S6. */
const freshLow: BranchRule = {
  name: 'B',
  all: [
    compare(close, '<', firstLow),
    compare(close, '<', upperBottom),
    compare(close, '<', minLowBefore),
    compare(close, '<', minCloseBefore),
  ],
};

export const resistanceHold: SignalRule = {
  signal: 'S3',
  name: 'Resistance Hold',
  option: 'CE',
  stopLevel: (week) => week.context.prevHigh,
  all: [
    bearish,
    compare(distanceOf(prevClose, upperBottom), '<=', marginHigh),
    compare(distanceOf(firstOpen, upperBottom), '<=', marginHigh),
    compare(firstClose, '<=', prevHigh),
  ],
  branches: [
    {
      name: 'A',
      all: [
        secondBar,
        compare(close, '<', firstHigh),
        compare(close, '<', upperBottom),
        compare(highOrFirstHigh, '>=', upperBottom),
      ],
    },
    freshLow,
  ],
};

export const weaknessConfirmed: SignalRule = {
  signal: 'S6',
  name: 'Weakness Confirmed',
  option: 'CE',
  stopLevel: (week) => week.context.prevHigh,
  all: [
    bearish,
    compare(firstHigh, '>=', upperBottom),
    compare(firstClose, '<=', upperTop),
    compare(firstClose, '<=', prevHigh),
  ],
  branches: [
    { name: 'A', all: [secondBar, compare(close, '<', firstHigh), compare(close, '<', upperBottom)] },
    freshLow,
  ],
};
