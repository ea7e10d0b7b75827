import type { AccountView, CheckState, PreflightCheck } from '../../shared/contract/index.ts';
import { formatClock, type Instant } from '../../shared/units/index.ts';
import { CLOCK_SKEW_MS_MAX } from '../domain/risk/gate-session.ts';
import type { ClockReading } from '../ports/reference-clock.ts';
import type { AddressFact } from './address-watch.ts';

/** From here on the clock is warned of (controls.md 2, clock sync). */
const SKEW_WARN_MS = 500;
const HOUR_MS = 3_600_000;

export function check(
  id: PreflightCheck['id'],
  label: string,
  state: CheckState,
  value: string,
  detail: string,
  remedy: string | null = null,
): PreflightCheck {
  return { id, label, state, value, detail, remedy };
}

/** A broker's session, and how long it lasts. */
export function login(
  id: 'breezeLogin' | 'kiteLogin',
  label: string,
  view: AccountView | null,
  now: Instant,
): PreflightCheck {
  if (view === null) return check(id, label, 'failed', 'none', 'there is no such account', 'See Setup.');
  const { state, problem, until } = view;
  if (state !== 'ready') {
    const detail = problem?.text ?? WORDS[state];
    return check(id, label, 'failed', WORDS[state], detail, problem?.remedy ?? 'Log in, in Setup.');
  }
  if (until === null) return check(id, label, 'passed', 'open', 'session open');
  const hours = Math.max(0, (until - now) / HOUR_MS);
  const left = `${hours.toFixed(1)} h left`;
  return check(id, label, 'passed', left, `session open until ${formatClock(until)}`);
}

const WORDS = {
  noKeys: 'no keys',
  loggedOut: 'not logged in',
  loggingIn: 'logging in',
  ready: 'ready',
  expired: 'expired',
  dead: 'ended by the broker',
} as const;

/** The broker tells its opinion of our address only by refusing an order. */
export function address({ registered, proven, refused }: AddressFact): PreflightCheck {
  const label = 'Registered address';
  if (registered === null) {
    const remedy = 'Register this machine’s static address at Kite, then enter it in Setup.';
    return check('address', label, 'failed', 'none', 'no registered address was entered', remedy);
  }
  if (refused !== null) {
    return check('address', label, 'failed', 'refused', refused, 'Register the address that Kite names.');
  }
  if (proven) return check('address', label, 'passed', registered, 'an order was accepted from here today');
  const detail = `${registered}, not verifiable before the first order`;
  return check('address', label, 'acknowledge', 'not verifiable yet', detail, 'Type it to arm.');
}

/** Our clock against its reference; only what is certain counts against it. */
export function clock(reading: ClockReading | null): PreflightCheck {
  const label = 'Clock';
  if (reading === null) {
    return check('clock', label, 'waiting', 'not measured', 'no reference has answered yet');
  }
  const { offsetMs, precisionMs, source } = reading;
  const size = Math.abs(offsetMs);
  const value = `${Math.round(size)} ms ± ${Math.round(precisionMs)}`;
  const detail = `${offsetMs < 0 ? 'behind' : 'ahead of'} ${source}`;
  const remedy = 'Let the system set its clock by network time.';
  if (size - precisionMs > CLOCK_SKEW_MS_MAX)
    return check('clock', label, 'failed', value, `${detail}; Live refuses above 2 s`, remedy);
  if (size - precisionMs > SKEW_WARN_MS) return check('clock', label, 'warning', value, detail, remedy);
  return check('clock', label, 'passed', value, detail);
}
