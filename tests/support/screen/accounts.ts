import type {
  AccountName,
  AccountsSlice,
  AccountView,
  LiveSwitch,
  DoctorCheck,
  DoctorSlice,
} from '../../../shared/contract/index.ts';
import { instant } from '../../../shared/units/index.ts';
import { MACHINE_CHECKS } from './doctor.ts';
import { at, NOW } from './session.ts';

/** Both accounts logged in on the example day. */
export const ACCOUNTS: AccountsSlice = {
  breeze: {
    account: 'breeze',
    state: 'ready',
    keyHint: 'a91f ···· 4c02',
    user: 'AB12CD34',
    since: at('08:41:10'),
    until: at('23:59:59'),
    problem: null,
  },
  kite: {
    account: 'kite',
    state: 'ready',
    keyHint: 'kx7d ···· 91ab',
    user: 'AB1234',
    since: at('08:42:31'),
    until: instant(at('06:00:00') + 86_400_000),
    problem: null,
  },
  address: '203.0.113.7',
  callbacks: {
    breeze: 'http://127.0.0.1:7410/callback/breeze',
    kite: 'http://127.0.0.1:7410/callback/kite',
  },
};

function passed(id: DoctorCheck['id'], label: string, value: string, detail: string): DoctorCheck {
  return { id, label, state: 'passed', value, detail, remedy: null, at: NOW };
}

/** All green but for the address, which nobody can verify before the first order. */
export const CHECKED: DoctorSlice = {
  at: NOW,
  running: null,
  checks: [
    passed('breezeLogin', 'Breeze login', '12.0 h left', 'session open'),
    passed('kiteLogin', 'Kite login', '18.0 h left', 'session open until 06:00:00'),
    {
      id: 'address',
      label: 'Registered address',
      state: 'acknowledge',
      value: 'not verifiable yet',
      detail: '203.0.113.7, not verifiable before the first order',
      remedy: 'Type it to arm.',
      at: NOW,
    },
    passed('clock', 'Clock', '34 ms ± 5', 'behind network time'),
    passed('feed', 'Market data', 'ok', 'ticking'),
    passed('journal', 'Journal', 'ok', 'written and synced'),
    passed('contracts', 'Contracts', '23 Nov, monthly', 'lot 65 in both files'),
    passed('funds', 'Funds', '₹10,00,000.00', 'available at the broker'),
    passed('positions', 'Positions', 'agree', 'the broker’s book is ours'),
    passed('halt', 'Halt', 'none', 'entries are allowed'),
    passed('disk', 'Disk space', '38.2 GB', 'free where the data folder lies'),
    ...MACHINE_CHECKS,
  ],
};

/** Demo has neither accounts nor checks. */
export const NO_ACCOUNTS: AccountsSlice = { breeze: null, kite: null, address: null, callbacks: null };
export const NO_CHECKS: DoctorSlice = { at: null, checks: [], running: null };
export const NO_LIVE: LiveSwitch = {
  armed: false,
  armedBy: null,
  needs: [
    {
      code: 'NO_LIVE_BOOK',
      text: 'Demo has no way to a broker.',
      remedy: 'Switch to Paper and log in to Breeze and Kite first.',
    },
  ],
  firstWeek: null,
  foreign: [],
};

/** An account before its first keys. */
export function newAccount(account: AccountName): AccountView {
  return { account, state: 'noKeys', keyHint: null, user: null, since: null, until: null, problem: null };
}

/** Both accounts before their first keys, and no address. */
export const NEW_ACCOUNTS: AccountsSlice = {
  ...ACCOUNTS,
  breeze: newAccount('breeze'),
  kite: newAccount('kite'),
  address: null,
};

function failed(id: DoctorCheck['id'], label: string, detail: string, remedy: string): DoctorCheck {
  return { id, label, state: 'failed', value: 'none', detail, remedy, at: NOW };
}

/** What a newcomer's checks say. */
export const NEW_CHECKS: DoctorSlice = {
  ...CHECKED,
  checks: CHECKED.checks.map((check) => {
    switch (check.id) {
      case 'breezeLogin':
      case 'kiteLogin':
        return failed(check.id, check.label, 'no keys', 'Log in, in Setup.');
      case 'address':
        return failed(
          check.id,
          check.label,
          'no registered address was entered',
          'Register this machine’s static address at Kite, then enter it in Setup.',
        );
      case 'feed':
      case 'funds':
      case 'positions':
        return { ...check, state: 'waiting', value: 'not read', detail: 'not read yet' };
      default:
        return check;
    }
  }),
};

/** What stands between these checks and Live. */
export function needsOf({ checks }: DoctorSlice): LiveSwitch['needs'] {
  return checks
    .filter(({ state }) => state === 'failed' || state === 'waiting')
    .map(({ id, label, detail, remedy }) => ({
      code: id,
      text: `${label}: ${detail}.`,
      remedy: remedy ?? 'Wait until it is measured.',
    }));
}

/** Kite has ended the session in the middle of the day. */
export const KITE_DEAD: AccountsSlice = {
  ...ACCOUNTS,
  kite: {
    ...(ACCOUNTS.kite ?? newAccount('kite')),
    state: 'dead',
    since: at('11:58:12'),
    until: null,
    problem: {
      text: 'Kite no longer accepts the session: another login has replaced it.',
      remedy: 'Log in again.',
    },
  },
};

/** What the checks say of it. */
export const KITE_DEAD_CHECKS: DoctorSlice = {
  ...CHECKED,
  checks: CHECKED.checks.map((check) =>
    check.id === 'kiteLogin'
      ? {
          ...failed('kiteLogin', 'Kite login', 'another login has replaced the session', 'Log in again.'),
          value: 'ended by the broker',
        }
      : check,
  ),
};
