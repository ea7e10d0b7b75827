import { SIGNAL_IDS } from '../../shared/contract/index.ts';

export interface Scenario {
  readonly name: string;
  readonly label: string;
}

/** The simulated days that can be chosen; the names are the command line's. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'demo', label: 'An ordinary day: a bear trap, squared off at 15:15' },
  ...SIGNAL_IDS.map((signal) => ({ name: signal, label: `${signal} fires at 11:15` })),
  { name: 'stop-hit', label: 'The stop is hit' },
  { name: 'limit-hit', label: 'The daily loss limit comes first' },
  { name: 'trend', label: 'A breakout that runs all day' },
  { name: 'quiet', label: 'A quiet day, nothing fires' },
  { name: 'gap', label: 'The week opens with a gap' },
  { name: 'feed-loss', label: 'The feed is silent for three minutes' },
  { name: 'hedge-refused', label: 'The broker refuses the first hedge' },
  { name: 'expiry', label: 'Expiry day: a put sold on Monday, held to Tuesday 15:15' },
];

/** What the button says of the running day. */
export function scenarioLabel(name: string | null): string {
  return name === null ? 'Choose a day' : `Day: ${name}`;
}
