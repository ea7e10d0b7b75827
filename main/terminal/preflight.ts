import type {
  AccountView,
  CheckState,
  LinkView,
  PreflightCheck,
  PreflightSlice,
} from '../../shared/contract/index.ts';
import { formatClock, formatRupees, type Instant } from '../../shared/units/index.ts';
import { CLOCK_SKEW_MS_MAX } from '../domain/risk/gate-session.ts';
import type { HaltRecord } from '../ports/control.ts';
import type { ClockReading } from '../ports/reference-clock.ts';
import type { AddressFact } from './address-watch.ts';
import type { BookRunner } from './book-runner.ts';

export interface PreflightParts {
  readonly now: Instant;
  readonly breeze: AccountView | null;
  readonly kite: AccountView | null;
  readonly address: AddressFact;
  readonly clock: ClockReading | null;
  readonly links: readonly LinkView[];
  readonly live: BookRunner;
  readonly halt: HaltRecord;
  /** Checks that only the host can make: contracts, calendar. */
  readonly extra: readonly PreflightCheck[];
}

const SKEW_WARN_MS = 500;
const HOUR_MS = 3_600_000;

/** Everything that arming Live depends on, as it stands now (product.md 2). */
export function preflight(parts: PreflightParts): PreflightSlice {
  const { now, breeze, kite, links, live, halt, extra } = parts;
  return {
    at: now,
    checks: [
      login('breezeLogin', 'Breeze login', breeze, now),
      login('kiteLogin', 'Kite login', kite, now),
      address(parts.address),
      clock(parts.clock),
      linkCheck('feed', 'Market data', links),
      linkCheck('journal', 'Journal', links),
      calendarCheck(links),
      ...extra,
      funds(live),
      positions(live),
      haltCheck(halt),
    ],
  };
}

function check(
  id: PreflightCheck['id'],
  label: string,
  state: CheckState,
  value: string,
  detail: string,
  remedy: string | null = null,
): PreflightCheck {
  return { id, label, state, value, detail, remedy };
}

function login(
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
function address({ registered, proven, refused }: AddressFact): PreflightCheck {
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

function clock(reading: ClockReading | null): PreflightCheck {
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

function linkCheck(id: 'feed' | 'journal', label: string, links: readonly LinkView[]): PreflightCheck {
  const view = links.find(({ link }) => link === id);
  if (view === undefined) return check(id, label, 'waiting', 'starting', 'not started yet');
  const { state, detail } = view;
  if (state === 'ok') return check(id, label, 'passed', 'ok', detail);
  return check(id, label, state === 'connecting' ? 'waiting' : 'failed', state, detail, 'See health.');
}

function calendarCheck(links: readonly LinkView[]): PreflightCheck {
  const view = links.find(({ link }) => link === 'calendar');
  const label = 'Calendar';
  if (view === undefined) return check('calendar', label, 'waiting', 'starting', 'not judged yet');
  const { state, detail } = view;
  const remedy = 'Import a newer one: kavach import --kind calendar FILE.';
  if (state === 'ok') return check('calendar', label, 'passed', 'fresh', detail);
  if (state === 'stale') return check('calendar', label, 'warning', 'old', detail, remedy);
  return check('calendar', label, 'failed', 'unusable', detail, remedy);
}

function funds({ engine }: BookRunner): PreflightCheck {
  const { funds: available } = engine.session().account;
  if (available === null)
    return check('funds', 'Funds', 'waiting', 'not read', 'the broker has not told them yet');
  const state = available > 0 ? 'passed' : 'failed';
  const remedy = state === 'passed' ? null : 'Add funds at the broker.';
  return check('funds', 'Funds', state, formatRupees(available), 'available at the broker', remedy);
}

function positions({ engine }: BookRunner): PreflightCheck {
  const { broker } = engine.slice('positions');
  const label = 'Positions';
  if (broker.reconciledAt === null)
    return check('positions', label, 'waiting', 'not read', 'the broker’s book was not read yet');
  const unknown = [...broker.differences, ...broker.foreign.map(({ contract, net }) => `${contract} ${net}`)];
  if (unknown.length === 0) return check('positions', label, 'passed', 'agree', 'the broker’s book is ours');
  const detail = `not ours: ${unknown.join('; ')}`;
  return check(
    'positions',
    label,
    'failed',
    `${unknown.length} unknown`,
    detail,
    'Close them at the broker.',
  );
}

function haltCheck({ state, reason }: HaltRecord): PreflightCheck {
  if (state === 'ACTIVE') return check('halt', 'Halt', 'passed', 'none', 'entries are allowed');
  return check('halt', 'Halt', 'failed', state, reason ?? 'halted', 'Reset it first.');
}
