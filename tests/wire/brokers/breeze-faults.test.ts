import { describe, expect, it } from 'vitest';
import {
  joinStream,
  MONDAY,
  newBreeze,
  openBreeze,
  optionChain,
  pass,
  put,
  rehearse,
  until,
} from './rehearsal-fixture.ts';

const NIFTY = '4.1!NIFTY 50';
const MINUTES = {
  interval: '1minute',
  stockCode: 'NIFTY',
  exchangeCode: 'NSE',
  productType: 'cash',
  toDate: `${MONDAY}T11:29:00.000Z`,
};

describe('a call to Breeze', () => {
  it('hangs: the client never gives up by itself', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    brokers.faults.add({ kind: 'hang', host: 'breeze', path: 'funds', times: 1 });
    let ended = false;
    void client
      .getFunds()
      .catch(() => {})
      .finally(() => (ended = true));
    await until(() => brokers.requests.some((each) => each.path.endsWith('funds')), 'the call to arrive');
    await client.getQuotes({ stockCode: 'NIFTY', exchangeCode: 'NSE' });
    expect(ended).toBe(false);
  });

  it.each([
    [429, 'Limit exceed: API call per minute:'],
    [500, 'Internal Server Error'],
  ])('is answered with Status %i inside a 200', async (status, text) => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    brokers.faults.add({ kind: 'error', host: 'breeze', status, path: 'optionchain', times: 1 });
    expect(await optionChain(client, 'put')).toEqual({ Success: null, Status: status, Error: text });
    expect((await optionChain(client, 'put')).Status).toBe(200);
  });

  it('finds the quota of the day used up', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    brokers.faults.add({ kind: 'dayQuota' });
    expect((await client.getFunds()).Error).toBe('Limit exceed: API call per day:');
  });

  it('is refused for its stamp, since the clocks differ', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    brokers.faults.add({ kind: 'stampSkew', ms: 60_000 });
    // The client stamps by the clock of this machine, which is not the simulated one.
    expect(await client.getFunds()).toMatchObject({ Status: 401, Error: 'Request timestamp is expired' });
  });

  it('is made with a session that died', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    brokers.faults.add({ kind: 'tokenDeath', host: 'breeze' });
    expect(await client.getFunds()).toMatchObject({ Status: 401, Error: 'Session key is expired.' });
  });

  it('finds history with gaps, or its end instead of its beginning', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    brokers.faults.add({ kind: 'historyGaps', every: 5 });
    const today = await client.getHistoricalDatav2({ ...MINUTES, fromDate: `${MONDAY}T09:15:00.000Z` });
    expect(today.Success).toHaveLength(135 - 27);
    brokers.faults.clear();
    brokers.faults.add({ kind: 'historyTail' });
    const tail = await client.getHistoricalDatav2({ ...MINUTES, fromDate: '2026-11-02T09:15:00.000Z' });
    expect(tail.Success?.at(-1)).toMatchObject({ datetime: '2026-11-16 11:29:00' });
  });
});

describe('the master of Breeze', () => {
  it.each(['missing', 'truncated', 'badRow'] as const)('is %s', async (how) => {
    const brokers = await rehearse();
    const client = newBreeze(brokers);
    brokers.faults.add({ kind: 'master', how });
    const opened = client.generateSession(brokers.keys.breeze.secret, brokers.login().apiSession);
    await opened.catch(() => {});
    const options = Object.keys(client.stockScriptDictList[4] ?? {});
    // A bad row in the middle must not cost the rows around it.
    if (how === 'badRow') expect(options.length).toBeGreaterThan(600);
    else expect(options).toEqual([]);
    // The session is good all the same.
    expect(await client.getFunds()).toMatchObject({ Status: 200 });
  });

  it('can be padded to the size of the real file', async () => {
    const brokers = await rehearse({ padding: { breeze: 2_000 } });
    const client = await openBreeze(brokers);
    expect(Object.keys(client.stockScriptDictList[4] ?? {}).length).toBeGreaterThan(2_000);
  });
});

describe("Breeze's stream", () => {
  async function stream(rooms = [NIFTY]) {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    return { brokers, client, ...(await joinStream(client, rooms, brokers)) };
  }

  it('refuses the log-in: the client tries once and stays away', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    brokers.faults.add({ kind: 'streamRefused', host: 'breeze', times: 1 });
    client.wsConnect();
    const errors: unknown[] = [];
    client.socket?.on('connect_error', (error) => errors.push(error));
    await until(() => errors.length === 1, 'the refusal');
    expect((client.socket as unknown as { active: boolean }).active).toBe(false);
    client.socket?.connect();
    await until(() => client.socket?.connected === true, 'the second try');
  });

  it('is silent, as a whole or in one contract', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    const silent = put(brokers, 0);
    const [quiet, loud] = [silent, put(brokers, -100)].map((each) => `4.1!${each.exchangeToken}`);
    const { frames } = await joinStream(client, [NIFTY, String(quiet), String(loud)], brokers);
    brokers.faults.add({ kind: 'contractSilent', host: 'breeze', contract: silent.key });
    const rooms = () => new Set(frames.map((each) => (each as unknown[])[0]));
    await until(() => {
      pass(brokers, 1_000);
      return rooms().size === 2;
    }, 'index and one contract');
    expect(rooms()).toEqual(new Set([NIFTY, loud]));
    brokers.faults.add({ kind: 'streamSilent', host: 'breeze' });
    brokers.faults.add({ kind: 'badFrame', host: 'breeze', frame: 'number' });
    pass(brokers, 10_000);
    brokers.faults.add({ kind: 'badFrame', host: 'breeze', frame: 'object' });
    await until(
      () => frames.length >= 2 && typeof frames.at(-1) === 'object' && !Array.isArray(frames.at(-1)),
      'both marks',
    );
    expect(frames.at(-2)).toBe(42);
  });

  it('is silent where the scenario says so, while the exchange trades on', async () => {
    const from = Date.parse('2026-11-16T12:06:00+05:30') as never;
    const brokers = await rehearse({ scenario: 'feed-loss', from });
    const client = await openBreeze(brokers);
    const { frames } = await joinStream(client, [NIFTY], brokers);
    pass(brokers, 60_000);
    brokers.faults.add({ kind: 'badFrame', host: 'breeze', frame: 'number' });
    await until(() => frames.length > 0, 'the mark');
    expect(frames).toEqual([42]);
    expect(brokers.market.quote(put(brokers, 0).key)).not.toBeNull();
  });

  it('sends frames that are none', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    const { frames } = await joinStream(client, [NIFTY], brokers);
    const names = [
      'null',
      'emptyArray',
      'object',
      'number',
      'arrayOfNull',
      'text',
      'items22',
      'depthWithoutRows',
    ] as const;
    for (const frame of names) brokers.faults.add({ kind: 'badFrame', host: 'breeze', frame });
    await until(() => frames.length === names.length, 'all of them');
    expect(frames.slice(0, 5)).toEqual([null, [], {}, 42, [null]]);
    expect(frames[6]).toHaveLength(22);
  });

  it.each([
    ['cut', 'transport close'],
    ['server', 'io server disconnect'],
  ] as const)('is ended: %s', async (how, reason) => {
    const { brokers, socket } = await stream();
    const reasons: string[] = [];
    socket.on('disconnect', (why: never) => reasons.push(why));
    brokers.faults.add({ kind: 'disconnect', host: 'breeze', how });
    await until(() => reasons.length === 1, 'the end');
    expect(reasons[0]).toBe(reason);
    expect((socket as unknown as { active: boolean }).active).toBe(how === 'cut');
  });
});
