import { afterEach, describe, expect, it } from 'vitest';
import { after, clock, istDate, istInstant, addDays } from '../../../../shared/units/index.ts';
import type { Kite } from '../../../../main/adapters/kite/index.ts';
import { FakeRealTime } from '../../../support/fake-real-time.ts';
import {
  finish,
  limit,
  rehearseKite,
  snapshot,
  submit,
  listed,
  type Rehearsal,
} from '../../../support/kite/kite-rehearsal.ts';

let open: Rehearsal[] = [];

async function rehearse(...given: Parameters<typeof rehearseKite>): Promise<Rehearsal> {
  const rehearsal = await rehearseKite(...given);
  open.push(rehearsal);
  return rehearsal;
}

afterEach(async () => {
  for (const each of open) await each.close();
  open = [];
});

function stateOf({ account }: Kite): string {
  return account.view().state;
}

describe('a login to Kite', () => {
  it('begins at a page of the broker, with the key', async () => {
    const { kite, brokers } = await rehearse();
    expect(kite.account.loginPage()).toEqual({
      ok: true,
      value: `${brokers.addresses.kite.login}?v=3&api_key=rehearsalkite`,
    });
    expect(kite.account.view()).toMatchObject({ state: 'loggedOut', keyHint: 'rehe ···· kite', user: null });
  });

  it('ends with the whole redirect address, and lasts until 06:00', async () => {
    const { kite, brokers, secrets } = await rehearse();
    const told: string[] = [];
    kite.account.onChange(() => told.push(stateOf(kite)));
    const { requestToken } = brokers.login();
    const answer = `http://127.0.0.1:7000/kite?action=login&status=success&request_token=${requestToken}`;
    expect(await finish(kite, answer)).toEqual({ ok: true, value: null });
    const now = brokers.time.now();
    expect(kite.account.view()).toMatchObject({
      state: 'ready',
      user: 'RH0001',
      since: now,
      until: istInstant(addDays(istDate(now), 1), clock('06:00')),
      problem: null,
    });
    expect(told).toEqual(['loggingIn', 'ready']);
    expect(secrets.read('kite.session')).toContain('RH0001');
  });

  it('outlives a restart on the same day, without a word to the broker', async () => {
    const rehearsal = await rehearse();
    await rehearsal.login();
    rehearsal.kite.close();
    const logins = rehearsal.brokers.requests.length;
    const again = rehearsal.reopen();
    expect(stateOf(again)).toBe('ready');
    await listed(again);
    expect((await snapshot(again)).ok).toBe(true);
    const paths = rehearsal.brokers.requests.slice(logins).map(({ path }) => path);
    expect(paths).not.toContain('/kite/session/token');
  });

  it('ends at 06:00; then nothing is sent, and a new one revives everything [failure 14]', async () => {
    const rehearsal = await rehearse();
    const { kite, brokers, secrets } = rehearsal;
    await listed(kite);
    await rehearsal.login();
    brokers.time.advanceTo(istInstant(addDays(istDate(brokers.time.now()), 1), clock('06:00')));
    expect(kite.account.view()).toMatchObject({ state: 'expired', until: null });
    expect(kite.account.view().problem?.remedy).toContain('Log in to Kite again');
    expect(secrets.read('kite.session')).toBeNull();
    const sent = brokers.requests.length;
    expect(await snapshot(kite)).toMatchObject({ ok: false, error: { code: 'SESSION_DEAD' } });
    expect(brokers.requests).toHaveLength(sent);
    await rehearsal.login();
    expect([stateOf(kite), (await snapshot(kite)).ok]).toEqual(['ready', true]);
    expect(stateOf(rehearsal.reopen())).toBe('ready');
  });

  it('kept from the day before is expired at the start', async () => {
    const rehearsal = await rehearse();
    await rehearsal.login();
    const { brokers } = rehearsal;
    brokers.time.advanceTo(after(brokers.time.now(), 24 * 3_600_000));
    rehearsal.secrets.kept.set('kite.session', sessionOf(brokers.time.now() - 86_400_000));
    expect(stateOf(rehearsal.reopen())).toBe('expired');
  });

  it('ended by the broker is dead, says so with the way back, and can be renewed without a restart [failure 14]', async () => {
    const rehearsal = await rehearse();
    const { kite, brokers } = rehearsal;
    await listed(kite);
    await rehearsal.login();
    brokers.faults.add({ kind: 'tokenDeath', host: 'kite' });
    expect(await snapshot(kite)).toMatchObject({ ok: false, error: { code: 'SESSION_DEAD' } });
    expect(kite.account.view()).toMatchObject({
      state: 'dead',
      problem: {
        text: expect.stringContaining('Kite ended the login'),
        remedy: expect.stringContaining('again'),
      },
    });
    await rehearsal.login();
    expect([stateOf(kite), (await snapshot(kite)).ok]).toEqual(['ready', true]);
  });

  it('counts among the calls of its second: where ten were made it waits, so that no reading is refused for it', async () => {
    const market = new FakeRealTime();
    const rehearsal = await rehearse({ kite: { marketTime: market } });
    const { kite, brokers } = rehearsal;
    const logins = (): number =>
      brokers.requests.filter(({ path }) => path.endsWith('/session/token')).length;
    await listed(kite);
    await rehearsal.login();
    for (let reading = 0; reading < 2; reading += 1) expect((await snapshot(kite)).ok).toBe(true);
    // The third takes what is left of the second, and waits for the next one itself.
    const third = snapshot(kite);
    const again = rehearsal.login();
    // An order goes its own way, and has been there and back before the login is sent.
    const pricing = limit(5);
    await submit(kite, rehearsal.ticket('hedgeEntry', 1, rehearsal.put(300), { side: 'buy', pricing }));
    expect(logins()).toBe(1);
    market.advance(1_200);
    expect(await again).toMatchObject({ ok: true });
    expect(logins()).toBe(2);
    expect((await third).ok).toBe(true);
  });

  it('with other keys ends the one before; a log-out forgets it', async () => {
    const rehearsal = await rehearse();
    const { kite, secrets } = rehearsal;
    await rehearsal.login();
    kite.account.setKeys('anotherkey12', 'another-secret');
    expect([stateOf(kite), secrets.read('kite.session')]).toEqual(['loggedOut', null]);
    kite.account.setKeys(rehearsal.brokers.keys.kite.key, rehearsal.brokers.keys.kite.secret);
    await rehearsal.login();
    kite.account.logout();
    expect([stateOf(kite), secrets.read('kite.session')]).toEqual(['loggedOut', null]);
  });

  it('that cannot be kept is open all the same, and says so', async () => {
    const rehearsal = await rehearse();
    rehearsal.secrets.isFull = true;
    expect((await rehearsal.login()).ok).toBe(true);
    expect(rehearsal.kite.account.view()).toMatchObject({
      state: 'ready',
      problem: { text: 'The login could not be kept.' },
    });
  });
});

function sessionOf(at: number): string {
  return JSON.stringify({ key: 'rehearsalkite', token: 'token-of-yesterday', user: 'RH0001', at });
}

describe('a login that does not succeed', () => {
  const html = { kind: 'html', host: 'kite', path: '/session', times: 1 } as const;
  const error = { kind: 'error', host: 'kite', path: '/session', times: 1 } as const;

  it.each([
    ['a maintenance page', { ...html, status: 200 }, 'BAD_ANSWER'],
    ['a gateway that is down', { ...html, status: 502 }, 'UNREACHABLE'],
    ['too many requests', { ...error, status: 429 }, 'UNREACHABLE'],
    ['a cut connection', { kind: 'cutBefore', host: 'kite', path: '/session', times: 1 }, 'UNREACHABLE'],
    [
      'a wrong address',
      { ...error, status: 403, errorType: 'PermissionException', message: 'IP (::1) is not allowed' },
      'ADDRESS',
    ],
    ['half an answer', { kind: 'brokenJson', host: 'kite', path: '/session', times: 1 }, 'BAD_ANSWER'],
  ] as const)('because of %s says why and what to do', async (_, fault, code) => {
    const rehearsal = await rehearse();
    rehearsal.brokers.faults.add(fault);
    const result = await rehearsal.login();
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(rehearsal.kite.account.view()).toMatchObject({ state: 'loggedOut' });
    expect(rehearsal.kite.account.view().problem?.remedy).not.toBe('');
    expect((await rehearsal.login()).ok).toBe(true);
  });

  it('because of the wrong secret, the wrong key, or a token that was used, says which', async () => {
    const { kite, brokers } = await rehearse();
    const { key, secret } = brokers.keys.kite;
    kite.account.setKeys(key, 'not-the-secret');
    expect(await finish(kite, brokers.login().requestToken)).toMatchObject({
      error: { code: 'WRONG_SECRET' },
    });
    kite.account.setKeys('not-the-key-at-all', secret);
    expect(await finish(kite, brokers.login().requestToken)).toMatchObject({ error: { code: 'WRONG_KEY' } });
    kite.account.setKeys(key, secret);
    const { requestToken } = brokers.login();
    expect((await finish(kite, requestToken)).ok).toBe(true);
    expect(await finish(kite, requestToken)).toMatchObject({ error: { code: 'EXPIRED' } });
    expect(stateOf(kite)).toBe('ready');
  });

  it('without keys, or from a paste without a token, never reaches the broker', async () => {
    const rehearsal = await rehearse();
    const { kite, brokers } = rehearsal;
    await listed(kite);
    const sent = brokers.requests.length;
    expect(await finish(kite, 'hello')).toMatchObject({ error: { code: 'NOT_UNDERSTOOD' } });
    expect(kite.account.setKeys('', 'x')).toMatchObject({ error: { code: 'NO_KEY' } });
    rehearsal.secrets.kept.clear();
    const bare = rehearsal.reopen();
    expect(stateOf(bare)).toBe('noKeys');
    expect(bare.account.loginPage()).toMatchObject({ error: { code: 'NO_KEY' } });
    expect(await finish(bare, 'abcdefghij')).toMatchObject({ error: { code: 'NO_KEY' } });
    expect(brokers.requests).toHaveLength(sent);
  });

  it('leaks no key, secret or token in anything that is said', async () => {
    const rehearsal = await rehearse();
    const { kite, brokers, calls, updates } = rehearsal;
    const said: unknown[] = [];
    kite.account.onChange(() => said.push(kite.account.view()));
    const { key, secret } = brokers.keys.kite;
    const token = brokers.login().requestToken;
    const echo = `Wrong ${key} ${secret} ${token} in <b>request</b>`;
    for (const [status, errorType] of [
      [400, 'InputException'],
      [403, 'PermissionException'],
      [500, 'GeneralException'],
    ] as const) {
      brokers.faults.add({
        kind: 'error',
        host: 'kite',
        path: '/session',
        times: 1,
        status,
        errorType,
        message: echo,
      });
      said.push(await finish(kite, token));
    }
    await rehearsal.login();
    const session = rehearsal.secrets.read('kite.session') ?? '';
    const access = (JSON.parse(session) as { token: string }).token;
    brokers.faults.add({
      kind: 'error',
      host: 'kite',
      path: '/orders',
      times: 1,
      status: 403,
      errorType: 'TokenException',
      message: `Incorrect ${key}:${access}`,
    });
    said.push(await snapshot(kite), kite.account.view(), calls.lines, updates.lines);
    const text = JSON.stringify(said);
    expect(text).toContain('Kite ended the login');
    for (const word of [key, secret, token, access]) expect(text).not.toContain(word);
  });
});
