import type { ContractKey } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import { NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import {
  simulate,
  SimulatedFeed,
  type ScenarioName,
  type Simulation,
} from '../../main/adapters/simulator/index.ts';
import { VirtualTime } from '../../main/adapters/time/index.ts';
import type { IndexTick, ListedContract, OptionQuote } from '../../main/domain/market/tick.ts';

export function simulation(scenario: ScenarioName, seed = 1): Simulation {
  return simulate({ calendar: NSE_CALENDAR, scenario, seed });
}

export interface Watched {
  readonly time: VirtualTime;
  readonly feed: SimulatedFeed;
  readonly index: readonly IndexTick[];
  readonly vix: readonly IndexTick[];
  readonly quotes: readonly OptionQuote[];
  readonly listed: readonly ListedContract[];
  readonly links: readonly string[];
}

/** A simulated feed that has just been started, and everything that it tells from then on. */
export function watch(market: Simulation, from: Instant = market.opensAt): Watched {
  const time = new VirtualTime(from);
  const feed = new SimulatedFeed(market, time);
  const [index, vix, quotes, listed, links]: [
    IndexTick[],
    IndexTick[],
    OptionQuote[],
    ListedContract[],
    string[],
  ] = [[], [], [], [], []];
  feed.start({
    index: (tick) => (tick.symbol === 'NIFTY' ? index : vix).push(tick),
    quote: (quote) => quotes.push(quote),
    listed: (_, contracts) => listed.push(...contracts),
    link: (state) => links.push(state),
  });
  time.advanceTo(from);
  return { time, feed, index, vix, quotes, listed, links };
}

/** Contracts of the nearest expiry up to so many points from a level. */
export function near({ listed }: Watched, level: number, points: number): readonly ContractKey[] {
  const expiry = listed[0]?.expiry;
  return listed
    .filter((each) => each.expiry === expiry && Math.abs(each.strike - level) <= points)
    .map((each) => each.key);
}
