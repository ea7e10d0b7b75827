import type { LinkName, LinkState, LinkView, SessionSlice } from '../../../shared/contract/index.ts';
import {
  clock,
  instant,
  istInstant,
  rupees,
  tradingDate,
  type Instant,
} from '../../../shared/units/index.ts';

export const DAY = tradingDate('2026-11-19');

/** A moment of the example day, `12:00:51` or `15:02:08.914`. */
export function at(time: string): Instant {
  const [whole = '', ms = '0'] = time.split('.');
  return instant(istInstant(DAY, clock(whole)) + Number(ms));
}

export const NOW = at('12:00:51');

export function link(
  name: LinkName,
  label: string,
  detail: string,
  state: LinkState = 'ok',
  seen = NOW,
): LinkView {
  return {
    link: name,
    label,
    state,
    at: seen,
    detail,
    consequence: state === 'ok' ? 'none' : 'entriesBlocked',
    lastError: null,
    latency: null,
    used: null,
  };
}

export const LINKS: readonly LinkView[] = [
  link('feed', 'Breeze feed', 'ticking'),
  link('broker', 'Kite', 'connected'),
  link('history', 'SQLite', 'history'),
  link('engine', 'Engine', 'running'),
  link('journal', 'Journal', 'writing'),
  link('clock', 'Clock', '34 ms ± 5'),
  link('calendar', 'Calendar', 'as of 12 Nov 2026, until 31 Dec 2027'),
];

/** The whole ladder of a terminal with both accounts: Paper's broker, and Kite's beside it. */
export const ALL_LINKS: readonly LinkView[] = [
  { ...link('feed', 'Breeze feed', 'ticking, 84 instruments'), at: instant(NOW - 400) },
  {
    ...link('feedCalls', 'Breeze calls', 'answering'),
    at: instant(NOW - 9_000),
    lastError: {
      at: at('10:31:08'),
      text: 'historicalcharts: 503 Service Unavailable, tried again after 2 s',
    },
    latency: { p50Ms: 212, p99Ms: 1_431, calls: 96 },
    used: { count: 412, limit: 5_000, per: 'day' },
  },
  { ...link('broker', 'Paper broker', 'simulated fills'), latency: { p50Ms: 4.2, p99Ms: 9.7, calls: 18 } },
  link('orderUpdates', 'Paper updates', 'told at once'),
  link('history', 'SQLite', 'history'),
  link('journal', 'Journal', 'written and synced'),
  link('clock', 'Clock', '34 ms ± 5'),
  link('engine', 'Engine', 'running'),
  {
    ...link('broker', 'Kite', 'connected'),
    latency: { p50Ms: 38, p99Ms: 210, calls: 240 },
    used: { count: 9, limit: 200, per: 'minute' },
  },
  { ...link('orderUpdates', 'Kite updates', 'polled each second'), at: instant(NOW - 800) },
];

/** Paper at 12:00:51 of the example day, all well. */
export const SESSION: SessionSlice = {
  version: '0.1.0',
  mode: 'paper',
  halt: { state: 'ACTIVE', reason: null, since: null },
  doctor: [],
  live: {
    armed: false,
    armedBy: null,
    needs: [],
    firstWeek: null,
    foreign: [],
  },
  now: NOW,
  date: DAY,
  phase: 'open',
  squareOffAt: at('15:15:00'),
  closesAt: at('15:40:00'),
  nextHoliday: { date: tradingDate('2026-11-24'), name: 'Guru Nanak Jayanti' },
  speed: null,
  scenario: null,
  rehearsal: false,
  spot: { value: rupees(25_968.3), at: NOW, source: 'breeze' },
  spotPreviousClose: rupees(25_926.15),
  vix: { value: rupees(11.62), at: NOW, source: 'breeze' },
  vixPreviousClose: rupees(11.93),
  indexAgeLimitMs: 5_000,
  links: LINKS,
  account: { label: 'Paper account', funds: rupees(1_000_000) },
  signalsMonitored: true,
  signalsEnabled: 8,
  settingsRevision: 14,
  journalWrittenAt: at('12:00:50'),
};
