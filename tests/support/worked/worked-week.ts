import { marketDays } from '../../../main/adapters/simulator/market-days.ts';
import { SCENARIOS } from '../../../main/adapters/simulator/scenarios.ts';
import { contextOf } from '../../../main/adapters/simulator/signal-check.ts';
import { vendorBars, type SimulatedDay } from '../../../main/adapters/simulator/simulated-day.ts';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { hourlyBars } from '../../../main/domain/market/hourly-bars.ts';
import { explainNow, startWeek, stepWeek } from '../../../main/domain/strategy/index.ts';
import { FIRST_CHOICE } from '../../../main/hosts/demo/demo-choice.ts';
import type {
  Bar,
  FiredSignal,
  SignalExplanation,
  SignalId,
  WeekContext,
} from '../../../shared/contract/index.ts';
import { addDays, ensure } from '../../../shared/units/index.ts';

/** The Demo's week of one signal, as `npm start -- --scenario S1` shows it: where it came from and what fired. */
export interface WorkedWeek {
  readonly context: WeekContext;
  /** Hours of the week before. */
  readonly before: readonly Bar[];
  /** Hours of the week's first day. */
  readonly hours: readonly Bar[];
  readonly fired: FiredSignal;
  /** The signal with every condition on the bar that it fired on. */
  readonly explanation: SignalExplanation;
}

const WORKED = new Map<SignalId, WorkedWeek>();

export function workedWeek(signal: SignalId): WorkedWeek {
  const known = WORKED.get(signal) ?? worked(signal);
  WORKED.set(signal, known);
  return known;
}

function worked(signal: SignalId): WorkedWeek {
  const days = marketDays(NSE_CALENDAR, FIRST_CHOICE.seed, SCENARIOS[signal]);
  const monday = addDays(days.first, -7);
  const before = days.upTo(addDays(days.first, -1)).filter(({ date }) => date >= monday);
  const context = contextOf(before, days.first);
  const hours = hoursOf([ensure(days.day(days.first), 'a first day')]);
  const [first, ...later] = hours;
  const week = startWeek(context, ensure(first, 'a first bar'));
  for (const bar of later) {
    const { explanations } = explainNow(week, bar);
    const fired = stepWeek(week, bar);
    if (fired?.signal !== signal) continue;
    const explanation = ensure(
      explanations.find((each) => each.signal === signal),
      'its explanation',
    );
    return { context, before: hoursOf(before), hours, fired, explanation };
  }
  throw new Error(`${signal} does not fire in its own week`);
}

function hoursOf(days: readonly SimulatedDay[]): readonly Bar[] {
  return hourlyBars(days.flatMap(vendorBars), { weekends: false });
}
