import { breakdownUnspent, breakoutUnspent, compare, roomToPrevHigh } from './comparisons.ts';
import {
  breakdown,
  breakout,
  close,
  high,
  maxCloseBefore,
  maxHighBefore,
  minCloseBefore,
  minLowBefore,
  prevHigh,
  upperBottom,
} from './readings.ts';
import type { SignalRule } from './signal-rule.ts';

export const breakoutConfirmed: SignalRule = {
  signal: 'S7',
  name: 'Breakout Confirmed',
  option: 'PE',
  stopLevel: (week) => week.first.low,
  all: [
    breakoutUnspent,
    compare(close, '>', breakout),
    compare(close, '>', maxHighBefore),
    compare(close, '>', maxCloseBefore),
  ],
  // "not (c < prevHigh and (prevHigh - c) / c < 0.40 %)": at or above the high, or far enough below it.
  branches: [
    { name: 'A', all: [compare(close, '>=', prevHigh)] },
    { name: 'B', all: [roomToPrevHigh] },
  ],
};

export const breakdownConfirmed: SignalRule = {
  signal: 'S8',
  name: 'Breakdown Confirmed',
  option: 'CE',
  stopLevel: (week) => week.first.high,
  all: [
    breakdownUnspent,
    compare(close, '<', breakdown),
    compare(high, '>=', upperBottom),
    compare(close, '<', upperBottom),
    compare(close, '<', minLowBefore),
    compare(close, '<', minCloseBefore),
  ],
  branches: [],
};
