import { describe, expect, it } from 'vitest';
import {
  DESKTOP_DEFAULTS,
  type AccountView,
  type DesktopView,
  type LinkView,
} from '../../../../shared/contract/index.ts';
import { instant, rupees } from '../../../../shared/units/index.ts';
import { conditions } from '../../../../main/terminal/alerts/own-watch.ts';
import type { Watched } from '../../../../main/terminal/alerts/watched.ts';
import { CALM, onTheDay, WatchedDesk } from '../../../support/alert-sight.ts';
import { link } from '../../../support/screen/session.ts';

const of = (change: Partial<Watched>) =>
  conditions({ ...CALM, ...change }).map(({ event, level, text }) => `${event} ${level}: ${text}`);

const loss = (used: number) => ({
  dailyLoss: { used: rupees(used), limit: rupees(10_000), share: used / 10_000 },
});

const kite = (change: Partial<AccountView>): Partial<Watched> => ({
  accounts: {
    ...CALM.accounts,
    kite: {
      account: 'kite',
      state: 'ready',
      keyHint: null,
      user: null,
      since: null,
      until: null,
      problem: null,
      ...change,
    },
  },
});

const stopped = (state: LinkView['state']) => [link('feed', 'Breeze stream', 'silent for 9 s', state)];

const app = (state: DesktopView['globalStop']['state']): Partial<Watched> => ({
  desktop: {
    choices: DESKTOP_DEFAULTS,
    globalStop: { state, keys: ['Ctrl+Shift+X'] },
    update: null,
    problem: null,
  },
});

describe('what the terminal notices by itself', () => {
  it('that the emergency stop’s key is not heard outside of the app', () => {
    expect(of(app('refused'))).toEqual([
      'other warning: The emergency stop’s key is not heard outside of Kavach: the system did not give it Ctrl+Shift+X. Inside it works',
    ]);
    expect([...of(app('held')), ...of(app('off'))]).toEqual([]);
  });

  it('70 % of the daily limit, not a paisa sooner', () => {
    expect(of(loss(6_999.99))).toEqual([]);
    expect(of(loss(7_000))).toEqual([
      'limit warning: 70 % of the daily loss limit is used: ₹7,000 of ₹10,000',
    ]);
    expect(of({ dailyLoss: { used: null, limit: rupees(10_000), share: null } })).toEqual([]);
  });

  it('the limit neared is told once a day, though the loss goes back and forth', () => {
    const watched = new WatchedDesk();
    for (const used of [7_100, 6_900, 7_200, 6_000, 9_000]) watched.see(loss(used));
    expect(watched.told()).toHaveLength(1);
  });

  it('an emergency stop that is not flat after 5 s, until it is', () => {
    const run = { pressedAt: CALM.now, by: 'you', steps: [], flatAt: null, foreign: 0, resetFrom: CALM.now };
    const at = (ms: number) => ({ now: instant(CALM.now + ms), emergency: run });
    expect(of(at(4_999))).toEqual([]);
    expect(of(at(5_000))).toEqual([expect.stringContaining('stopping serious: The emergency stop')]);
    expect(of({ ...at(9_000), emergency: { ...run, flatAt: CALM.now } })).toEqual([]);
  });

  it('a feed that is silent: a warning, serious when it is down with a spread open, nothing after hours', () => {
    expect(of({ links: stopped('stale') })).toEqual([
      'stale warning: Breeze stream is stale: silent for 9 s',
    ]);
    expect(of({ links: stopped('down'), open: true })).toEqual([
      'stale serious: Breeze stream is down while a spread is open: silent for 9 s',
    ]);
    expect(of({ links: stopped('down'), phase: 'closed' })).toEqual([]);
    expect(of({ links: stopped('ok'), open: true })).toEqual([]);
  });

  it('a feed that flaps is one piece of news a minute; when it is back, its alert is gone', () => {
    const watched = new WatchedDesk();
    const flap = (seconds: number, state: LinkView['state']): void =>
      watched.see({ now: instant(CALM.now + seconds * 1_000), links: stopped(state) });
    flap(1, 'stale');
    flap(2, 'ok');
    flap(3, 'stale');
    expect(watched.told()).toHaveLength(1);
    expect(watched.desk.view().own).toEqual([expect.objectContaining({ acknowledged: true })]);
    flap(63, 'stale');
    expect(watched.told()).toHaveLength(2);
  });

  it('a session with 30 minutes left; one that is gone only in market hours', () => {
    expect(of(kite({ until: onTheDay('12:30:01') }))).toEqual([]);
    expect(of(kite({ until: onTheDay('12:30') }))).toEqual([
      'token serious: The Kite session ends in less than 30 minutes: log in again',
    ]);
    expect(
      of({ ...kite({ until: onTheDay('06:00') }), now: onTheDay('05:45'), phase: 'beforeOpen' }),
    ).toEqual([expect.stringContaining('token warning')]);
    expect(of(kite({ state: 'dead' }))).toEqual(['token serious: The Kite session has ended: log in again']);
    expect(of({ ...kite({ state: 'expired' }), phase: 'beforeOpen' })).toEqual([]);
    expect(of(kite({ state: 'loggedOut' }))).toEqual([]);
  });
});
