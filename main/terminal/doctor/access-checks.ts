import type { AccountView, LinkView } from '../../../shared/contract/index.ts';
import { formatClock, type Instant } from '../../../shared/units/index.ts';
import { CLOCK_SKEW_MS_MAX } from '../../domain/risk/gate-session.ts';
import type { Finding } from '../../ports/doctor.ts';
import type { ClockReading } from '../../ports/reference-clock.ts';
import type { AddressFact } from '../address-watch.ts';
import { failed, notApplicable, passed, waiting, warning } from './finding.ts';

/** From here on the clock is warned of (controls.md 2, clock sync). */
const SKEW_WARN_MS = 500;
const HOUR_MS = 3_600_000;

/** A broker's session, and how long it lasts. */
export function login(view: AccountView | null, now: Instant): Finding {
  if (view === null) return notApplicable('Demo has no account at a broker');
  const { state, problem, until, since } = view;
  if (state !== 'ready') {
    const detail = problem?.text ?? WORDS[state];
    return { ...failed(WORDS[state], detail, problem?.remedy ?? 'Log in, in Setup.'), at: since };
  }
  if (until === null) return passed('open', 'session open');
  const hours = Math.max(0, (until - now) / HOUR_MS);
  return passed(`${hours.toFixed(1)} h left`, `session open until ${formatClock(until)}`);
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
export function address({ registered, proven, refused }: AddressFact): Finding {
  if (registered === null) {
    const remedy = 'Register this machine’s static address at Kite, then enter it in Setup.';
    return failed('none', 'no registered address was entered', remedy);
  }
  if (refused !== null) return failed('refused', refused, 'Register the address that Kite names.');
  if (proven) return passed(registered, 'an order was accepted from here today');
  const detail = `${registered}, not verifiable before the first order`;
  return { state: 'acknowledge', value: 'not verifiable yet', detail, remedy: 'Type it to arm.' };
}

const SET_CLOCK = 'Let the system set its clock by network time.';

/** Our clock against its reference; only what is certain counts against it. `link`: what the health ladder saw of it. */
export function clock(reading: ClockReading | null, link: LinkView | undefined, isTraded: boolean): Finding {
  if (link?.state === 'down' && reading === null) return failed('moved', link.detail, SET_CLOCK);
  if (reading === null) {
    return isTraded
      ? waiting('not measured', 'no reference has answered yet')
      : notApplicable('Demo’s time is its own');
  }
  const { offsetMs, precisionMs, source } = reading;
  const size = Math.abs(offsetMs);
  const value = `${Math.round(size)} ms ± ${Math.round(precisionMs)}`;
  const detail = `${offsetMs < 0 ? 'behind' : 'ahead of'} ${source}`;
  if (size - precisionMs > CLOCK_SKEW_MS_MAX)
    return failed(value, `${detail}; Live refuses above 2 s`, SET_CLOCK);
  if (link?.state === 'down') return failed(value, link.detail, SET_CLOCK);
  if (size - precisionMs > SKEW_WARN_MS) return warning(value, detail, SET_CLOCK);
  return passed(value, detail);
}
