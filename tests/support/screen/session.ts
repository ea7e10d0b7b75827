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

/** Paper at 12:00:51 of the example day, all well. */
export const SESSION: SessionSlice = {
  version: '0.1.0',
  mode: 'paper',
  halt: { state: 'ACTIVE', reason: null, since: null },
  live: {
    armed: false,
    needs: [
      {
        code: 'KITE_KEYS',
        text: 'Kite keys are not set',
        remedy: 'Set-up asks for them; Live comes with the Kite connection.',
      },
      {
        code: 'ADDRESS',
        text: 'No registered address',
        remedy: 'Register this machine’s static address at Kite, then enter it in Setup.',
      },
      { code: 'DOCTOR', text: 'The doctor has not passed', remedy: 'Run it once everything else is green.' },
    ],
  },
  now: NOW,
  date: DAY,
  phase: 'open',
  squareOffAt: at('15:15:00'),
  closesAt: at('15:40:00'),
  speed: null,
  scenario: null,
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
