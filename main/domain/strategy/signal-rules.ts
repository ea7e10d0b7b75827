import type { OptionType, SignalId } from '../../../shared/contract/index.ts';
import type { Paise } from '../../../shared/units/index.ts';
import type { ConditionRule } from './condition.ts';
import {
  bearish,
  breakdown,
  breakdownUnspent,
  breakout,
  breakoutUnspent,
  bullish,
  close,
  compare,
  distanceOf,
  firstClose,
  firstHigh,
  firstLow,
  firstOpen,
  high,
  highOrFirstHigh,
  lowerBottom,
  marginHigh,
  marginLow,
  maxCloseBefore,
  maxHighBefore,
  minCloseBefore,
  minLowBefore,
  prevClose,
  prevHigh,
  prevLow,
  roomToPrevHigh,
  secondBar,
  upperBottom,
  upperTop,
} from './readings.ts';
import type { WeekState } from './week-state.ts';

export interface BranchRule {
  readonly name: 'A' | 'B';
  readonly all: readonly ConditionRule[];
}

/** A signal as a table: it holds when all of its conditions hold and, where it has branches, one branch does. */
export interface SignalRule {
  readonly signal: SignalId;
  readonly name: string;
  readonly option: OptionType;
  readonly stopLevel: (week: WeekState) => Paise;
  readonly all: readonly ConditionRule[];
  readonly branches: readonly BranchRule[];
}

const atFirstLow = (week: WeekState): Paise => week.first.low;
const atFirstHigh = (week: WeekState): Paise => week.first.high;
const atPrevHigh = (week: WeekState): Paise => week.context.prevHigh;

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

/** S1 to S8 in the order in which they are asked; strictness exactly as in strategy.md 4. */
export const SIGNAL_RULES: readonly SignalRule[] = [
  {
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
  },
  {
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
  },
  {
    signal: 'S3',
    name: 'Resistance Hold',
    option: 'CE',
    stopLevel: atPrevHigh,
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
  },
  {
    signal: 'S4',
    name: 'Bias Failure Bull',
    option: 'PE',
    stopLevel: atFirstLow,
    all: [bearish, compare(firstOpen, '>', upperTop), breakoutUnspent, compare(close, '>', breakout)],
    branches: [],
  },
  {
    signal: 'S5',
    name: 'Bias Failure Bear',
    option: 'CE',
    stopLevel: atFirstHigh,
    all: [
      bullish,
      compare(firstOpen, '<', lowerBottom),
      compare(firstClose, '<', lowerBottom),
      compare(firstClose, '<', prevLow),
      compare(close, '<', firstLow),
    ],
    branches: [],
  },
  {
    signal: 'S6',
    name: 'Weakness Confirmed',
    option: 'CE',
    stopLevel: atPrevHigh,
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
  },
  {
    signal: 'S7',
    name: 'Breakout Confirmed',
    option: 'PE',
    stopLevel: atFirstLow,
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
  },
  {
    signal: 'S8',
    name: 'Breakdown Confirmed',
    option: 'CE',
    stopLevel: atFirstHigh,
    all: [
      breakdownUnspent,
      compare(close, '<', breakdown),
      compare(high, '>=', upperBottom),
      compare(close, '<', upperBottom),
      compare(close, '<', minLowBefore),
      compare(close, '<', minCloseBefore),
    ],
    branches: [],
  },
];
