import {
  parseContractKey,
  type ContractKey,
  type FiredSignal,
  type Side,
} from '../../../shared/contract/index.ts';
import { after, clock, istInstant, type Instant } from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import { hedgeStrike } from '../../domain/strategy/index.ts';
import { hurryPast, LEAD_MS, rushedQuotes } from './hurry.ts';
import { marketDays, type MarketDays } from './market-days.ts';
import { SCENARIOS, type Scenario, type ScenarioName } from './scenarios.ts';

/** The hedge that the settings of a fresh terminal try first. */
const FIRST_HEDGE_POINTS = 200;

/** A whole simulated market: what it will do is fixed by calendar, scenario and seed; nothing in it runs. */
export interface Simulation {
  readonly calendar: Calendar;
  readonly scenario: ScenarioName;
  readonly seed: number;
  readonly days: MarketDays;
  /** When a new demo begins: seconds before the market opens on the day of the scenario. */
  readonly opensAt: Instant;
  /** What fires on that day; null where nothing does. */
  readonly fired: FiredSignal | null;
  /** When the feed is silent; null where it never is. */
  readonly silence: { readonly from: Instant; readonly to: Instant } | null;
  /** Seconds between two quotes of a contract, in the second that begins then. */
  readonly quoteEvery: (second: Instant) => number;
  /** For the paper broker's habits: whether this may be traded. */
  readonly permits: (contract: ContractKey, side: Side) => boolean;
  /** For the pacer: nobody wants to sit through a night. Null while there is something to see, or nothing to come. */
  readonly hurryTo: (at: Instant) => Instant | null;
}

export interface SimulationOptions {
  readonly calendar: Calendar;
  readonly scenario: ScenarioName;
  /** A whole number. */
  readonly seed: number;
  /** Where contracts are quoted less often than every second. */
  readonly quoteEvery?: (second: Instant) => number;
}

export function simulate({ calendar, scenario, seed, quoteEvery }: SimulationOptions): Simulation {
  const rules = SCENARIOS[scenario];
  const days = marketDays(calendar, seed, rules);
  const { first, fired } = days;
  const silence =
    rules.silence === null
      ? null
      : { from: istInstant(first, rules.silence.from), to: istInstant(first, rules.silence.to) };
  return {
    calendar,
    scenario,
    seed,
    days,
    opensAt: after(istInstant(first, clock('09:15')), -LEAD_MS),
    fired,
    silence,
    quoteEvery: quoteEvery ?? (rules.toExpiry ? rushedQuotes(first) : () => 1),
    permits: permitsOf(rules, fired),
    hurryTo: (at) => hurryPast(calendar, first, rules, at),
  };
}

function permitsOf(
  rules: Scenario,
  fired: FiredSignal | null,
): (contract: ContractKey, side: Side) => boolean {
  if (!rules.hedgeRefused || fired === null) return () => true;
  const barred = hedgeStrike(fired.strike50, fired.option, FIRST_HEDGE_POINTS);
  return (key, side) => {
    const contract = parseContractKey(key);
    if (side === 'sell' || !contract.ok) return true;
    return contract.value.strike !== barred || contract.value.type !== fired.option;
  };
}
