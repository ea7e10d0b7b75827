import type { AccountView, LinkView, PreflightCheck, PreflightSlice } from '../../shared/contract/index.ts';
import { formatRupees, type Instant } from '../../shared/units/index.ts';
import type { HaltRecord } from '../ports/control.ts';
import type { ClockReading } from '../ports/reference-clock.ts';
import type { AddressFact } from './address-watch.ts';
import type { BookRunner } from './book-runner.ts';
import { address, check, clock, login } from './preflight-checks.ts';

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
  const foreign = broker.foreign.filter(({ acknowledged }) => !acknowledged);
  const unknown = [...broker.differences, ...foreign.map(({ display, net }) => `${display} ${net}`)];
  const own = broker.foreign.length - foreign.length;
  if (unknown.length === 0) {
    const found = own === 0 ? 'the broker’s book is ours' : `${own} of your own, untouched`;
    return check('positions', label, 'passed', 'agree', found);
  }
  const detail = `not ours: ${unknown.join('; ')}`;
  return check(
    'positions',
    label,
    'failed',
    `${unknown.length} unknown`,
    detail,
    foreign.length === 0
      ? 'Close them at the broker.'
      : 'Close them at the broker, or say in the palette that they are your own.',
  );
}

function haltCheck({ state, reason }: HaltRecord): PreflightCheck {
  if (state === 'ACTIVE') return check('halt', 'Halt', 'passed', 'none', 'entries are allowed');
  return check('halt', 'Halt', 'failed', state, reason ?? 'halted', 'Reset it first.');
}
