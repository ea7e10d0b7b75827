import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise, quantity } from '../../shared/units/index.ts';
import { ExchangeBook } from '../../main/domain/exchange/index.ts';
import type { BrokerOrder, BrokerOrderId, Pricing } from '../../main/domain/trading/order.ts';
import { at, bookWith, HEDGE, OPEN_RULES, PUT, quoteOf, ticketOf } from '../support/exchange-fixture.ts';

const ticks = fc.integer({ min: 900, max: 1100 }).map((count) => paise(count * 5));
const lots = fc.integer({ min: 1, max: 5 }).map((count) => quantity(count * 65));
const contract = fc.constantFrom(PUT, HEDGE);
const side = fc.constantFrom('buy' as const, 'sell' as const);
const product = fc.constantFrom('MIS' as const, 'NRML' as const);

const pricing: fc.Arbitrary<Pricing> = fc.oneof(
  ticks.map((limit) => ({ kind: 'limit' as const, limit })),
  fc.record({ trigger: ticks, limit: ticks }).map((stop) => ({ kind: 'stopLimit' as const, ...stop })),
  fc.constant({ kind: 'protectedMarket' as const }),
);

const step = fc.oneof(
  fc.record({ do: fc.constant('submit' as const), contract, side, product, pricing, quantity: lots }),
  fc.record({ do: fc.constant('modify' as const), place: fc.nat(20), pricing, quantity: lots }),
  fc.record({ do: fc.constant('cancel' as const), place: fc.nat(20) }),
  fc.record({
    do: fc.constant('quote' as const),
    contract,
    bid: fc.option(fc.integer({ min: 900, max: 1100 }), { freq: 8 }),
    spread: fc.integer({ min: 1, max: 40 }),
    size: fc.integer({ min: 0, max: 400 }),
    last: fc.option(fc.integer({ min: 900, max: 1100 }), { freq: 5 }),
  }),
  fc.record({ do: fc.constant('widen' as const), contract, factor: fc.constantFrom(1, 3) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function idAt(book: ExchangeBook, place: number): BrokerOrderId {
  return book.orders()[place]?.orderId ?? ('none' as BrokerOrderId);
}

function take(book: ExchangeBook, each: Step, seconds: number): void {
  if (each.do === 'submit') book.submit(ticketOf(each), at(seconds));
  else if (each.do === 'modify') book.modify(idAt(book, each.place), each, at(seconds));
  else if (each.do === 'cancel') book.cancel(idAt(book, each.place), at(seconds));
  else if (each.do === 'widen') book.widen(each.contract, each.factor);
  else {
    const bid = each.bid === null ? null : each.bid / 20;
    const ask = each.bid === null ? null : (each.bid + each.spread) / 20;
    const last = each.last === null ? null : each.last / 20;
    book.onQuote(quoteOf({ contract: each.contract, bid, ask, size: each.size, last }, seconds), at(seconds));
  }
}

/** Runs the steps, looking at the book after each. */
function live(steps: readonly Step[], look: (book: ExchangeBook) => void): ExchangeBook {
  const book = bookWith();
  for (const [index, each] of steps.entries()) {
    take(book, each, index + 1);
    look(book);
  }
  return book;
}

const steps = fc.array(step, { maxLength: 60 });

describe('the matching book, whatever happens to it', () => {
  it('never fills worse than the limit that an order had when it filled', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let seen = 0;
        live(all, (book) => {
          for (const trade of book.trades().slice(seen)) {
            const order = book.orders().find((each) => each.orderId === trade.orderId);
            const limit = order?.limit ?? 0;
            expect(trade.side === 'buy' ? trade.price <= limit : trade.price >= limit).toBe(true);
          }
          seen = book.trades().length;
        });
      }),
    );
  });

  it('fills no more than ordered, exactly what its trades say, and never takes a fill back', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const before = new Map<string, BrokerOrder>();
        live(all, (book) => {
          for (const order of book.orders()) {
            const trades = book.trades().filter((trade) => trade.orderId === order.orderId);
            expect(order.filled).toBe(trades.reduce((sum, trade) => sum + trade.quantity, 0));
            expect(order.filled).toBeLessThanOrEqual(order.quantity);
            expect(order.filled).toBeGreaterThanOrEqual(before.get(order.orderId)?.filled ?? 0);
            expect(order.status === 'complete').toBe(order.filled === order.quantity);
            before.set(order.orderId, order);
          }
        });
      }),
    );
  });

  it('changes nothing in an order that is done', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const done = new Map<string, BrokerOrder>();
        live(all, (book) => {
          for (const order of book.orders()) {
            const was = done.get(order.orderId);
            if (was !== undefined) expect(order).toEqual(was);
            if (['complete', 'cancelled', 'rejected'].includes(order.status)) done.set(order.orderId, order);
          }
        });
      }),
    );
  });

  it('holds in each contract the sum of its trades, and no money comes from nowhere', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const book = live(all, () => {});
        let cash = 0;
        for (const trade of book.trades())
          cash += (trade.side === 'sell' ? 1 : -1) * trade.quantity * trade.price;
        for (const key of [PUT, HEDGE]) {
          const trades = book.trades().filter((trade) => trade.contract === key);
          const net = trades.reduce(
            (sum, trade) => sum + (trade.side === 'buy' ? 1 : -1) * trade.quantity,
            0,
          );
          const held = book.positions().filter((position) => position.contract === key);
          expect(held.reduce((sum, position) => sum + position.net, 0)).toBe(net);
        }
        const cost = book.holdings().reduce((sum, holding) => sum + holding.cost, 0);
        expect(Math.abs(cash + cost - book.realised())).toBeLessThanOrEqual(book.trades().length);
      }),
    );
  });

  it('tells every change once: orders and trades told so far are the book', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const orders = new Map<string, BrokerOrder>();
        const trades: unknown[] = [];
        const book = live(all, (each) => {
          const changes = each.takeChanges();
          for (const order of changes.orders) orders.set(order.orderId, order);
          trades.push(...changes.trades);
        });
        expect([...orders.values()]).toEqual(book.orders());
        expect(trades).toEqual(book.trades());
      }),
    );
  });

  it('is the same book after having been saved and read back', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const book = live(all, () => {});
        const saved = structuredClone({ state: book.state(), orders: book.orders(), trades: book.trades() });
        const again = ExchangeBook.resume(OPEN_RULES, saved.state, saved.orders, saved.trades);
        expect(again.orders()).toEqual(book.orders());
        expect(again.positions()).toEqual(book.positions());
        expect(again.realised()).toBe(book.realised());
      }),
    );
  });
});
