import { SIGNAL_IDS } from '../../shared/contract/index.ts';

export interface Scenario {
  readonly name: string;
  readonly label: string;
}

/** The simulated days that can be chosen; the names are the command line's. */
export const SCENARIOS: readonly Scenario[] = [
  ...SIGNAL_IDS.map((signal) => ({ name: signal, label: `Day on which ${signal} fires` })),
  { name: 'quiet', label: 'Quiet day, nothing fires' },
  { name: 'stop', label: 'A stop is hit' },
  { name: 'gap', label: 'Opens with a gap' },
  { name: 'feed-loss', label: 'The feed is lost' },
];

/** What the button says of the running day. */
export function scenarioLabel(name: string | null): string {
  return name === null ? 'Choose a day' : `Day: ${name}`;
}
