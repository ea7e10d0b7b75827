import { afterEach, describe, expect, it } from 'vitest';
import { ensure, paise, type Quantity, type Result } from '../../../../shared/units/index.ts';
import type { ChargeBreakdown } from '../../../../main/domain/trading/charge-breakdown.ts';
import { chargesFor } from '../../../../main/domain/trading/charges.ts';
import type { MarginAnswer, MarginLeg } from '../../../../main/domain/trading/margin.ts';
import type { BrokerFault } from '../../../../main/domain/trading/order.ts';
import type { Kite } from '../../../../main/adapters/kite/index.ts';
import {
  book,
  limit,
  listed,
  rehearseKite,
  snapshot,
  submit,
  type Rehearsal,
} from '../../../support/kite/kite-rehearsal.ts';

let open: Rehearsal[] = [];

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

/** A hedged spread, both legs filled. */
async function enter(rehearsal: Rehearsal): Promise<void> {
  for (const [purpose, below, side] of [
    ['hedgeEntry', 500, 'buy'],
    ['mainEntry', 200, 'sell'],
  ] as const) {
    const contract = rehearsal.put(below);
    const { bid, ask } = rehearsal.quote(contract);
    const pricing = limit(side === 'buy' ? ask + 200 : Math.max(5, bid - 200));
    await submit(rehearsal.kite, rehearsal.ticket(purpose, 1, contract, { side, pricing }));
    rehearsal.go(1_000);
  }
}

function margin(kite: Kite, legs: readonly MarginLeg[]): Promise<Result<MarginAnswer, BrokerFault>> {
  return new Promise((resolve) => kite.broker.margin(legs, resolve));
}

describe("a snapshot of Kite's books", () => {
  it('equals what the exchange knows: orders, trades, positions, funds', async () => {
    const rehearsal = await ready();
    await enter(rehearsal);
    const truth = rehearsal.brokers.exchange();
    const shown = await book(rehearsal.kite);
    expect(shown.at).toBe(truth.at);
    expect(shown.positions.filter(({ net }) => net !== 0)).toEqual(truth.positions);
    expect(shown.funds.available).toBe(truth.funds.available);
    // What is used and what is free make up the account's money.
    expect(shown.funds.used + shown.funds.available).toBe(100_000_000);
    const keyOf = (each: { readonly orderId: string }): string => each.orderId;
    expect(shown.orders.map(keyOf).sort()).toEqual(truth.orders.map(keyOf).sort());
    expect(shown.trades.map(({ price, quantity }) => `${price} ${quantity}`).sort()).toEqual(
      truth.trades.map(({ price, quantity }) => `${price} ${quantity}`).sort(),
    );
    // Kite writes whole seconds of India; this test runs in another zone.
    for (const trade of shown.trades) {
      const real = ensure(
        truth.trades.find(({ orderId }) => orderId === trade.orderId),
        'the same trade',
      );
      expect(trade.at).toBe(Math.floor(real.at / 1_000) * 1_000);
    }
  });

  it('shows orders that are not ours, without a tag', async () => {
    const rehearsal = await ready();
    const contract = rehearsal.put(300);
    rehearsal.brokers.foreign(contract, 'sell', 65 as Quantity, null);
    rehearsal.go(1_000);
    const { orders, positions } = await book(rehearsal.kite);
    expect(orders).toMatchObject([{ tag: null, contract, side: 'sell', status: 'complete' }]);
    expect(positions).toMatchObject([{ contract, net: -65 }]);
  });

  it.each(['/orders', '/trades', '/portfolio/positions', '/user/margins'])(
    'is a fault where %s cannot be read, never an empty book',
    async (path) => {
      const rehearsal = await ready();
      await enter(rehearsal);
      const { faults } = rehearsal.brokers;
      const where = { host: 'kite', method: 'GET', path, times: 1 } as const;
      for (const [fault, code] of [
        [{ ...where, kind: 'html', status: 200 }, 'BAD_ANSWER'],
        [{ ...where, kind: 'html', status: 502 }, 'UNREACHABLE'],
        [{ ...where, kind: 'error', status: 429 }, 'RATE_LIMIT'],
        [{ ...where, kind: 'cutBefore', times: path === '/user/margins' ? 1 : 3 }, 'UNREACHABLE'],
        [{ ...where, kind: 'brokenJson' }, 'BAD_ANSWER'],
      ] as const) {
        faults.add(fault);
        expect(await snapshot(rehearsal.kite)).toMatchObject({ ok: false, error: { code } });
      }
      expect((await snapshot(rehearsal.kite)).ok).toBe(true);
    },
  );

  it('asked for twice at once is read once; after a write it is read anew', async () => {
    const rehearsal = await ready();
    const { kite, brokers } = rehearsal;
    const reads = (): number => brokers.requests.filter(({ path }) => path === '/kite/orders').length;
    await Promise.all([book(kite), book(kite), book(kite)]);
    expect(reads()).toBe(1);
    const [before] = await Promise.all([
      book(kite),
      submit(kite, rehearsal.ticket('hedgeEntry', 1, rehearsal.put(300), { side: 'buy', pricing: limit(5) })),
    ]);
    expect(before.orders.length).toBeLessThanOrEqual(1);
    expect((await book(kite)).orders).toHaveLength(1);
  });

  it.each(['/orders', '/trades', '/portfolio/positions'])(
    'whose %s broke off is made whole by asking for that one again',
    async (path) => {
      const rehearsal = await ready();
      const { brokers, kite } = rehearsal;
      await enter(rehearsal);
      brokers.faults.add({ kind: 'cutAfter', host: 'kite', method: 'GET', path, times: 3 });
      expect((await snapshot(kite)).ok).toBe(false);
      const before = brokers.requests.length;
      brokers.faults.add({ kind: 'cutAfter', host: 'kite', method: 'GET', path, times: 2 });
      expect((await book(kite)).orders).toHaveLength(2);
      const asked = brokers.requests.slice(before).map((each) => each.path);
      expect(asked.filter((each) => each.endsWith(path))).toHaveLength(3);
      expect(new Set(asked).size).toBe(asked.length - 2);
    },
  );

  it('in haste takes our fills from the orders, and asks for trades once somebody else has traded', async () => {
    const rehearsal = await ready();
    const { brokers, kite } = rehearsal;
    const trades = (): number => brokers.requests.filter(({ path }) => path === '/kite/trades').length;
    await book(kite);
    await enter(rehearsal);
    await book(kite);
    const calm = trades();
    const hasty = await book(kite);
    expect(trades()).toBe(calm);
    expect(hasty.orders.map(({ filled }) => filled)).toEqual([65, 65]);
    brokers.foreign(rehearsal.put(300), 'buy', 65 as Quantity, null);
    rehearsal.go(1_000);
    const third = await book(kite);
    expect(trades()).toBe(calm + 1);
    expect(third.trades).toHaveLength(3);
  });

  it('is a fault before the list of contracts is there: what is ours could not be told', async () => {
    const rehearsal = await rehearseKite();
    open.push(rehearsal);
    await listed(rehearsal.kite);
    rehearsal.brokers.faults.add({ kind: 'html', host: 'kite', path: '/instruments', status: 503 });
    const kite = rehearsal.reopen({ folder: `${rehearsal.folder}/empty` });
    await rehearsal.login(kite);
    expect(await snapshot(kite)).toMatchObject({
      ok: false,
      error: { code: 'BAD_ANSWER', message: expect.stringContaining('list of contracts') },
    });
  });
});

describe("Kite's own reckoning", () => {
  it('of margin shows what the hedge saves, and the funds', async () => {
    const rehearsal = await ready();
    const legs = ([500, 200] as const).map((below): MarginLeg => {
      const contract = rehearsal.put(below);
      const price = rehearsal.quote(contract).ask;
      const side = below === 500 ? 'buy' : 'sell';
      return { contract, side, quantity: 65 as Quantity, price, product: 'NRML' };
    });
    const answer = await margin(rehearsal.kite, legs);
    if (!answer.ok) throw new Error(answer.error.message);
    expect(answer.value.final).toBeLessThan(answer.value.initial);
    expect(answer.value.final).toBeGreaterThan(0);
    expect(answer.value.available).toBe(rehearsal.brokers.exchange().funds.available);
    const body: unknown = JSON.parse(
      rehearsal.brokers.requests.find(({ path }) => path.endsWith('/margins/basket'))?.body ?? '',
    );
    expect(body).toMatchObject([{ exchange: 'NFO', variety: 'regular', quantity: 65 }, {}]);
    rehearsal.brokers.faults.add({ kind: 'html', host: 'kite', path: '/margins/basket', status: 200 });
    expect(await margin(rehearsal.kite, legs)).toMatchObject({ ok: false, error: { code: 'BAD_ANSWER' } });
  });

  it('of charges agrees with ours to the paisa', async () => {
    const rehearsal = await ready();
    await enter(rehearsal);
    const { orders } = await book(rehearsal.kite);
    const asked = orders.map((order) => ({
      ...order,
      averagePrice: ensure(order.averagePrice, 'a fill'),
      product: 'NRML' as const,
    }));
    const answer = await new Promise<Result<readonly ChargeBreakdown[], BrokerFault>>((resolve) => {
      rehearsal.kite.broker.contractNote?.(asked, resolve);
    });
    if (!answer.ok) throw new Error(answer.error.message);
    const ours = asked.map(({ side, quantity, averagePrice }) =>
      chargesFor(
        {
          side,
          quantity,
          lotSize: 65 as Quantity,
          turnover: paise(averagePrice * quantity),
          date: '2026-11-16' as never,
        },
        { costRule: 'charges', flatCostPerLotSide: paise(0) } as never,
      ),
    );
    for (const [index, note] of answer.value.entries()) {
      for (const part of ['brokerage', 'stt', 'exchange', 'sebi', 'stamp', 'gst'] as const) {
        expect(Math.abs(note[part] - ensure(ours[index], 'charges')[part]), part).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe("the broker's clock", () => {
  it("is learnt from the answers' dates", async () => {
    const rehearsal = await ready();
    rehearsal.brokers.faults.add({ kind: 'dateOff', host: 'kite', ms: 5_000 });
    for (let index = 0; index < 5; index += 1) {
      rehearsal.go(1_210);
      await book(rehearsal.kite);
    }
    const offset = ensure(rehearsal.kite.clockOffset(), 'an offset');
    expect(Math.abs(offset.offsetMs - 5_000)).toBeLessThanOrEqual(offset.precisionMs + 1);
    expect(offset.precisionMs).toBeLessThanOrEqual(500);
  });
});
