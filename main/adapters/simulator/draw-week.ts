import type { FiredSignal } from '../../../shared/contract/index.ts';
import { ensure, type TradingDate } from '../../../shared/units/index.ts';
import { Chance } from '../../domain/exchange/index.ts';
import { buildDay } from './build-day.ts';
import { step, type DayShape } from './day-shape.ts';
import { SIGNAL_RECIPES } from './first-bars.ts';
import { USUAL_VOLATILITY, vixAfter } from './free-day.ts';
import { laterHours } from './later-hours.ts';
import type { Scenario } from './scenarios.ts';
import { contextOf, firedOn, firedOnFirstBars, firstHours } from './signal-check.ts';
import type { SimulatedDay } from './simulated-day.ts';
import { formClose, type WeekForm } from './week-form.ts';

const SHAPED_VOLATILITY = 0.0042;
const QUIET_VOLATILITY = 0.0028;
const ATTEMPTS_MAX = 500;

export interface DrawnWeek {
  /** The sessions of the week before, and the first session of the scenario's week. */
  readonly days: readonly SimulatedDay[];
  readonly fired: FiredSignal | null;
}

/** Draws until the strategy itself says that the scenario comes about; which draw it is depends on the seed alone. */
export function drawWeek(
  last: SimulatedDay,
  past: readonly TradingDate[],
  first: TradingDate,
  seed: number,
  scenario: Scenario,
): DrawnWeek {
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    const chance = new Chance(seed, attempt);
    const week = formedWeek(last, past, formOf(scenario), chance);
    const drawn = drawFirstDay(week, first, scenario, chance);
    if (drawn !== null) return { days: [...week, drawn.day], fired: drawn.fired };
  }
  throw new Error(`no week in ${ATTEMPTS_MAX} draws of seed ${seed}`);
}

function formOf({ signal }: Scenario): WeekForm {
  if (signal === null) return 'free';
  return signal === 'none' ? 'endsInMiddle' : SIGNAL_RECIPES[signal].form;
}

function formedWeek(
  last: SimulatedDay,
  dates: readonly TradingDate[],
  form: WeekForm,
  chance: Chance,
): readonly SimulatedDay[] {
  const week: SimulatedDay[] = [];
  const level = last.auctionClose;
  for (const [place, date] of dates.entries()) {
    const previous = week.at(-1) ?? last;
    const percent = formClose(form, place, dates.length, chance);
    const close = percent === null ? null : level * (1 + percent / 100);
    const toward = close === null ? 0 : 0.3 * (close - previous.auctionClose);
    const open = step(previous.auctionClose + toward + level * 0.0012 * chance.normal());
    const shape = { open, volatility: SHAPED_VOLATILITY, close, hours: null };
    week.push(buildDay(date, shape, vixAfter(previous, previous.auctionClose), chance));
  }
  return week;
}

interface DrawnDay {
  readonly day: SimulatedDay;
  readonly fired: FiredSignal | null;
}

/** Null where this week before does not serve. */
function drawFirstDay(
  week: readonly SimulatedDay[],
  date: TradingDate,
  scenario: Scenario,
  chance: Chance,
): DrawnDay | null {
  const context = contextOf(week, date);
  const friday = ensure(week.at(-1), 'a session in the week before');
  const build = (shape: DayShape): SimulatedDay =>
    buildDay(date, shape, vixAfter(friday, friday.auctionClose), chance);
  const { signal, gapPercent } = scenario;
  if (signal === null || signal === 'none') {
    const volatility = signal === 'none' ? QUIET_VOLATILITY : USUAL_VOLATILITY;
    const open = step(friday.auctionClose * (1 + gapPercent / 100));
    const day = build({ open, volatility, close: null, hours: null });
    const fired = firedOn(context, day);
    return signal === 'none' && fired !== null ? null : { day, fired };
  }
  const bars = SIGNAL_RECIPES[signal].bars(context);
  const expected = bars === null ? null : firedOnFirstBars(context, date, bars);
  if (bars === null || expected?.signal !== signal) return null;
  const hours = [...firstHours(bars), ...laterHours(scenario.outcome, expected, chance)];
  const day = build({ open: step(bars.open), volatility: SHAPED_VOLATILITY, close: null, hours });
  const fired = firedOn(context, day);
  return fired?.signal === signal && fired.barStart === expected.barStart ? { day, fired } : null;
}
