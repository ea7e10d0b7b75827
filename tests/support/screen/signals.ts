import type {
  Comparison,
  Condition,
  FiredSignal,
  SignalExplanation,
  SignalId,
  SignalsSlice,
  SignalState,
  SignalView,
  WeekContext,
} from '../../../shared/contract/index.ts';
import { lots, quantity, rupees, strike, tradingDate } from '../../../shared/units/index.ts';
import { NOW, at } from './session.ts';

export const CONTEXT: WeekContext = {
  week: tradingDate('2026-11-16'),
  previousWeek: tradingDate('2026-11-09'),
  source: 'daily',
  prevHigh: rupees(26_148.35),
  prevLow: rupees(25_742.1),
  prevClose: rupees(25_931.05),
  prevMax4h: rupees(26_092.4),
  prevMin4h: rupees(25_806.55),
  upperTop: rupees(26_148.35),
  upperBottom: rupees(26_092.4),
  lowerTop: rupees(25_806.55),
  lowerBottom: rupees(25_742.1),
  marginHigh: rupees(167.85),
  marginLow: rupees(193.35),
  bias: 'bullish',
  doubts: [],
};

const NAMES: Readonly<Record<SignalId, readonly [string, 'bullish' | 'bearish']>> = {
  S1: ['Bear trap', 'bullish'],
  S2: ['Support hold', 'bullish'],
  S3: ['Resistance hold', 'bearish'],
  S4: ['Bias failure bull', 'bullish'],
  S5: ['Bias failure bear', 'bearish'],
  S6: ['Weakness confirmed', 'bearish'],
  S7: ['Breakout confirmed', 'bullish'],
  S8: ['Breakdown confirmed', 'bearish'],
};

function level(leftName: string, left: number, op: Comparison, rightName: string, right: number): Condition {
  const above = op === '>' || op === '>=';
  const distance = rupees(Math.round((above ? left - right : right - left) * 100) / 100);
  return {
    id: `${leftName}${op}${rightName}`,
    leftName,
    rightName,
    op,
    left: rupees(left),
    right: rupees(right),
    unit: 'paise',
    met: distance > 0,
    distance,
  };
}

function fact(leftName: string, rightName: string, met: boolean): Condition {
  return {
    id: `${leftName} ${rightName}`,
    leftName,
    rightName,
    op: 'is',
    left: met ? 1 : 0,
    right: 1,
    unit: 'fact',
    met,
    distance: null,
  };
}

const GAP: Condition = {
  id: 'gap>=0.40%',
  leftName: 'gap to prev week high',
  rightName: '',
  op: '>=',
  left: 63,
  right: 40,
  unit: 'basisPoints',
  met: true,
  distance: 23,
};

export const S7: SignalExplanation = {
  signal: 'S7',
  holds: true,
  conditions: [
    level('set-up', 25_978.35, '>', 'first bar high', 25_974.6),
    level('close', 25_985.2, '>', 'its reference', 25_981.5),
    GAP,
    level('close', 25_985.2, '>', 'week high before', 25_981.5),
    level('close', 25_985.2, '>', 'best close before', 25_978.35),
  ],
  branches: [],
  stopLevel: rupees(25_838.4),
  option: 'PE',
};

export const S3: SignalExplanation = {
  signal: 'S3',
  holds: false,
  conditions: [
    fact('bias', 'bearish', false),
    level('first bar open', 25_948.3, '<=', 'prev week high', 26_148.35),
  ],
  branches: [
    {
      name: 'A',
      holds: false,
      conditions: [
        fact('second bar', 'now', false),
        level('close', 25_968.3, '<', 'first bar high', 25_974.6),
      ],
    },
    { name: 'B', holds: false, conditions: [level('close', 25_968.3, '<', 'first bar low', 25_838.4)] },
  ],
  stopLevel: rupees(26_148.35),
  option: 'CE',
};

/** What the example's two strikes are worth at the example's quotes, by 10 lots. */
function planOf(option: 'CE' | 'PE'): SignalView['plan'] {
  return {
    expiry: tradingDate('2026-11-23'),
    lots: lots(10),
    units: quantity(650),
    credit: rupees(option === 'PE' ? 32.85 : 73.35),
    creditAll: rupees(option === 'PE' ? 21_352.5 : 47_677.5),
    maxLoss: rupees(option === 'PE' ? -108_647.5 : -82_322.5),
    quotedAt: NOW,
    margin: {
      now: rupees(418_600),
      expiryDay: rupees(756_188),
      overnight: rupees(0),
      buffered: rupees(831_806),
      bufferPercent: 10,
    },
  };
}

function view(signal: SignalId, state: SignalState, explanation: SignalExplanation | null): SignalView {
  const [name, direction] = NAMES[signal];
  const option = direction === 'bullish' ? 'PE' : 'CE';
  const planned = explanation !== null;
  return {
    signal,
    name,
    direction,
    option,
    state,
    explanation,
    explainedAt: planned ? NOW : null,
    provisional: state === 'possible',
    wouldSell: planned ? strike(option === 'PE' ? 25_800 : 26_150) : null,
    plan: planned ? planOf(option) : null,
    wouldBuy: planned ? strike(option === 'PE' ? 25_600 : 26_350) : null,
  };
}

const FIRED: FiredSignal = {
  signal: 'S7',
  barStart: at('10:15:00'),
  barClose: at('11:15:00'),
  close: rupees(25_985.2),
  stopLevel: rupees(25_838.4),
  option: 'PE',
  strike50: strike(25_800),
  strike100: strike(25_800),
  bias: 'bullish',
};

const BASE = {
  monitored: true,
  week: tradingDate('2026-11-16'),
  weekNumber: 47,
  bias: 'bullish',
  context: CONTEXT,
  awaits: null,
  nextEvaluationAt: at('12:15:00'),
  barHole: 0,
  spot: rupees(25_968.3),
} as const;

const IDS: readonly SignalId[] = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'];

/** S7 has fired and holds a position, or has been closed again. */
export function firedSignals(kind: 'open' | 'closed'): SignalsSlice {
  return {
    ...BASE,
    signals: IDS.map((id) => (id === 'S7' ? view(id, 'fired', S7) : view(id, 'weekUsed', null))),
    fired: FIRED,
    outcome: {
      kind,
      text:
        kind === 'open'
          ? 'Holds 25800 / 25600 PE since 11:15:03.'
          : 'Closed by the emergency stop at 15:02:11.',
      reasons: [],
    },
    nextEvaluationAt: null,
  };
}

/** Nothing has fired: some possible, one switched off, one out for the week. */
export function quietSignals(): SignalsSlice {
  const states: Readonly<Record<SignalId, SignalState>> = {
    S1: 'impossible', S2: 'impossible', S3: 'possible', S4: 'impossible', S5: 'off', S6: 'possible', S7: 'possible', S8: 'possible',
  }; // prettier-ignore
  return {
    ...BASE,
    signals: IDS.map((id) =>
      view(id, states[id], id === 'S3' ? S3 : id === 'S7' ? { ...S7, holds: false } : null),
    ),
    fired: null,
    outcome: null,
  };
}
