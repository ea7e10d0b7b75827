import { describe, expect, it } from 'vitest';
import { clock, istInstant, tradingDate } from '../../../../shared/units/index.ts';
import { breezeDesk, EVENING, until } from './breeze-desk.ts';

describe('logging in to Breeze', () => {
  it('opens the account for the day, by the whole redirect address', async () => {
    const desk = await breezeDesk();
    const states: string[] = [];
    desk.breeze.account.onChange(() => states.push(desk.breeze.account.view().state));
    expect(desk.breeze.account.view()).toMatchObject({
      state: 'loggedOut',
      user: null,
      keyHint: 'rehe ···· eeze',
    });
    const number = desk.brokers.login().apiSession;
    expect(await desk.logIn(`http://127.0.0.1:4010/x?apisession=${number}`)).toEqual({
      ok: true,
      value: null,
    });
    expect(states).toEqual(['loggingIn', 'ready']);
    expect(desk.breeze.account.view()).toMatchObject({
      state: 'ready',
      user: 'REHEARSAL ACCOUNT',
      problem: null,
      since: desk.brokers.time.now(),
    });
  });

  it('sends the key to the login page in escaped form', async () => {
    const desk = await breezeDesk({ keys: { key: 'a+b/c=&d', secret: 'x' } });
    const page = desk.breeze.account.loginPage();
    expect(page).toEqual({
      ok: true,
      value: `${desk.brokers.addresses.breeze.login}?api_key=a%2Bb%2Fc%3D%26d`,
    });
  });

  it('is not needed by a restart on the same day, and is needed on the next', async () => {
    const desk = await breezeDesk({ from: EVENING });
    await desk.logIn();
    const again = desk.again();
    expect(again.account.view()).toMatchObject({ state: 'ready', user: 'REHEARSAL ACCOUNT' });
    desk.brokers.time.advanceTo(istInstant(tradingDate('2026-11-20'), clock('08:00')));
    expect(again.account.view().state).toBe('expired');
    expect(desk.again().account.view().state).toMatch(/expired|loggedOut/);
    expect(desk.secrets.kept.has('breeze.session')).toBe(false);
  });

  it('tells a wrong key, a wrong secret, an old number, a dead line, a late clock and a page apart, and what to do [failure 20]', async () => {
    const good = (await breezeDesk()).brokers.keys.breeze;
    const fault = async (
      keys: { readonly key: string; readonly secret: string },
      add: Parameters<Awaited<ReturnType<typeof breezeDesk>>['brokers']['faults']['add']>[0] | null,
      answer?: string,
    ): Promise<{ code: string; message: string; remedy: string }> => {
      const desk = await breezeDesk({ keys, times: 5 });
      if (add !== null) desk.brokers.faults.add(add);
      const result = await desk.logIn(answer);
      if (result.ok) throw new Error('logged in');
      expect(desk.breeze.account.view()).toMatchObject({
        state: 'loggedOut',
        problem: { remedy: result.error.remedy },
      });
      return result.error;
    };
    const faults = [
      await fault({ key: 'another-key-altogether', secret: good.secret }, null),
      await fault({ key: good.key, secret: 'another-secret' }, null),
      await fault(good, null, '99999999'),
      await fault(good, { kind: 'hang', path: 'customerdetails' }),
      await fault(good, { kind: 'cutBefore' }),
      await fault(good, { kind: 'stampSkew', ms: 60_000 }),
      await fault(good, { kind: 'html', status: 200 }),
      await fault(good, { kind: 'error', status: 503 }),
      await fault(good, null, 'http://127.0.0.1/no/number'),
    ];
    expect(faults.map((each) => each.code)).toEqual(
      'WRONG_KEY WRONG_SECRET EXPIRED UNREACHABLE UNREACHABLE CLOCK BAD_ANSWER BAD_ANSWER NOT_UNDERSTOOD'.split(
        ' ',
      ),
    );
    expect(new Set(faults.map((each) => each.message)).size).toBe(faults.length);
    for (const { remedy } of faults) expect(remedy).toMatch(/^[A-Z].*\.$/);
  });

  it('that fails takes nothing from a session that is open', async () => {
    const desk = await breezeDesk();
    await desk.logIn();
    expect(await desk.logIn('99999999')).toMatchObject({ ok: false });
    expect(desk.breeze.account.view()).toMatchObject({
      state: 'ready',
      problem: { text: expect.any(String) as string },
    });
  });

  it('counts once: of two at the same time the newer one', async () => {
    const desk = await breezeDesk();
    const [first, second] = await Promise.all([desk.logIn(), desk.logIn()]);
    expect(first).toMatchObject({
      ok: false,
      error: { message: 'Another login took the place of this one.' },
    });
    expect(second.ok).toBe(true);
    expect(desk.breeze.account.view().state).toBe('ready');
  });

  it('ends with other keys, and with a logout', async () => {
    const desk = await breezeDesk();
    await desk.logIn();
    const { key, secret } = desk.brokers.keys.breeze;
    desk.breeze.account.setKeys(` ${key} `, secret);
    expect(desk.breeze.account.view().state).toBe('ready');
    desk.breeze.account.setKeys(key, 'new-secret');
    expect(desk.breeze.account.view().state).toBe('loggedOut');
    desk.breeze.account.setKeys(key, secret);
    await desk.logIn();
    desk.breeze.account.logout();
    expect(desk.breeze.account.view()).toMatchObject({ state: 'loggedOut', user: null });
    expect(desk.secrets.kept.has('breeze.session')).toBe(false);
  });
});

describe('a session that Breeze ends before its time', () => {
  it('makes the account dead, says the way back, and a new login revives the feed without a restart', async () => {
    const desk = await breezeDesk({ times: 5 });
    desk.start();
    await desk.logIn();
    await desk.goUntil(() => desk.link() === 'ok', 'ok');
    desk.brokers.faults.add({ kind: 'tokenDeath', host: 'breeze' });
    desk.brokers.dropSockets('breeze');
    await until(() => desk.breeze.account.view().state === 'dead', 'dead');
    expect(desk.link()).toBe('down');
    expect(desk.words()).toContain('Log in to Breeze again');
    const seen = desk.told.index.length;
    await desk.logIn();
    await desk.goUntil(() => desk.link() === 'ok' && desk.told.index.length > seen, 'ok again');
    expect(desk.breeze.account.view()).toMatchObject({ state: 'ready', problem: null });
  });

  it('is found by a refused call as well', async () => {
    const desk = await breezeDesk();
    await desk.logIn();
    desk.brokers.faults.add({ kind: 'tokenDeath', host: 'breeze' });
    await desk.go(60);
    expect(await desk.history()).toMatchObject({ ok: false, error: { code: 'SESSION_DEAD' } });
    // Its end is told by when it was noticed, not by when it was opened.
    expect(desk.breeze.account.view()).toMatchObject({ state: 'dead', since: desk.brokers.time.now() });
  });
});

describe('what is secret', () => {
  it('is in no word, no state and no file of the adapter', async () => {
    const keys = { key: 'PLANTED-KEY-1234567890', secret: 'PLANTED-SECRET-abcdefgh' };
    const desk = await breezeDesk({ keys });
    const echo = `Public Key ${keys.key} with ${keys.secret} does what it wants`;
    desk.brokers.faults.add({ kind: 'error', status: 400, message: echo, times: 2 });
    const outcomes: unknown[] = [await desk.logIn('PLANTEDNUMBER9'), await desk.logIn('PLANTEDNUMBER9')];
    desk.start();
    outcomes.push(await desk.history(), desk.breeze.account.view());
    const said = JSON.stringify([outcomes, desk.told.links, desk.told.calls, desk.told.stream]);
    for (const secret of [keys.key, keys.secret, 'PLANTEDNUMBER9']) expect(said).not.toContain(secret);
    expect(said).toContain('····');
  });
});
