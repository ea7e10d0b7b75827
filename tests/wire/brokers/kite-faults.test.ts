import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Fault } from './fault-kinds.ts';
import { FAULT_KINDS } from './fault-kinds.ts';
import type { LocalBrokers } from './local-brokers.ts';
import { KiteDesk, openTicker, pass, put, rehearse, until } from './rehearsal-fixture.ts';

const ORDER = { host: 'kite', method: 'POST', path: '/orders/', times: 1 } as const;
const BUY = { transaction_type: 'BUY', price: 1 };

async function deskWith(fault: Fault): Promise<{ brokers: LocalBrokers; desk: KiteDesk }> {
  const brokers = await rehearse();
  const desk = await KiteDesk.open(brokers);
  brokers.faults.add(fault);
  return { brokers, desk };
}

/** Sends one order into a fault; tells what the client made of it and whether the broker has an order. */
async function sendInto(fault: Fault) {
  const { brokers, desk } = await deskWith(fault);
  desk.client.requestInstance.defaults.timeout = 300;
  const outcome = await desk.refusal(desk.place(put(brokers, -200), BUY));
  return { outcome, has: brokers.exchange().orders.length, brokers, desk };
}

describe('an order sent to Kite', () => {
  it.each<[string, Fault, object, number]>([
    ['hangs unread', { kind: 'hang', ...ORDER }, { message: /ECONNABORTED/ }, 0],
    ['hangs although it was taken', { kind: 'hangAfter', ...ORDER }, { message: /ECONNABORTED/ }, 1],
    ['is cut unread', { kind: 'cutBefore', ...ORDER }, { message: /ECONNRESET/ }, 0],
    ['is cut although it was taken', { kind: 'cutAfter', ...ORDER }, { message: /ECONNRESET/ }, 1],
    [
      'comes later than the client waits',
      { kind: 'latency', ms: 600, ...ORDER },
      { message: /ECONNABORTED/ },
      1,
    ],
    ['meets 400', { kind: 'error', status: 400, ...ORDER }, { error_type: 'InputException' }, 0],
    ['meets 403', { kind: 'error', status: 403, ...ORDER }, { error_type: 'TokenException' }, 0],
    ['meets 429', { kind: 'error', status: 429, ...ORDER }, { message: 'Too many requests' }, 0],
    ['meets 500', { kind: 'error', status: 500, ...ORDER }, { error_type: 'GeneralException' }, 0],
    ['meets 502', { kind: 'error', status: 502, ...ORDER }, { error_type: 'DataException' }, 0],
    ['meets 503', { kind: 'error', status: 503, ...ORDER }, { error_type: 'NetworkException' }, 0],
    [
      'meets a named class',
      { kind: 'error', status: 400, errorType: 'MarginException', ...ORDER },
      { error_type: 'MarginException' },
      0,
    ],
    [
      'is taken and answered with 504',
      { kind: 'errorAfter', status: 504, ...ORDER },
      { error_type: 'NetworkException' },
      1,
    ],
    ['meets the page of a gateway', { kind: 'html', status: 502, ...ORDER }, { message: 'Bad Gateway' }, 0],
  ])('%s', async (_, fault, expected, orders) => {
    const { outcome, has, brokers } = await sendInto(fault);
    for (const [name, value] of Object.entries(expected) as [keyof typeof outcome, string | RegExp][])
      expect(outcome[name]).toMatch(value);
    if (fault.kind === 'latency') await until(() => brokers.exchange().orders.length === 1, 'the late order');
    else expect(has).toBe(orders);
  });

  it('meets a page with 200, which the client takes for success', async () => {
    const { brokers, desk } = await deskWith({ kind: 'html', status: 200, ...ORDER });
    expect(await desk.place(put(brokers, -200), BUY)).toBeUndefined();
  });

  it('gets half an answer', async () => {
    const { brokers, desk } = await deskWith({ kind: 'brokenJson', ...ORDER });
    expect(await desk.place(put(brokers, -200), BUY)).toBeUndefined();
    expect(brokers.exchange().orders).toHaveLength(1);
  });

  it('sits in its first state for a minute and a half', async () => {
    const { brokers, desk } = await deskWith({ kind: 'slowOrder', ms: 90_000, times: 1 });
    const id = await desk.place(put(brokers, -200), BUY);
    pass(brokers, 89_000);
    expect(await desk.states(id)).toEqual(['PUT ORDER REQ RECEIVED']);
    pass(brokers, 2_000);
    expect(await desk.order(id)).toMatchObject({ status: 'OPEN' });
  });

  it.each<[string, Fault, string]>([
    ['for no reason of ours', { kind: 'rejectOrder', message: 'RMS says no', times: 1 }, 'RMS says no'],
    [
      'because far strikes are barred to buyers',
      { kind: 'hedgeRefused', times: 1 },
      'restricted due to the open interest',
    ],
    ['because the contract is halted', { kind: 'halted' }, '16387'],
  ])('is rejected in the book %s', async (_, fault, words) => {
    const { brokers, desk } = await deskWith(fault);
    const id = await desk.place(put(brokers, -200), BUY);
    pass(brokers, 100);
    const order = await desk.order(id);
    expect([order['status'], order['status_message']]).toEqual(['REJECTED', expect.stringContaining(words)]);
  });

  it('is rejected where a stop goes too far from its trigger', async () => {
    const { brokers, desk } = await deskWith({ kind: 'stopRange' });
    const far = { transaction_type: 'BUY', order_type: 'SL', trigger_price: 300, price: 370 };
    const id = await desk.place(put(brokers, -200), far);
    pass(brokers, 100);
    expect((await desk.order(id))['status_message']).toContain('16448');
  });

  it('fills in parts while little is on show', async () => {
    const { brokers, desk } = await deskWith({ kind: 'thinBook', units: 65 });
    const hedge = put(brokers, -200);
    const price = ((brokers.market.quote(hedge.key)?.ask ?? 0) + 500) / 100;
    const id = await desk.place(hedge, { transaction_type: 'BUY', price, quantity: 650 });
    pass(brokers, 100);
    expect(await desk.order(id)).toMatchObject({
      status: 'OPEN',
      filled_quantity: 130,
      pending_quantity: 520,
    });
    brokers.faults.clear();
    pass(brokers, 10_000);
    expect(await desk.order(id)).toMatchObject({ status: 'COMPLETE', filled_quantity: 650 });
  });

  it('comes from an address that is not registered', async () => {
    const { brokers, desk } = await deskWith({ kind: 'wrongAddress' });
    const refusal = await desk.refusal(desk.place(put(brokers, -200), BUY));
    expect(refusal.message).toMatch(/127\.0\.0\.1.*not allowed/);
  });
});

describe('at Kite', () => {
  it('a stop may not become a limit order', async () => {
    const { brokers, desk } = await deskWith({ kind: 'stopToLimitRefused' });
    const stop = { transaction_type: 'BUY', order_type: 'SL', trigger_price: 300, price: 320 };
    const id = await desk.place(put(brokers, -200), stop);
    pass(brokers, 100);
    const change = desk.modify(id, {
      order_type: 'LIMIT',
      price: 1,
    });
    expect((await desk.refusal(change)).error_type).toBe('OrderException');
  });

  it('the session dies', async () => {
    const { desk } = await deskWith({ kind: 'tokenDeath', host: 'kite' });
    expect((await desk.refusal(desk.client.getOrders())).error_type).toBe('TokenException');
  });

  it('a position appears that is not ours', async () => {
    const contract = 'NIFTY 2026-11-17 25800 PE';
    const { brokers, desk } = await deskWith({ kind: 'foreign', contract, side: 'sell', quantity: 65 });
    const { net } = await desk.client.getPositions();
    expect(net).toMatchObject([{ quantity: -65 }]);
    expect(brokers.exchange().orders).toMatchObject([{ tag: null, contract, status: 'complete' }]);
  });

  it('the clock of the answers is a day off', async () => {
    const { brokers } = await deskWith({ kind: 'dateOff', ms: -86_400_000, times: 1 });
    const dates: string[] = [];
    for (let count = 0; count < 2; count += 1) {
      const answer = await fetch(`${brokers.addresses.kite.root}/instruments/NFO`);
      dates.push(answer.headers.get('date') ?? '');
    }
    expect(dates).toEqual(['Sun, 15 Nov 2026 06:00:02 GMT', 'Mon, 16 Nov 2026 06:00:02 GMT']);
  });

  it('nobody listens for a while; the clock goes on', async () => {
    const { brokers, desk } = await deskWith({ kind: 'latency', ms: 0, times: 1 });
    const clock = await fetch(brokers.addresses.clock);
    const lines = clock.body?.getReader();
    await lines?.read();
    brokers.faults.add({ kind: 'hostDown', ms: 400 });
    expect((await desk.refusal(desk.client.getOrders())).message).toMatch(/ECONNREFUSED|ECONNRESET/);
    expect((await lines?.read())?.done).toBe(false);
    let back = false;
    await until(() => {
      void desk.client.getOrders().then(
        () => (back = true),
        () => {},
      );
      return back;
    }, 'the host to come back');
    await lines?.cancel();
  });

  it('chance and counts of faults follow the seed', async () => {
    const brokers = await rehearse();
    brokers.faults.add({ kind: 'hang', chance: 0.5, skip: 1, times: 2 });
    const hits = Array.from({ length: 20 }, () => brokers.faults.take('hang', { host: 'kite' }) !== null);
    expect(hits.filter(Boolean)).toHaveLength(2);
    expect(FAULT_KINDS).toContain('hang');
  });
});

describe("Kite's stream", () => {
  async function stream() {
    const brokers = await rehearse({ plan: 'paid' });
    const desk = await KiteDesk.open(brokers);
    const ticker = openTicker(brokers, await desk.logIn());
    const seen = { ticks: 0, updates: [] as string[], frames: 0, closed: 0 };
    ticker.on('ticks', () => (seen.ticks += 1));
    ticker.on('order_update', (order: { status: string }) => seen.updates.push(order.status));
    ticker.on('message', () => (seen.frames += 1));
    ticker.on('close', () => (seen.closed += 1));
    ticker.connect();
    await until(() => brokers.streams().kite === 1 && ticker.connected(), 'the stream to open');
    ticker.subscribe([256265]);
    return { brokers, desk, ticker, seen };
  }

  it.each([
    ['lost', []],
    ['doubled', ['OPEN', 'OPEN', 'CANCELLED', 'CANCELLED']],
    ['reversed', ['CANCELLED', 'OPEN']],
  ] as const)('has order updates %s', async (how, expected) => {
    const { brokers, desk, seen } = await stream();
    brokers.faults.add({ kind: 'orderUpdates', how });
    const id = await desk.place(put(brokers, -200), BUY);
    pass(brokers, 100);
    await desk.cancel(id);
    pass(brokers, 100);
    await until(() => seen.updates.length >= expected.length, 'the updates');
    expect(seen.updates).toEqual(expected);
  });

  it('is silent while its heart beats', async () => {
    const { brokers, seen } = await stream();
    brokers.faults.add({ kind: 'streamSilent', host: 'kite' });
    pass(brokers, 2_000);
    const before = { ...seen };
    pass(brokers, 5_000);
    await until(() => seen.frames > before.frames, 'a heartbeat');
    expect(seen.ticks).toBe(before.ticks);
  });

  it('sends frames that are none', async () => {
    const { brokers, seen } = await stream();
    for (const bad of [
      'truncatedPacket',
      'unknownLength',
      'hugeVolume',
      'notJson',
      'number',
      'emptyArray',
    ] as const)
      brokers.faults.add({ kind: 'badFrame', host: 'kite', frame: bad });
    const before = seen.ticks;
    await until(() => {
      pass(brokers, 1_000);
      return seen.ticks > before;
    }, 'a tick after them');
  });

  it('sends frames that end a process which trusts them: seen by a bare socket', async () => {
    const brokers = await rehearse({ plan: 'paid' });
    const token = await (await KiteDesk.open(brokers)).logIn();
    const query = `api_key=${brokers.keys.kite.key}&access_token=${token}`;
    const socket = new WebSocket(`${brokers.addresses.kite.ticker}/?${query}`);
    const seen: Buffer[] = [];
    socket.on('message', (data: Buffer) => seen.push(data));
    await until(() => brokers.streams().kite === 1 && seen.length > 0, 'the stream to open');
    brokers.faults.add({ kind: 'badFrame', host: 'kite', frame: 'jsonNull' });
    brokers.faults.add({ kind: 'badFrame', host: 'kite', frame: 'bogusCount' });
    await until(() => seen.some((data) => data.toString() === 'null'), 'null');
    await until(() => seen.some((data) => data.length > 2 && data.readUInt16BE(0) === 65_535), 'the count');
    socket.close();
  });

  it('is refused once, then let in', async () => {
    const brokers = await rehearse({ plan: 'paid' });
    const token = await (await KiteDesk.open(brokers)).logIn();
    brokers.faults.add({ kind: 'streamRefused', host: 'kite', times: 1 });
    const address = `${brokers.addresses.kite.ticker}/?api_key=${brokers.keys.kite.key}&access_token=${token}`;
    const refused = new WebSocket(address);
    const status = await new Promise((resolve) => {
      refused.on('unexpected-response', (_, response) => resolve(response.statusCode));
      refused.on('error', () => {});
    });
    expect(status).toBe(403);
    const socket = new WebSocket(address);
    await until(() => brokers.streams().kite === 1 && socket.readyState === WebSocket.OPEN, 'the second try');
    socket.close();
  });

  it('says UPDATE of a part that filled', async () => {
    const { brokers, desk, seen } = await stream();
    brokers.faults.add({ kind: 'thinBook', units: 65 });
    const hedge = put(brokers, -200);
    const price = ((brokers.market.quote(hedge.key)?.ask ?? 0) + 500) / 100;
    await desk.place(hedge, { transaction_type: 'BUY', price, quantity: 650 });
    await until(() => {
      pass(brokers, 1_000);
      return seen.updates.includes('COMPLETE');
    }, 'the whole fill');
    expect(seen.updates).toContain('UPDATE');
  });

  it.each(['cut', 'server'] as const)('is ended: %s', async (how) => {
    const { brokers, seen, ticker } = await stream();
    brokers.faults.add({ kind: 'disconnect', host: 'kite', how });
    await until(() => seen.closed > 0, 'the end');
    expect(ticker.connected()).toBe(false);
  });
});
