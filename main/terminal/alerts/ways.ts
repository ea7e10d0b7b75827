import type { AlertRules, Mode, QuietHours } from '../../../shared/contract/index.ts';
import { istTime, type Instant } from '../../../shared/units/index.ts';
import type { Alert } from './alert.ts';

/** How often a serious alert is told before Telegram has to carry it as well. */
export const LAST_TIME = 3;

/** By which ways one telling goes out, besides the screen. */
export interface Ways {
  readonly sound: boolean;
  readonly desktop: boolean;
  readonly telegram: boolean;
}

/**
 * What the rules say of an alert. Quiet hours hold for nothing serious; what was serious and is not acknowledged the
 * third time goes to Telegram whatever its own row says. A Demo never leaves this machine: its losses would be read as real.
 */
export function waysOf(
  rules: AlertRules,
  { event, level }: Pick<Alert, 'event' | 'level'>,
  place: { readonly at: Instant; readonly mode: Mode; readonly times: number },
): Ways {
  const { sound, desktop, telegram } = rules.events[event];
  const isHeard = level === 'serious' || !isQuiet(rules.quiet, place.at);
  const isLast = place.times >= LAST_TIME;
  return {
    sound: sound && isHeard,
    desktop: desktop && isHeard,
    telegram: rules.telegram && place.mode !== 'demo' && ((telegram && isHeard) || isLast),
  };
}

/** True within the quiet hours, the first instant in, the last out; the same hour twice is none. */
export function isQuiet(quiet: QuietHours | null, at: Instant): boolean {
  if (quiet === null) return false;
  const time = istTime(at);
  const { from, until } = quiet;
  return from <= until ? time >= from && time < until : time >= from || time < until;
}
