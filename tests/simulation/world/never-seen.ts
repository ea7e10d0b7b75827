import { DENY_REASONS } from '../../../main/domain/risk/index.ts';
import { machineTransitions } from './machine-transitions.ts';
import type { Tally } from './tally.ts';
import { UNREACHED_REASONS, UNREACHED_TRANSITIONS } from './unreached.ts';

/** What is not explained by the tables of unreached.ts: more seeds may come to it. */
export const NOT_IN_THESE_SEEDS = 'not in these seeds';

/** Deny reasons and changes of an order's state that no seed came to, each with why. */
export function neverSeen({ denies, blocked, transitions }: Tally): Readonly<Record<string, string>> {
  const never: Record<string, string> = {};
  for (const code of Object.keys(DENY_REASONS)) {
    if ((denies[code] ?? 0) + (blocked[code] ?? 0) === 0)
      never[code] = UNREACHED_REASONS[code]?.why ?? NOT_IN_THESE_SEEDS;
  }
  for (const change of machineTransitions()) {
    if ((transitions[change] ?? 0) === 0)
      never[change] = UNREACHED_TRANSITIONS[change]?.why ?? NOT_IN_THESE_SEEDS;
  }
  return never;
}
