import type { AccountsSlice, PreflightCheck, PreflightSlice } from '../../../shared/contract/index.ts';
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
    until: null,
    problem: null,
  },
  address: '203.0.113.7',
  callbacks: {
    breeze: 'http://127.0.0.1:7410/callback/breeze',
    kite: 'http://127.0.0.1:7410/callback/kite',
  },
};

function passed(id: PreflightCheck['id'], label: string, value: string, detail: string): PreflightCheck {
  return { id, label, state: 'passed', value, detail, remedy: null };
}

/** All green but for the address, which nobody can verify before the first order. */
export const PREFLIGHT: PreflightSlice = {
  at: NOW,
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
    },
    passed('clock', 'Clock', '34 ms ± 5', 'behind network time'),
    passed('feed', 'Market data', 'ok', 'ticking'),
    passed('journal', 'Journal', 'ok', 'written and synced'),
    passed('contracts', 'Contracts', '23 Nov, monthly', 'lot 65 in both files'),
    passed('funds', 'Funds', '₹10,00,000.00', 'available at the broker'),
    passed('positions', 'Positions', 'agree', 'the broker’s book is ours'),
    passed('halt', 'Halt', 'none', 'entries are allowed'),
  ],
};
