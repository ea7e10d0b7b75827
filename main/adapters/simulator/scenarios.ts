import type { SignalId } from '../../../shared/contract/index.ts';
import { clock, type TimeOfDay } from '../../../shared/units/index.ts';
import type { Outcome } from './later-hours.ts';

export const SCENARIO_NAMES = [
  'demo',
  'S1',
  'S2',
  'S3',
  'S4',
  'S5',
  'S6',
  'S7',
  'S8',
  'stop-hit',
  'limit-hit',
  'trend',
  'quiet',
  'gap',
  'feed-loss',
  'hedge-refused',
  'expiry',
] as const;

export type ScenarioName = (typeof SCENARIO_NAMES)[number];

export interface Scenario {
  /** One sentence for the user. */
  readonly tells: string;
  /** The signal of the week's second bar, Monday 11:15; `none`: nothing fires on Monday; null: left to chance. */
  readonly signal: SignalId | 'none' | null;
  readonly outcome: Outcome;
  /** Monday's opening gap in percent, where no signal shapes it. */
  readonly gapPercent: number;
  /** From when to when the feed is silent on Monday. */
  readonly silence: { readonly from: TimeOfDay; readonly to: TimeOfDay } | null;
  /** The broker does not permit the first hedge that is tried. */
  readonly hedgeRefused: boolean;
  /** The spread is held to its expiry on the next session: the Demo hurries there, and runs by that exit rule. */
  readonly toExpiry: boolean;
}

function fires(signal: SignalId, tells: string, more: Partial<Scenario> = {}): Scenario {
  const plain = {
    outcome: 'calm',
    gapPercent: 0,
    silence: null,
    hedgeRefused: false,
    toExpiry: false,
  } as const;
  return { tells, signal, ...plain, ...more };
}

const SILENCE = { from: clock('12:05'), to: clock('12:08') };

export const SCENARIOS: Readonly<Record<ScenarioName, Scenario>> = {
  demo: fires('S1', 'A bear trap at 11:15, a hedged put sold, squared off at 15:15.'),
  S1: fires('S1', 'S1 Bear Trap fires at 11:15.'),
  S2: fires('S2', 'S2 Support Hold fires at 11:15.'),
  S3: fires('S3', 'S3 Resistance Hold fires at 11:15.'),
  S4: fires('S4', 'S4 Bias Failure Bull fires at 11:15.'),
  S5: fires('S5', 'S5 Bias Failure Bear fires at 11:15.'),
  S6: fires('S6', 'S6 Weakness Confirmed fires at 11:15.'),
  S7: fires('S7', 'S7 Breakout Confirmed fires at 11:15.'),
  S8: fires('S8', 'S8 Breakdown Confirmed fires at 11:15.'),
  'stop-hit': fires('S1', 'The index falls through the sold strike at 12:39.', { outcome: 'throughStrike' }),
  'limit-hit': fires('S1', 'A slow slide: the daily loss limit comes first.', { outcome: 'towardsStrike' }),
  trend: fires('S7', 'A breakout that runs all day.', { outcome: 'trend' }),
  quiet: { ...fires('S1', 'A quiet Monday on which no signal fires.'), signal: 'none' },
  gap: { ...fires('S1', 'The week opens 1.2 % lower.'), signal: null, gapPercent: -1.2 },
  'feed-loss': fires('S1', 'The feed is silent from 12:05 to 12:08.', { silence: SILENCE }),
  'hedge-refused': fires('S1', 'The broker does not permit the first hedge.', { hedgeRefused: true }),
  expiry: fires('S1', 'A put sold on Monday is held to its expiry on Tuesday.', { toExpiry: true }),
};

export function isScenarioName(text: string): text is ScenarioName {
  return (SCENARIO_NAMES as readonly string[]).includes(text);
}
