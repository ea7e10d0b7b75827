import { bearish, breakoutUnspent, bullish, compare } from './comparisons.ts';
import {
  breakout,
  close,
  firstClose,
  firstLow,
  firstOpen,
  lowerBottom,
  prevLow,
  upperTop,
} from './readings.ts';
import type { SignalRule } from './signal-rule.ts';

export const biasFailureBull: SignalRule = {
  signal: 'S4',
  name: 'Bias Failure Bull',
  option: 'PE',
  stopLevel: (week) => week.first.low,
  all: [bearish, compare(firstOpen, '>', upperTop), breakoutUnspent, compare(close, '>', breakout)],
  branches: [],
};

export const biasFailureBear: SignalRule = {
  signal: 'S5',
  name: 'Bias Failure Bear',
  option: 'CE',
  stopLevel: (week) => week.first.high,
  all: [
    bullish,
    compare(firstOpen, '<', lowerBottom),
    compare(firstClose, '<', lowerBottom),
    compare(firstClose, '<', prevLow),
    compare(close, '<', firstLow),
  ],
  branches: [],
};
