import { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ensure, paise, quantity, type Quantity } from '../../../../shared/units/index.ts';
import type { Kite } from '../../../../main/adapters/kite/index.ts';
import type { BrokerOrderId, OrderAnswer, OrderChange } from '../../../../main/domain/trading/order.ts';
import { FakeRealTime } from '../../../support/fake-real-time.ts';
import {
  book,
  limit,
  listed,
  rehearseKite,
  submit,
  type Rehearsal,
} from '../../../support/kite/kite-rehearsal.ts';

let open: Rehearsal[] = [];

/** Logged in, with the day's list of contracts. */
async function ready(...given: Parameters<typeof rehearseKite>): Promise<Rehearsal> {
  const rehearsal = await rehearseKite(...given);
  open.push(rehearsal);
  await listed(rehearsal.kite);
  await rehearsal.login();
  return rehearsal;
}

afterEach(async () => {
  for (const each of open) await each.close();
  open = [];
});

function modify(kite: Kite, orderId: BrokerOrderId, change: OrderChange): Promise<OrderAnswer> {
  return new Promise((resolve) => kite.broker.modify(orderId, change, resolve));
}

function cancel(kite: Kite, orderId: BrokerOrderId): Promise<OrderAnswer> {
  return new Promise((resolve) => kite.broker.cancel(orderId, resolve));
}

async function accepted(kite: Kite, ticket: Parameters<typeof submit>[1]): Promise<BrokerOrderId> {
  const answer = await submit(kite, ticket);
  if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
  return answer.orderId;
}

function writes({ brokers }: Rehearsal): readonly Record<string, string>[] {
  return brokers.requests
    .filter(({ method, path }) => method !== 'GET' && path.includes('/orders'))
    .map(({ method, path, body }) => ({ method, path, ...Object.fromEntries(new URLSearchParams(body)) }));
}

describe('an order at Kite', () => {
  it('is written to its line before the next turn of the loop: what is put off until then does not hold it up', async () => {
    const rehearsal = await ready();
    const { kite } = rehearsal;
    await book(kite);
    const contract = rehearsal.put(500);
    const { ask } = rehearsal.quote(contract);
    const ticket = rehearsal.ticket('hedgeEntry', 1, contract, { side: 'buy', pricing: limit(ask + 100) });
    const written = vi.spyOn(Socket.prototype, 'write');
    const isSent = (): boolean =>
      written.mock.calls.some(([chunk]) => /^POST \S*\/orders/.test(String(chunk)));
    const answered = submit(kite, ticket);
    const byTheNextTurn = new Promise<boolean>((resolve) => {
      setImmediate(() => resolve(isSent()));
    });
    expect(await byTheNextTurn).toBe(true);
    await answered;
    written.mockRestore();
  });

  it('is accepted with an id, and found in the book by its tag, filled at the price asked', async () => {
    const rehearsal = await ready();
    const { kite, go } = rehearsal;
    const contract = rehearsal.put(500);
    const { ask } = rehearsal.quote(contract);
    const ticket = rehearsal.ticket('hedgeEntry', 1, contract, { side: 'buy', pricing: limit(ask + 100) });
    const orderId = await accepted(kite, ticket);
    go(1_000);
    const { orders, trades, positions } = await book(kite);
    expect(orders).toMatchObject([
      {
        orderId,
        tag: ticket.tag,
        contract,
        side: 'buy',
        quantity: ticket.quantity,
        filled: ticket.quantity,
        status: 'complete',
      },
    ]);
    expect(trades).toMatchObject([{ orderId, contract, quantity: ticket.quantity }]);
    expect(positions).toMatchObject([{ contract, product: 'NRML', net: ticket.quantity }]);
    expect(orders[0]?.averagePrice).toBe(rehearsal.brokers.exchange().orders[0]?.averagePrice);
    expect(orders[0]?.at).toBeLessThanOrEqual(rehearsal.brokers.time.now());
    expect(rehearsal.brokers.time.now() - (orders[0]?.at ?? 0)).toBeLessThan(3_000);
    expect(writes(rehearsal)[0]).toMatchObject({
      path: '/kite/orders/regular',
      exchange: 'NFO',
      product: 'NRML',
      validity: 'DAY',
      order_type: 'LIMIT',
      price: ((ask + 100) / 100).toFixed(2),
      tag: ticket.tag,
    });
  });

  it('rests as a stop, becomes a limit order by a change, and can be cancelled [failure 8]', async () => {
    const rehearsal = await ready();
    const { kite, go } = rehearsal;
    const contract = rehearsal.put(300);
    const { bid, ask } = rehearsal.quote(contract);
    const pricing = { kind: 'stopLimit', trigger: paise(ask * 2), limit: paise(ask * 2 + 500) } as const;
    const ticket = rehearsal.ticket('brokerStop', 1, contract, { side: 'buy', pricing });
    const orderId = await accepted(kite, ticket);
    go(500);
    expect((await book(kite)).orders).toMatchObject([{ status: 'triggerPending', trigger: ask * 2 }]);
    const low = paise(Math.max(5, Math.floor(bid / 2 / 5) * 5));
    const change = { quantity: ticket.quantity, pricing: { kind: 'limit', limit: low } } as const;
    expect(await modify(kite, orderId, change)).toEqual({ kind: 'accepted', orderId });
    expect((await book(kite)).orders).toMatchObject([{ status: 'pending' }]);
    go(500);
    expect((await book(kite)).orders).toMatchObject([
      { status: 'open', limit: low, trigger: null, filled: 0 },
    ]);
    expect(await cancel(kite, orderId)).toEqual({ kind: 'accepted', orderId });
    go(500);
    expect((await book(kite)).orders).toMatchObject([{ status: 'cancelled', filled: 0 }]);
    expect(await cancel(kite, orderId)).toMatchObject({ kind: 'refused', code: 'ORDER_DONE' });
  });

  it('at the market goes with its protection, placed or by a change [must 10] [failure 7]', async () => {
    const rehearsal = await ready();
    const { kite, go } = rehearsal;
    const contract = rehearsal.put(400);
    const pricing = { kind: 'protectedMarket' } as const;
    await accepted(kite, rehearsal.ticket('mainExit', 1, contract, { side: 'buy', pricing }));
    go(500);
    const second = rehearsal.ticket('mainExit', 2, contract, { side: 'buy', pricing: limit(5) });
    const orderId = await accepted(kite, second);
    go(500);
    expect(await modify(kite, orderId, { quantity: second.quantity, pricing })).toMatchObject({
      kind: 'accepted',
    });
    go(500);
    expect((await book(kite)).orders.map(({ status }) => status)).toEqual(['complete', 'complete']);
    const protections = writes(rehearsal).map((form) => form['market_protection']);
    expect(protections).toEqual(['-1', undefined, '-1']);
  });

  it('that waited its turn until it may no longer leave is not sent', async () => {
    const rehearsal = await ready();
    const ticket = rehearsal.ticket('hedgeEntry', 1, rehearsal.put(500), {
      side: 'buy',
      pricing: limit(1_000),
    });
    const answer = await new Promise((resolve) => rehearsal.kite.broker.submit(ticket, resolve, () => false));
    expect(answer).toMatchObject({ kind: 'refused', message: expect.stringContaining('not sent') });
    expect(writes(rehearsal)).toEqual([]);
  });

  it('whose stop may not become a limit order is refused, and stays', async () => {
    const rehearsal = await ready();
    const { kite, go } = rehearsal;
    rehearsal.brokers.faults.add({ kind: 'stopToLimitRefused' });
    const contract = rehearsal.put(300);
    const { ask } = rehearsal.quote(contract);
    const pricing = { kind: 'stopLimit', trigger: paise(ask * 2), limit: paise(ask * 2 + 500) } as const;
    const ticket = rehearsal.ticket('brokerStop', 1, contract, { side: 'buy', pricing });
    const orderId = await accepted(kite, ticket);
    go(500);
    const change = { quantity: ticket.quantity, pricing: limit(ask) };
    expect(await modify(kite, orderId, change)).toMatchObject({
      kind: 'refused',
      message: 'Order type of a stoploss order cannot be changed.',
    });
    expect((await book(kite)).orders).toMatchObject([{ status: 'triggerPending' }]);
  });

  it('that fills in part is shown with what is filled, and never as complete', async () => {
    const rehearsal = await ready();
    const { kite, go, brokers } = rehearsal;
    const contract = rehearsal.put(300);
    brokers.faults.add({ kind: 'thinBook', units: 65, contract });
    const { ask } = rehearsal.quote(contract);
    const more = { side: 'buy', pricing: limit(ask + 500), lots: 4 } as const;
    await accepted(kite, rehearsal.ticket('hedgeEntry', 1, contract, more));
    go(150);
    const [order] = (await book(kite)).orders;
    expect(order).toMatchObject({ status: 'open', quantity: 260 });
    expect(order?.filled).toBeGreaterThan(0);
    expect(order?.filled).toBeLessThan(260);
  });

  it('that its risk desk rejects is accepted first, and rejected in the book, with the reason [failure 4]', async () => {
    const rehearsal = await ready({ capital: 1_000 });
    const { kite, go } = rehearsal;
    const contract = rehearsal.put(300);
    const more = { side: 'sell', pricing: limit(rehearsal.quote(contract).bid) } as const;
    await accepted(kite, rehearsal.ticket('mainEntry', 1, contract, more));
    go(500);
    expect((await book(kite)).orders).toMatchObject([
      { status: 'rejected', message: expect.stringContaining('Insufficient funds') },
    ]);
  });
});

describe('an order that is not sent', () => {
  it('has a price off the tick, no contract, or nobody logged in', async () => {
    const rehearsal = await ready();
    const { kite } = rehearsal;
    const contract = rehearsal.put(300);
    const more = { side: 'buy', pricing: limit(1_003) } as const;
    const odd = rehearsal.ticket('hedgeEntry', 1, contract, more);
    expect(await submit(kite, odd)).toMatchObject({ kind: 'refused', code: 'BAD_ORDER' });
    const strange = { ...odd, contract: 'NIFTY 2031-01-01 25800 PE' as typeof contract };
    expect(await submit(kite, strange)).toMatchObject({ kind: 'refused', code: 'NOT_LISTED' });
    expect(await cancel(kite, '../session/token' as BrokerOrderId)).toMatchObject({ code: 'NO_SUCH_ORDER' });
    kite.account.logout();
    const good = { ...odd, pricing: limit(1_005) };
    expect(await submit(kite, good)).toMatchObject({ kind: 'refused', code: 'SESSION_DEAD' });
    expect(writes(rehearsal)).toEqual([]);
  });

  it('is a change to a price off the tick, of an order that only the book has shown', async () => {
    const rehearsal = await ready();
    const { kite, go } = rehearsal;
    const contract = rehearsal.put(300);
    const ticket = rehearsal.ticket('hedgeEntry', 1, contract, { side: 'buy', pricing: limit(5) });
    const orderId = await accepted(kite, ticket);
    go(500);
    const again = rehearsal.reopen();
    await listed(again);
    await book(again);
    const sent = writes(rehearsal).length;
    expect(await modify(again, orderId, { quantity: ticket.quantity, pricing: limit(7) })).toMatchObject({
      kind: 'refused',
      code: 'BAD_ORDER',
      message: 'not sent: 0.07 is no multiple of the tick of 0.05',
    });
    expect(writes(rehearsal)).toHaveLength(sent);
  });

  it('has a tag that was sent before, by this terminal or the one before it', async () => {
    const rehearsal = await ready();
    const { kite, go, brokers } = rehearsal;
    const contract = rehearsal.put(300);
    const ticket = rehearsal.ticket('hedgeEntry', 1, contract, { side: 'buy', pricing: limit(5) });
    const [first, second] = await Promise.all([submit(kite, ticket), submit(kite, ticket)]);
    expect([first.kind, second.kind]).toEqual(['accepted', 'unknown']);
    go(500);
    const again = rehearsal.reopen();
    await listed(again);
    await book(again);
    expect((await submit(again, ticket)).kind).toBe('unknown');
    expect(brokers.exchange().orders).toHaveLength(1);
  });
});

describe('an answer that is no answer leaves the order unknown', () => {
  const write = { host: 'kite', method: 'POST', path: '/orders/', times: 1 } as const;

  it.each([
    ['the connection is cut after Kite took it', { ...write, kind: 'cutAfter' }, 1],
    ['Kite took it and says 502', { ...write, kind: 'errorAfter', status: 502 }, 1],
    ['Kite took it and half an answer comes', { ...write, kind: 'brokenJson' }, 1],
    ['the connection is cut before', { ...write, kind: 'cutBefore' }, 0],
    ['a maintenance page comes with HTTP 200', { ...write, kind: 'html', status: 200 }, 0],
    ['a page comes with HTTP 403', { ...write, kind: 'html', status: 403 }, 0],
    ['a gateway is down', { ...write, kind: 'html', status: 502 }, 0],
    ['the order desk is down', { ...write, kind: 'error', status: 503 }, 0],
  ] as const)('%s; it is sent once, and the book tells', async (_, fault, inBook) => {
    const rehearsal = await ready();
    const { kite, go, brokers } = rehearsal;
    brokers.faults.add(fault);
    const contract = rehearsal.put(300);
    const ticket = rehearsal.ticket('hedgeEntry', 1, contract, { side: 'buy', pricing: limit(5) });
    expect((await submit(kite, ticket)).kind).toBe('unknown');
    expect(writes(rehearsal)).toHaveLength(1);
    go(500);
    expect((await book(kite)).orders.map(({ tag }) => tag)).toEqual(inBook === 1 ? [ticket.tag] : []);
  });

  it('no answer in 7 s, although the order is there [failure 1]', async () => {
    const realTime = new FakeRealTime();
    const rehearsal = await ready({ kite: { realTime } });
    const { kite, brokers } = rehearsal;
    brokers.faults.add({ ...write, kind: 'hangAfter' });
    const contract = rehearsal.put(300);
    const ticket = rehearsal.ticket('hedgeEntry', 1, contract, { side: 'buy', pricing: limit(5) });
    const answer = submit(kite, ticket);
    while (brokers.exchange().orders.length === 0) await new Promise((resolve) => setImmediate(resolve));
    realTime.advance(7_000);
    expect(await answer).toEqual({ kind: 'unknown', why: 'no answer in 7 s' });
    expect(rehearsal.calls.lines).toContain('failed: Kite: no answer in 7 s.');
  });

  it('nobody listens', async () => {
    const rehearsal = await ready();
    rehearsal.brokers.faults.add({ kind: 'hostDown', ms: 200 });
    const contract = rehearsal.put(300);
    const ticket = rehearsal.ticket('hedgeEntry', 1, contract, { side: 'buy', pricing: limit(5) });
    expect((await submit(rehearsal.kite, ticket)).kind).toBe('unknown');
  });
});

describe('a definitive no', () => {
  const write = { host: 'kite', method: 'POST', path: '/orders/', times: 1 } as const;

  it.each([
    ['too many requests', { ...write, kind: 'error', status: 429 }, 'RATE_LIMIT'],
    ['an address that is not registered', { kind: 'wrongAddress', times: 1 }, 'ADDRESS'],
    ['too little money', { ...write, kind: 'error', status: 400, errorType: 'MarginException' }, 'MARGIN'],
    ['a dead session', { kind: 'tokenDeath', host: 'kite' }, 'SESSION_DEAD'],
  ] as const)('because of %s is a refusal, and the tag may be used again', async (_, fault, code) => {
    const rehearsal = await ready();
    const { kite, brokers } = rehearsal;
    brokers.faults.add(fault);
    const contract = rehearsal.put(300);
    const ticket = rehearsal.ticket('hedgeEntry', 1, contract, { side: 'buy', pricing: limit(5) });
    expect(await submit(kite, ticket)).toMatchObject({ kind: 'refused', code });
    expect(brokers.exchange().orders).toEqual([]);
    if (code === 'SESSION_DEAD') await rehearsal.login();
    expect((await submit(kite, ticket)).kind).toBe('accepted');
  });
});

describe('too many orders', () => {
  it('entries beyond five a second are refused here; exits and cancels wait their turn and none is lost [failure 10]', async () => {
    const rehearsal = await ready();
    const { kite, brokers } = rehearsal;
    const contract = rehearsal.put(300);
    const more = { side: 'buy', pricing: limit(5) } as const;
    const entries = Array.from({ length: 7 }, (_, index) =>
      submit(kite, rehearsal.ticket('hedgeEntry', index + 1, contract, more)),
    );
    const exits = Array.from({ length: 9 }, (_, index) =>
      submit(kite, rehearsal.ticket('mainExit', index + 1, contract, more)),
    );
    const kinds = (await Promise.all(entries)).map((answer) => answer.kind);
    expect(kinds).toEqual([...Array<string>(5).fill('accepted'), 'refused', 'refused']);
    expect(await entries[6]).toMatchObject({
      code: 'RATE_LIMIT',
      message: expect.stringContaining('not sent'),
    });
    expect((await Promise.all(exits)).every((answer) => answer.kind === 'accepted')).toBe(true);
    const tags = writes(rehearsal).map((form) => form['tag']);
    expect(tags).toHaveLength(14);
    const exitTags = tags.filter((tag) => tag?.includes('X') === true);
    expect(exitTags).toEqual([...exitTags].sort((a = '', b = '') => a.localeCompare(b)));
    expect(brokers.exchange().orders).toHaveLength(14);
  });

  it("are counted for the day, over a restart, and never below the book's own number", async () => {
    const rehearsal = await ready();
    const { kite, calls, brokers } = rehearsal;
    const contract = rehearsal.put(300);
    const ticket = rehearsal.ticket('hedgeEntry', 1, contract, { side: 'buy', pricing: limit(5) });
    const orderId = await accepted(kite, ticket);
    rehearsal.go(500);
    await modify(kite, orderId, { quantity: ticket.quantity, pricing: limit(10) });
    await cancel(kite, orderId);
    expect(calls.useOfDay).toBe(3);
    kite.close();
    const again = rehearsal.reopen();
    await listed(again);
    await accepted(again, rehearsal.ticket('hedgeEntry', 2, contract, { side: 'buy', pricing: limit(5) }));
    expect(calls.useOfDay).toBe(4);
    const name = ensure(brokers.market.listed().get(contract), 'listed').key;
    for (let index = 0; index < 5; index += 1) brokers.foreign(name, 'buy', 65 as Quantity, 0.05);
    await book(again);
    expect(calls.useOfDay).toBe(7);
  });

  it('a change of an order that is gone is a refusal, not a wait', async () => {
    const rehearsal = await ready();
    const change = { quantity: quantity(65), pricing: limit(5) };
    expect(await modify(rehearsal.kite, '123456' as BrokerOrderId, change)).toMatchObject({
      kind: 'refused',
      code: 'NO_SUCH_ORDER',
    });
  });
});
