import type {
  AccountName,
  AccountState,
  AccountView,
  AccountsSlice,
  SessionSlice,
} from '../../shared/contract/index.ts';
import { formatClock, formatDate, istDate, type Instant } from '../../shared/units/index.ts';

export const ACCOUNT_NAMES: readonly AccountName[] = ['breeze', 'kite'];

export const BROKER: Readonly<Record<AccountName, string>> = { breeze: 'Breeze', kite: 'Kite' };

/** What the account is for, after its name. */
export const PURPOSE: Readonly<Record<AccountName, string>> = { breeze: 'market data', kite: 'orders' };

export const STATE_WORDS: Readonly<Record<AccountState, string>> = {
  noKeys: 'No keys',
  loggedOut: 'Not logged in',
  loggingIn: 'Logging in',
  ready: 'Connected',
  expired: 'Expired',
  dead: 'Ended by the broker',
};

const HOUR_MS = 3_600_000;

/** `until Fri 20 Nov 06:00:00, 18.0 h left`; the day only where it is another one. Empty where no end is known. */
export function untilWords(until: Instant | null, now: Instant | null): string {
  if (until === null || now === null) return '';
  const clock = formatClock(until);
  const day = istDate(until) === istDate(now) ? '' : `${formatDate(istDate(until))} `;
  return `until ${day}${clock}, ${hoursLeft(until, now)}`;
}

/** `18.0 h left`; never negative. */
export function hoursLeft(until: Instant, now: Instant): string {
  return `${(Math.max(0, until - now) / HOUR_MS).toFixed(1)} h left`;
}

/** One line for a list: `12.0 h left`, `Expired`. */
export function loginWords({ state, until }: AccountView, now: Instant | null): string {
  if (state !== 'ready') return STATE_WORDS[state];
  return until === null || now === null ? STATE_WORDS.ready : `valid, ${hoursLeft(until, now)}`;
}

/** Phases in which somebody who is not logged in misses something. */
export const MARKET_HOURS: ReadonlySet<SessionSlice['phase']> = new Set(['open', 'auction', 'afterAuction']);

/**
 * The accounts whose session is gone and has to be opened again: expired or ended by the broker at any time, not logged
 * in only during market hours. An account without keys was never there to be lost.
 */
export function lostAccounts(
  accounts: AccountsSlice | undefined,
  session: SessionSlice,
): readonly AccountView[] {
  if (session.mode === 'demo') return [];
  return ACCOUNT_NAMES.flatMap((name) => accounts?.[name] ?? []).filter(
    ({ state }) =>
      state === 'expired' || state === 'dead' || (state === 'loggedOut' && MARKET_HOURS.has(session.phase)),
  );
}
