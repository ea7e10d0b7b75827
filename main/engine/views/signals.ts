import type {
  SignalExplanation,
  SignalsSlice,
  SignalState,
  SignalView,
} from '../../../shared/contract/index.ts';
import {
  explainSignal,
  hedgeStrike,
  isPossible,
  SIGNAL_RULES,
  strikeFor,
  type SignalRule,
} from '../../domain/strategy/index.ts';
import { nextEvaluation } from '../next-evaluation.ts';
import type { Desk } from '../desk.ts';
import { preferredHedgePoints, tradedExpiry } from '../choose-legs.ts';
import { barHole } from './bar-hole.ts';
import { awaited, runningWeek, weekNumber } from './running-week.ts';
import { type Shown, shownEvaluation } from './shown-evaluation.ts';
import { signalPlan } from './signal-plan.ts';
import { outcomeOf } from './signal-outcome.ts';

/** Each signal with every condition: on the bar being built until one fired, on the deciding bar afterwards. */
export function signalsView(desk: Desk): SignalsSlice {
  const { book, market } = desk;
  const week = runningWeek(desk);
  const shown = week === null ? null : shownEvaluation(desk);
  return {
    monitored: book.monitored,
    week: week?.context.week ?? null,
    weekNumber: week === null ? null : weekNumber(week.context.week),
    bias: week?.context.bias ?? null,
    context: week?.context ?? null,
    awaits: awaited(desk),
    signals: SIGNAL_RULES.map((rule) => signalView(desk, rule, shown)),
    fired: week?.fired ?? null,
    outcome: week === null ? null : outcomeOf(desk),
    nextEvaluationAt: nextEvaluation(desk),
    barHole: barHole(desk),
    spot: market.spot.price,
  };
}

const NAMES: Readonly<Record<SignalRule['signal'], string>> = {
  S1: 'Bear Trap',
  S2: 'Support Hold',
  S3: 'Resistance Hold',
  S4: 'Bias Failure Bull',
  S5: 'Bias Failure Bear',
  S6: 'Weakness Confirmed',
  S7: 'Breakout Confirmed',
  S8: 'Breakdown Confirmed',
};

function signalView(desk: Desk, rule: SignalRule, shown: Shown | null): SignalView {
  const week = runningWeek(desk);
  const { settings } = desk.book;
  const wouldSell =
    week === null ? null : strikeFor(settings.trade.strikeRule, rule.stopLevel(week), rule.option);
  const expiry = wouldSell === null ? null : tradedExpiry(desk);
  const points =
    wouldSell === null || expiry === null ? null : preferredHedgePoints(desk, wouldSell, rule.option, expiry);
  return {
    signal: rule.signal,
    name: NAMES[rule.signal],
    direction: rule.option === 'PE' ? 'bullish' : 'bearish',
    option: rule.option,
    state: stateOf(desk, rule),
    explanation: explanationOf(desk, rule, shown),
    explainedAt: shown?.at ?? null,
    provisional: shown?.provisional ?? false,
    wouldSell,
    plan: week === null ? null : signalPlan(desk, rule),
    wouldBuy: wouldSell === null || points === null ? null : hedgeStrike(wouldSell, rule.option, points),
  };
}

function explanationOf(desk: Desk, rule: SignalRule, shown: Shown | null): SignalExplanation | null {
  const week = runningWeek(desk);
  if (week === null || shown === null) return null;
  const told = shown.evaluation.explanations.find((each) => each.signal === rule.signal);
  return told ?? (week.fired === null ? explainSignal(rule, week, shown.evaluation.bar) : null);
}

function stateOf(desk: Desk, rule: SignalRule): SignalState {
  const week = runningWeek(desk);
  const { enabled } = desk.book;
  if (week?.fired?.signal === rule.signal) return 'fired';
  if (!enabled[rule.signal]) return 'off';
  if (week === null) return 'noContext';
  if (week.fired !== null) return 'weekUsed';
  return isPossible(rule, week) ? 'possible' : 'impossible';
}
