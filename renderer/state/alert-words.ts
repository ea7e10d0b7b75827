import type { AlertChannel, AlertEvent, AlertRules, TelegramView } from '../../shared/contract/index.ts';

/** When each of them is told. */
export const ALERT_WHEN: Readonly<Record<AlertEvent, string>> = {
  fired: 'at the close of the bar',
  filled: 'open on both legs, exit decided, flat',
  rejected: 'refused, rejected, or not found in the book',
  stale: 'market hours; serious when down with a spread open',
  limit: '70 % used, and reached',
  halt: 'halted, and all else that is serious',
  token: '30 minutes left; gone in market hours',
  stopping: 'not flat 5 s after the press',
  other: 'missed entries, doubts, armed and disarmed',
};

export const CHANNEL_TITLES: Readonly<Record<AlertChannel, string>> = {
  screen: 'Screen',
  desktop: 'Desktop',
  sound: 'Sound',
  telegram: 'Telegram',
};

/** Why a switch cannot be moved; null where it can. */
export function fixedWhy(event: AlertEvent, channel: AlertChannel): string | null {
  const isFixed = channel === 'screen' && (event === 'halt' || event === 'stopping');
  return isFixed ? 'Always on the screen until it is acknowledged' : null;
}

/** Who shows desktop notifications: the host itself, or the browser by its permission. */
export type DesktopState = 'host' | 'granted' | 'denied' | 'default' | 'absent';

/** Why a way leads nowhere as yet, in a word or two, whatever the rules say of it. */
export type ShutWays = Readonly<Partial<Record<AlertChannel, string>>>;

const DESKTOP_SHUT: Readonly<Record<DesktopState, string | null>> = {
  host: null,
  granted: null,
  denied: 'refused',
  default: 'not asked',
  absent: 'none here',
};

/** The ways that carry nothing as things stand. */
export function shutWays(rules: AlertRules, view: TelegramView | null, desktop: DesktopState): ShutWays {
  const isSet = view !== null && view.tokenHint !== null;
  const telegram = isSet ? (rules.telegram ? null : 'off') : 'not set up';
  const shut = DESKTOP_SHUT[desktop];
  return { ...(shut === null ? {} : { desktop: shut }), ...(telegram === null ? {} : { telegram }) };
}
