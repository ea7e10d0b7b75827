import { describe, expect, it } from 'vitest';
import {
  after,
  clock,
  istInstant,
  quantity,
  rupees,
  tradingDate,
  type Result,
} from '../../../../shared/units/index.ts';
import type { BrokerSnapshot, OrderAnswer, OrderTicket } from '../../../../main/domain/trading/order.ts';
import { limitAt, quoteOf, stopAt, ticketOf } from '../../../support/exchange-fixture.ts';
import {
  brokerOn,
  DAY,
  KEY_25600,
  listedPut,
  MemoryPaperBook,
  paperDesk,
  spotAt,
  type PaperDesk,
} from '../../../support/paper-fixture.ts';

const HEDGE = listedPut(25400).key;

function quote({ broker }: PaperDesk, shape: Parameters<typeof quoteOf>[0] = {}): void {
  broker.onQuote(quoteOf({ contract: KEY_25600, ...shape }, 0));
}

/** Sends an order and moves time until its answer is there. */
function send(desk: PaperDesk, ticket: Partial<OrderTicket>): OrderAnswer {
  let answer: OrderAnswer | null = null;
  desk.broker.submit(ticketOf(ticket), (given) => {
    answer = given;
  });
  if (answer !== null) throw new Error('answered within the call');
  desk.time.advanceTo(after(desk.time.now(), 250));
  if (answer === null) throw new Error('no answer in 250 ms');
  return answer;
}

function books({ time, broker }: PaperDesk): BrokerSnapshot {
  let got: Result<BrokerSnapshot, unknown> | null = null;
  broker.snapshot((result) => {
    got = result;
  });
  time.advanceTo(after(time.now(), 250));
  const result = got as Result<BrokerSnapshot, unknown> | null;
  if (result?.ok !== true) throw new Error('no snapshot');
  return result.value;
}

describe('the paper broker', () => {
  it('answers after its latency, never within the call, and tells of the fill', () => {
    const desk = paperDesk();
    const told: string[] = [];
    desk.broker.onUpdate((order) => told.push(`${order.status} ${order.filled}`));
    quote(desk);
    const began = desk.time.now();
    let answeredMs = 0;
    desk.broker.submit(ticketOf({}), () => {
      answeredMs = desk.time.now() - began;
    });
    desk.time.advanceTo(after(began, 400));
    expect(answeredMs).toBeGreaterThanOrEqual(80);
    expect(answeredMs).toBeLessThanOrEqual(250);
    expect(told).toEqual(['complete 65']);
  });

  it('shows orders, trades, positions and funds in its book', () => {
    const desk = paperDesk();
    quote(desk);
    send(desk, {});
    const { orders, trades, positions, funds } = books(desk);
    expect(orders).toMatchObject([{ tag: 'A1', status: 'complete', averagePrice: 5020 }]);
    expect(trades).toHaveLength(1);
    expect(positions).toEqual([{ contract: KEY_25600, product: 'MIS', net: 65, average: 5020 }]);
    expect(funds.used).toBe(65 * 5020);
    expect(funds.available).toBeLessThan(rupees(1_000_000) - 65 * 5020);
  });

  it('has an order on disk before it answers', () => {
    const desk = paperDesk();
    quote(desk);
    let onDisk = 0;
    desk.broker.submit(ticketOf({}), () => {
      onDisk = desk.store.orders.size;
    });
    desk.time.advanceTo(after(desk.time.now(), 250));
    expect(onDisk).toBe(1);
  });

  it('does not take what is not permitted, and says so with a code', () => {
    const desk = paperDesk({ permits: (contract, side) => contract !== HEDGE || side !== 'buy' });
    desk.broker.onQuote(quoteOf({ contract: HEDGE }, 0));
    expect(send(desk, { contract: HEDGE })).toMatchObject({ kind: 'refused', code: 'NOT_PERMITTED' });
  });

  it('refuses some orders by chance where that is asked for, the same ones for a seed', () => {
    const outcome = (seed: number): string => {
      const desk = paperDesk({ seed, refusalChance: 0.3 });
      quote(desk);
      return Array.from({ length: 20 }, () => send(desk, {}).kind[0]).join('');
    };
    expect(outcome(7)).toBe(outcome(7));
    expect(outcome(7)).toMatch(/r/);
    expect(outcome(7)).toMatch(/a/);
  });

  it('asks more margin for a naked short than for a hedged one, and refuses what the funds do not cover', () => {
    const desk = paperDesk();
    quote(desk);
    desk.broker.onQuote(quoteOf({ contract: HEDGE, bid: 20, ask: 20.1, last: 20, size: 1300 }, 0));
    const naked = { side: 'sell', quantity: quantity(650), pricing: limitAt(50) } as const;
    expect(send(desk, naked)).toMatchObject({ kind: 'refused', code: 'MARGIN' });
    send(desk, { contract: HEDGE, quantity: quantity(650), pricing: limitAt(20.1) });
    expect(send(desk, naked)).toMatchObject({ kind: 'accepted' });
  });

  it('spreads quotes threefold while a short strike is touched', () => {
    const desk = paperDesk();
    quote(desk);
    send(desk, { side: 'sell', pricing: limitAt(50) });
    desk.broker.onIndex(spotAt(desk.time, 25_600));
    quote(desk);
    send(desk, { pricing: limitAt(60) });
    expect(books(desk).orders.at(-1)).toMatchObject({ averagePrice: 5040 });
    quote(desk);
    send(desk, { pricing: limitAt(60) });
    expect(books(desk).orders.at(-1)).toMatchObject({ averagePrice: 5020 });
  });
});

describe("the paper broker's day", () => {
  it('squares intraday positions off at 15:25 and expires orders at the close', () => {
    const desk = paperDesk();
    quote(desk);
    send(desk, {});
    send(desk, { product: 'NRML', pricing: limitAt(45) });
    desk.time.advanceTo(istInstant(DAY, clock('15:24')));
    quote(desk);
    desk.time.advanceTo(istInstant(DAY, clock('15:26')));
    expect(books(desk).positions).toEqual([{ contract: KEY_25600, product: 'MIS', net: 0, average: null }]);
    expect(books(desk).orders.at(-1)).toMatchObject({ tag: null, side: 'sell', status: 'complete' });
    desk.time.advanceTo(istInstant(DAY, clock('15:41')));
    expect(books(desk).orders[1]).toMatchObject({ status: 'cancelled', message: 'day order expired' });
  });

  it('takes no order outside market hours', () => {
    const desk = paperDesk();
    quote(desk);
    desk.time.advanceTo(istInstant(DAY, clock('15:40')));
    expect(send(desk, {})).toMatchObject({ kind: 'refused', code: 'MARKET_CLOSED' });
  });

  it('settles what expires in cash at the close of its day, as an order without a tag, without charges', () => {
    const desk = paperDesk();
    quote(desk);
    send(desk, { product: 'NRML' });
    const before = books(desk).funds;
    desk.time.advanceTo(istInstant(tradingDate('2026-11-17'), clock('15:39')));
    desk.broker.onIndex(spotAt(desk.time, 25_500));
    desk.time.advanceTo(istInstant(tradingDate('2026-11-17'), clock('15:40:01')));
    expect(books(desk).orders).toMatchObject([{ tag: null, side: 'sell', averagePrice: 10_000 }]);
    expect(books(desk).positions).toEqual([{ contract: KEY_25600, product: 'NRML', net: 0, average: null }]);
    desk.time.advanceTo(istInstant(tradingDate('2026-11-18'), clock('09:00')));
    const { positions, funds, orders } = books(desk);
    expect([positions, orders]).toEqual([[], []]);
    expect(funds.available - before.available - before.used).toBe(65 * (10_000 - 5_020));
  });
});

describe('a paper broker that was killed', () => {
  it.each([0, 1, 2])('after %i rows of a save resumes with the whole of it', (rows) => {
    const desk = paperDesk();
    quote(desk);
    send(desk, { side: 'sell', pricing: limitAt(50) });
    desk.store.rowsLeft = rows;
    send(desk, { pricing: stopAt(60, 65) });
    quote(desk, { bid: 60, ask: 60.5, last: 60.2 });
    const was = books(desk);
    const again = { ...desk, broker: brokerOn(desk.time, desk.store) };
    desk.broker.close();
    expect(books(again)).toMatchObject({ orders: was.orders, trades: was.trades, positions: was.positions });
  });

  it('ends the days that it slept over, at its start', () => {
    const desk = paperDesk();
    quote(desk);
    send(desk, { product: 'NRML', pricing: limitAt(45) });
    send(desk, { product: 'NRML', contract: HEDGE, pricing: limitAt(60) });
    desk.broker.onQuote(quoteOf({ contract: HEDGE }, 0));
    desk.broker.close();
    desk.time.advanceTo(istInstant(tradingDate('2026-11-17'), clock('10:00')));
    const { orders, positions } = books({ ...desk, broker: brokerOn(desk.time, desk.store) });
    expect(orders).toEqual([]);
    expect(positions).toMatchObject([{ contract: HEDGE, product: 'NRML', net: 65 }]);
  });

  it('never answers a call again', () => {
    const desk = paperDesk({}, new MemoryPaperBook());
    desk.broker.submit(ticketOf({}), () => {
      throw new Error('answered after the end');
    });
    desk.broker.close();
    desk.time.advanceTo(after(desk.time.now(), 1_000));
    expect(desk.store.orders.size).toBe(0);
  });
});
