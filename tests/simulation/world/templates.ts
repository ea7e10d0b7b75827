import type { Bar, DailyCandle, FiredSignal } from '../../../shared/contract/index.ts';
import {
  after,
  ensure,
  istDate,
  MS_PER_MINUTE,
  type Instant,
  type Paise,
} from '../../../shared/units/index.ts';
import { IndexPath } from '../../../main/adapters/simulator/index-path.ts';
import { simulate, type ScenarioName, type Simulation } from '../../../main/adapters/simulator/index.ts';
import { simulatedHistory } from '../../../main/adapters/simulator/simulated-history.ts';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import type { ListedContract } from '../../../main/domain/market/tick.ts';
import { listedContracts } from '../../../main/domain/exchange/index.ts';
import { SIGNAL_AT, DAY } from './story.ts';

/** What all seeds of one market share: the past, the signal, and what is listed near it. */
export interface Template {
  readonly simulation: Simulation;
  readonly fired: FiredSignal;
  readonly path: IndexPath;
  /** Minute bars of the past sessions that a week's context needs, and of today up to the signal. */
  readonly bars: readonly Bar[];
  readonly daily: readonly DailyCandle[];
  readonly listed: readonly ListedContract[];
  readonly spotAtSignal: Paise;
}

/** From the evening before the Monday of the week before. */
const PAST_MS = 7.6 * 24 * 3_600_000;
const known = new Map<string, Template>();

/** Made once a process: simulating ten weeks of index costs more than a seed may. */
export function templateOf(scenario: ScenarioName, market: number): Template {
  const key = `${scenario} ${market}`;
  const found = known.get(key) ?? make(scenario, market);
  known.set(key, found);
  return found;
}

function make(scenario: ScenarioName, market: number): Template {
  const simulation = simulate({ calendar: NSE_CALENDAR, scenario, seed: market });
  const fired = ensure(simulation.fired, 'a signal on the first day');
  const day = ensure(simulation.days.day(DAY), 'a first day');
  const path = new IndexPath(day, market);
  const past = simulatedHistory(simulation.days, market, SIGNAL_AT);
  const from = after(SIGNAL_AT, -PAST_MS);
  const near = fired.strike50;
  const listed = listedContracts(NSE_CALENDAR, DAY, (near * 100) as Paise, { expiries: 3, reach: 700 });
  return {
    simulation,
    fired,
    path,
    bars: past.bars.filter((bar) => bar.start >= from),
    daily: past.daily.filter((candle) => candle.date >= istDate(from)),
    listed,
    spotAtSignal: ensure(path.lastPrintAt(SIGNAL_AT), 'a print before the signal'),
  };
}

/** The bars that were complete at an instant. */
export function barsUpTo(bars: readonly Bar[], at: Instant): readonly Bar[] {
  return bars.filter((bar) => bar.start + MS_PER_MINUTE <= at);
}
