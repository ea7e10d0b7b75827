import type { Paise } from '../../../shared/units/index.ts';
import { bullish, compare, secondBar } from './comparisons.ts';
import {
  close,
  distanceOf,
  firstClose,
  firstLow,
  firstOpen,
  lowerBottom,
  marginLow,
  prevClose,
  prevLow,
} from './readings.ts';
import type { SignalRule } from './signal-rule.ts';

export const bearTrap: SignalRule = {
  signal: 'S1',
  name: 'Bear Trap',
  option: 'PE',
  stopLevel: (week) => (week.first.low - Math.abs(week.first.open - week.first.close)) as Paise,
  all: [
    secondBar,
    compare(firstOpen, '>=', lowerBottom),
    compare(firstClose, '<', lowerBottom),
    compare(close, '>', firstLow),
  ],
  branches: [],
};

export const supportHold: SignalRule = {
  signal: 'S2',
  name: 'Support Hold',
  option: 'PE',
  stopLevel: (week) => week.context.lowerBottom,
  all: [
    secondBar,
    bullish,
    compare(firstOpen, '>', prevLow),
    compare(distanceOf(prevClose, lowerBottom), '<=', marginLow),
    compare(distanceOf(firstOpen, lowerBottom), '<=', marginLow),
    compare(firstClose, '>=', lowerBottom),
    compare(firstClose, '>=', prevClose),
    compare(close, '>=', firstLow),
    compare(close, '>', prevClose),
    compare(close, '>', lowerBottom),
  ],
  branches: [],
};
