import { describe, expect, it } from 'vitest';
import type { AccountState, Slices } from '../../../shared/contract/index.ts';
import { instant } from '../../../shared/units/index.ts';
import { bannersOf } from '../../../renderer/app/banner-facts.ts';
import { hoursLeft, loginWords, lostAccounts, untilWords } from '../../../renderer/state/accounts.ts';
import { listActions } from '../../../renderer/state/actions.ts';
import { announce } from '../../../renderer/state/announcements.ts';
import { checkCount } from '../../../renderer/state/checks.ts';
import { healthHeadline, latencyWords, usedWords } from '../../../renderer/state/link-words.ts';
import { useUi } from '../../../renderer/state/ui-store.ts';
import { ACCOUNTS, NO_CHECKS, CHECKED, newAccount } from '../../support/screen/accounts.ts';
import { NOW, SESSION, at, link } from '../../support/screen/session.ts';
import { STATES, type StateName } from '../../support/screen/states.ts';

const TOMORROW_SIX = instant(at('06:00:00') + 86_400_000);
const slices = (name: StateName): Partial<Slices> => STATES[name]() ?? {};

describe('a session in words', () => {
  it('says until when, with the day where it is another one, and the hours that are left', () => {
    expect(untilWords(at('23:59:59'), NOW)).toBe('until 23:59:59, 12.0 h left');
    expect(untilWords(TOMORROW_SIX, NOW)).toBe('until Fri 20 Nov 06:00:00, 18.0 h left');
    expect(untilWords(null, NOW)).toBe('');
    expect(hoursLeft(at('09:00:00'), NOW)).toBe('0.0 h left');
    expect(loginWords({ ...newAccount('kite'), state: 'expired' }, NOW)).toBe('Expired');
    expect(loginWords({ ...newAccount('kite'), state: 'ready', until: TOMORROW_SIX }, NOW)).toBe(
      'valid, 18.0 h left',
    );
  });
});

describe('a session that is gone', () => {
  const lost = (state: AccountState, session: Partial<Slices['session']> = {}) =>
    lostAccounts({ ...ACCOUNTS, kite: { ...newAccount('kite'), state } }, { ...SESSION, ...session }).length;

  it('counts when it ended, and when nobody logged in during market hours', () => {
    expect(lost('expired')).toBe(1);
    expect(lost('dead', { phase: 'closed' })).toBe(1);
    expect(lost('loggedOut')).toBe(1);
    expect(lost('loggedOut', { phase: 'beforeOpen' })).toBe(0);
    expect(lost('noKeys')).toBe(0);
    expect(lost('ready')).toBe(0);
    expect(lost('dead', { mode: 'demo' })).toBe(0);
  });

  it('is announced once', () => {
    const { urgent } = announce(slices('live'), slices('sessionDead'));
    expect(urgent.join()).toContain('The Kite session has ended');
    expect(announce(slices('sessionDead'), slices('sessionDead')).urgent).toEqual([]);
  });
});

describe('the banner of accounts and of Live', () => {
  const of = (change: Partial<Slices>) =>
    bannersOf(
      {
        slices: change,
        connected: true,
        signedOut: false,
        waitingSince: 0,
        sessionHeardAt: 0,
        lostAt: null,
        lastKnownPnl: null,
        paces: [],
      },
      0,
    )[0] ?? null;

  it('is urgent with a live position, and offers the login and the list', () => {
    expect(of(slices('sessionDead'))).toMatchObject({
      head: 'Kite ended the session at 11:58:12',
      urgent: true,
      liveTag: true,
      actions: ['login.kite', 'unwind'],
    });
  });

  it('is calm in Paper', () => {
    const accounts = { ...ACCOUNTS, breeze: { ...newAccount('breeze'), state: 'loggedOut' as const } };
    expect(of({ ...slices('quiet'), accounts })).toMatchObject({
      head: 'Breeze is not logged in',
      urgent: false,
      actions: ['login.breeze'],
    });
  });

  it('says of Breeze what comes of it: nothing to watch in Paper, or only its calls while its stream still runs', () => {
    const breeze = { ...newAccount('breeze'), state: 'dead', since: at('11:58:12') } as const;
    const feed = (state: 'ok' | 'down') => ({ ...SESSION, links: [link('feed', 'Breeze feed', '', state)] });
    const of1 = (state: 'ok' | 'down') =>
      of({ ...slices('quiet'), accounts: { ...ACCOUNTS, breeze }, session: feed(state) });
    expect(of1('ok')).toMatchObject({
      head: 'Breeze ended the session at 11:58:12',
      facts: ['Prices still come, but Breeze answers nothing else: log in before they end'],
    });
    const closed = { ...feed('ok'), phase: 'closed' } as const;
    expect(of({ ...slices('quiet'), accounts: { ...ACCOUNTS, breeze }, session: closed })?.facts[0]).toBe(
      'No prices come: no signal is watched until you log in',
    );
    expect(of1('down')?.facts[0]).toBe('No prices come: no signal is watched until you log in');
  });

  it('before any login promises nothing, and offers Breeze first', () => {
    const loggedOut = { breeze: newAccount('breeze'), kite: newAccount('kite') };
    const both = {
      ...ACCOUNTS,
      breeze: { ...loggedOut.breeze, state: 'loggedOut' as const },
      kite: { ...loggedOut.kite, state: 'loggedOut' as const },
    };
    const session = { ...SESSION, links: [link('feed', 'Breeze feed', '', 'off')] };
    expect(of({ ...slices('quiet'), accounts: both, session })).toMatchObject({
      head: 'Breeze and Kite are not logged in',
      facts: ['No prices come: no signal is watched until you log in'],
      actions: ['login.breeze', 'login.kite'],
    });
    const onlyKite = { ...both, breeze: loggedOut.breeze };
    expect(of({ ...slices('quiet'), accounts: onlyKite, session })?.facts[0]).toBe('Live needs this login');
    const paper = { ...both, breeze: ACCOUNTS.breeze };
    expect(of({ ...slices('quiet'), accounts: paper })?.facts[0]).toBe(
      'Paper goes on; Live needs this login',
    );
  });

  it('keeps a halt’s words and puts the login before the reset', () => {
    const halted = { ...slices('halted'), accounts: STATES.sessionDead()?.accounts } as Partial<Slices>;
    expect(of(halted)).toMatchObject({ head: 'Trading halted', actions: ['login.kite', 'reset'] });
    const stopping = { ...slices('stopping'), accounts: STATES.sessionDead()?.accounts } as Partial<Slices>;
    expect(of(stopping)?.actions).toEqual(['login.kite', 'unwind', 'showStop']);
  });

  it('says until when Live is armed, and that a disarmed one only guards', () => {
    expect(of(slices('live'))).toMatchObject({
      facts: [
        'Real orders go to Kite account AB1234',
        'Armed 11:02:14 by you',
        'Disarms at 15:40; live positions stay guarded',
      ],
      actions: ['disarm'],
    });
    const rehearsed = slices('live');
    const session = rehearsed.session === undefined ? {} : { ...rehearsed.session, rehearsal: true };
    expect(of({ ...rehearsed, session } as Partial<Slices>)?.facts[0]).toBe(
      'Rehearsal: orders go to the local brokers, nothing is real',
    );
    expect(of(slices('disarmed'))).toMatchObject({
      facts: ['Live positions are guarded; no new entries (not armed)', expect.any(String)],
      actions: ['arm'],
    });
  });
});

describe('actions of the accounts', () => {
  const action = (name: StateName, id: string) =>
    listActions({ slices: slices(name), ui: useUi.getState(), connected: false }).find(
      (each) => each.id === id,
    );

  it('work while Kavach is silent', () => {
    expect(action('sessionDead', 'unwind.show')?.blocked).toBeNull();
    expect(action('paper', 'health.show')?.blocked).toBeNull();
    expect(action('paper', 'account.login.kite')).toMatchObject({ title: 'Log in to Kite', blocked: null });
  });

  it('say why there is nothing to unwind, and that Demo has no accounts', () => {
    expect(action('paper', 'unwind.show')?.blocked).toBe('No open position in Live');
    expect(action('demo', 'account.login.breeze')?.blocked).toContain('Demo has no accounts');
  });

  it('offer Demo by its name, and say why it cannot be begun', () => {
    const demo = (name: StateName, connected = true) =>
      listActions({ slices: slices(name), ui: useUi.getState(), connected }).find(
        ({ id }) => id === 'mode.demo',
      );
    expect(demo('quiet')).toMatchObject({ title: 'Switch to Demo', blocked: null });
    expect(demo('paper')?.blocked).toBe('A spread is open: square off first');
    expect(demo('quiet', false)?.blocked).toBe('Kavach is not answering');
    expect(demo('demo')).toBeUndefined();
  });

  it('let a disarmed Live be armed again, and not be disarmed twice', () => {
    expect(action('disarmed', 'live.open')?.blocked).toBeNull();
    expect(action('live', 'live.open')?.blocked).toBe('Live is armed');
    const disarm = listActions({ slices: slices('disarmed'), ui: useUi.getState(), connected: true });
    expect(disarm.find(({ id }) => id === 'live.disarm')?.blocked).toBe('Live is not armed');
  });
});

describe('health and checks in numbers', () => {
  it('says median and slowest hundredth, and how much of an allowance is used', () => {
    expect(latencyWords({ p50Ms: 4.24, p99Ms: 1_431, calls: 9 })).toBe('4.2 / 1,431 ms');
    expect(latencyWords(null)).toBe('–');
    expect(usedWords({ count: 412, limit: 5_000, per: 'day' })).toBe('412 of 5,000 today');
    expect(usedWords({ count: 9, limit: 200, per: 'minute' })).toBe('9 of 200 this minute');
    expect(usedWords(null)).toBe('–');
  });

  it('begins with a halt, since links that are well undo none', () => {
    const health = (name: StateName) => healthHeadline(slices(name).session ?? null, false);
    expect(health('paper')).toBe('No link blocks anything.');
    expect(health('halted')).toBe(
      'Trading is halted: nothing is opened until you reset it. No link blocks anything.',
    );
    expect(health('degraded')).toBe('Blocked by Breeze feed, Kite.');
    expect(healthHeadline(null, false)).toBe('Nothing was heard of any link yet.');
  });

  it('counts what passed; what is to be acknowledged did not', () => {
    expect(checkCount(CHECKED)).toBe('12 of 15 passed, 12:00:51');
    expect(checkCount(NO_CHECKS)).toBe('nothing to check');
  });
});
