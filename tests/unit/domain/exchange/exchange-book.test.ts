import { describe, expect, it } from 'vitest';
import { paise, quantity, rupees, tradingDate, type Result } from '../../../../shared/units/index.ts';
import { ExchangeBook } from '../../../../main/domain/exchange/index.ts';
import type { BrokerOrder, BrokerOrderId } from '../../../../main/domain/trading/order.ts';
import {
  at,
  bookWith,
  HEDGE,
  limitAt,
  OPEN_RULES,
  PUT,
  quoteOf,
  stopAt,
  ticketOf,
} from '../../../support/exchange-fixture.ts';

function placed<E>(result: Result<BrokerOrder, E>): BrokerOrder {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

function quoted(shape = {}, rules = {}): ExchangeBook {
  const book = bookWith(rules);
  book.onQuote(quoteOf(shape, 0), at(0));
  return book;
}

describe('a limit order', () => {
  it('fills at the touch where the other side stands within its limit', () => {
    const order = placed(quoted().submit(ticketOf({ pricing: limitAt(50.5) }), at(1)));
    expect(order).toMatchObject({ status: 'complete', filled: 65, averagePrice: 5020 });
  });

  it('rests while the other side is beyond its limit, however close', () => {
    const book = quoted();
    expect(placed(book.submit(ticketOf({ pricing: limitAt(50.15) }), at(1))).status).toBe('open');
    book.onQuote(quoteOf({ ask: 50.2 }, 2), at(2));
    expect(book.orders()[0]).toMatchObject({ status: 'open', filled: 0 });
    book.onQuote(quoteOf({ bid: 49.9, ask: 50.15 }, 3), at(3));
    expect(book.orders()[0]).toMatchObject({ status: 'complete', averagePrice: 5015 });
  });

  it('fills at its limit when a trade goes through it, and not when one prints at it', () => {
    const book = quoted();
    book.submit(ticketOf({ pricing: limitAt(50.05) }), at(1));
    book.onQuote(quoteOf({ last: 50.05 }, 2), at(2));
    expect(book.orders()[0]).toMatchObject({ filled: 0 });
    book.onQuote(quoteOf({ last: 49.95 }, 3), at(3));
    expect(book.orders()[0]).toMatchObject({ status: 'complete', averagePrice: 5005 });
  });

  it('is not filled by a last price that was there before it came', () => {
    const book = quoted({ last: 49 });
    book.submit(ticketOf({ pricing: limitAt(50) }), at(1));
    book.onQuote(quoteOf({ last: 49 }, 2), at(2));
    expect(book.orders()[0]).toMatchObject({ filled: 0 });
  });

  it('takes no more at a price than is displayed; the rest waits for the next quote', () => {
    const book = quoted({ size: 130 });
    const order = placed(book.submit(ticketOf({ quantity: quantity(325) }), at(1)));
    expect(order).toMatchObject({ status: 'open', filled: 130 });
    book.onQuote(quoteOf({ size: 130 }, 2), at(2));
    book.onQuote(quoteOf({ size: 130 }, 3), at(3));
    expect(book.orders()[0]).toMatchObject({ status: 'complete', filled: 325, averagePrice: 5020 });
  });

  it('pays the larger of 5 ticks and 2 % beyond the touch for what is behind the display, where its limit allows', () => {
    const order = placed(
      quoted({ size: 65 }).submit(ticketOf({ quantity: quantity(195), pricing: limitAt(60) }), at(1)),
    );
    // 2 % of 50.20 is 1.004: 1.05 on the grid. A second level as large as the first, and no third.
    expect(order).toMatchObject({ status: 'open', filled: 130, averagePrice: (5020 + 5125) / 2 + 0.5 });
  });

  it('shares what is displayed with the order before it', () => {
    const book = quoted({ size: 65 });
    book.submit(ticketOf({}), at(1));
    const second = placed(book.submit(ticketOf({}), at(1)));
    expect(second.filled).toBe(0);
  });

  it('does not fill on a quote older than a minute', () => {
    const order = placed(quoted().submit(ticketOf({}), at(61)));
    expect(order).toMatchObject({ status: 'open', filled: 0 });
  });
});

describe('a market order with protection', () => {
  it('pays slippage on every unit and shows as a limit', () => {
    const order = placed(quoted().submit(ticketOf({ pricing: { kind: 'protectedMarket' } }), at(1)));
    expect(order).toMatchObject({ status: 'complete', averagePrice: 5125, limit: 5125 });
  });

  it('pays 5 ticks where 2 % is less', () => {
    const book = quoted({ bid: 4.9, ask: 5, last: 5 });
    const order = placed(book.submit(ticketOf({ pricing: { kind: 'protectedMarket' } }), at(1)));
    expect(order.averagePrice).toBe(525);
  });

  it('is refused where nobody is on the other side', () => {
    const refused = quoted({ ask: null }).submit(ticketOf({ pricing: { kind: 'protectedMarket' } }), at(1));
    expect(refused).toMatchObject({ ok: false, error: { code: 'OTHER' } });
  });
});

describe('a stop-limit order', () => {
  it('waits for its trigger, then is a limit', () => {
    const book = quoted();
    book.submit(ticketOf({ pricing: stopAt(60, 65) }), at(1));
    book.onQuote(quoteOf({ bid: 59.7, ask: 59.9, last: 59.95 }, 2), at(2));
    expect(book.orders()[0]).toMatchObject({ status: 'triggerPending', filled: 0 });
    book.onQuote(quoteOf({ bid: 60.2, ask: 60.5, last: 60.3 }, 3), at(3));
    expect(book.orders()[0]).toMatchObject({ status: 'complete', averagePrice: 6050 });
  });

  it('is released by a whole quote through its trigger though nothing traded', () => {
    const book = quoted();
    book.submit(ticketOf({ pricing: stopAt(60, 65) }), at(1));
    book.onQuote(quoteOf({ bid: 60, ask: 61 }, 2), at(2));
    expect(book.orders()[0]).toMatchObject({ status: 'complete' });
  });

  it('may lie outside the price band while it waits, and is rejected when it is released there', () => {
    const book = quoted();
    // The reference is 50.10: the band ends at 70.10.
    expect(placed(book.submit(ticketOf({ pricing: stopAt(100, 120) }), at(1))).status).toBe('triggerPending');
    book.onQuote(quoteOf({ bid: 100, ask: 101, last: 100 }, 2), at(2));
    expect(book.orders()[0]).toMatchObject({ status: 'rejected', filled: 0 });
    expect(book.orders()[0]?.message).toContain('price band');
  });

  it('is refused when the last price is beyond its trigger already, or its limit is on the wrong side', () => {
    const book = quoted();
    const passed = book.submit(ticketOf({ pricing: stopAt(50, 55) }), at(1));
    const wrong = book.submit(ticketOf({ pricing: stopAt(60, 55) }), at(1));
    expect([passed, wrong]).toMatchObject([
      { error: { code: 'BAD_ORDER' } },
      { error: { code: 'BAD_ORDER' } },
    ]);
  });

  it('becomes a working limit by a change of its pricing', () => {
    const book = quoted();
    const { orderId } = placed(book.submit(ticketOf({ pricing: stopAt(60, 65) }), at(1)));
    const order = placed(book.modify(orderId, { quantity: quantity(65), pricing: limitAt(50.3) }, at(2)));
    expect(order).toMatchObject({ status: 'complete', averagePrice: 5020, trigger: null });
  });
});

describe('a spread widened threefold', () => {
  it('fills a buy a spread further up, a sell a spread further down', () => {
    const book = bookWith();
    book.widen(PUT, 3);
    book.onQuote(quoteOf({}, 0), at(0));
    expect(placed(book.submit(ticketOf({ pricing: limitAt(51) }), at(1))).averagePrice).toBe(5040);
    expect(placed(book.submit(ticketOf({ side: 'sell', pricing: limitAt(49) }), at(1))).averagePrice).toBe(
      4980,
    );
  });
});

describe('the exchange refuses', () => {
  it.each([
    ['a contract that is not listed', { terms: () => null }, {}, 'NOT_LISTED'],
    ['outside market hours', { isOpen: () => false }, {}, 'MARKET_CLOSED'],
    ['a stopped contract', { isHalted: () => true }, {}, 'HALTED_CONTRACT'],
    ['what is not permitted', { isPermitted: () => false }, {}, 'NOT_PERMITTED'],
    ['more than the freeze quantity', {}, { quantity: quantity(1820) }, 'FREEZE_QUANTITY'],
    ['a part of a lot', {}, { quantity: quantity(66) }, 'BAD_ORDER'],
    ['no quantity', {}, { quantity: quantity(0) }, 'BAD_ORDER'],
    ['a price off the tick grid', {}, { pricing: limitAt(50.01) }, 'BAD_ORDER'],
    ['a buy above the band', {}, { pricing: limitAt(70.15) }, 'PRICE_BAND'],
    ['a sell below the band', {}, { side: 'sell', pricing: limitAt(30.05) }, 'PRICE_BAND'],
  ] as const)('%s', (_, rules, ticket, code) => {
    const book = quoted({}, rules);
    expect(book.submit(ticketOf(ticket), at(1))).toMatchObject({ ok: false, error: { code } });
    expect(book.orders()).toEqual([]);
  });

  it('nothing at the edges: 27 lots, the band itself', () => {
    const book = quoted();
    expect(book.submit(ticketOf({ quantity: quantity(1755) }), at(1)).ok).toBe(true);
    expect(book.submit(ticketOf({ pricing: limitAt(70.1) }), at(1)).ok).toBe(true);
  });

  it('a band of 20 rupees at or below 50, renewed every 30 seconds', () => {
    const book = quoted({ bid: 10, ask: 10.2, last: 10 });
    expect(book.submit(ticketOf({ pricing: limitAt(30.05) }), at(1)).ok).toBe(false);
    book.onQuote(quoteOf({ bid: 14, ask: 14.2, last: 14 }, 31), at(31));
    expect(book.submit(ticketOf({ pricing: limitAt(34) }), at(32)).ok).toBe(false);
    book.onQuote(quoteOf({ bid: 14, ask: 14.2, last: 14 }, 61), at(61));
    expect(book.submit(ticketOf({ pricing: limitAt(34) }), at(62)).ok).toBe(true);
  });

  it('changes of what is done or unknown, and of less than is filled', () => {
    const book = quoted({ size: 65 });
    const part = placed(book.submit(ticketOf({ quantity: quantity(130) }), at(1)));
    const done = placed(book.submit(ticketOf({ side: 'sell', pricing: limitAt(50) }), at(1)));
    const change = { quantity: quantity(65), pricing: limitAt(50) };
    expect(book.modify(done.orderId, change, at(2))).toMatchObject({ error: { code: 'ORDER_DONE' } });
    expect(book.cancel(done.orderId, at(2))).toMatchObject({ error: { code: 'ORDER_DONE' } });
    expect(book.cancel('7' as BrokerOrderId, at(2))).toMatchObject({ error: { code: 'NO_SUCH_ORDER' } });
    expect(book.modify(part.orderId, change, at(2))).toMatchObject({ error: { code: 'BAD_ORDER' } });
    expect(placed(book.cancel(part.orderId, at(2)))).toMatchObject({ status: 'cancelled', filled: 65 });
  });
});

describe('the day', () => {
  it('ends with its working orders expired', () => {
    const book = quoted();
    book.submit(ticketOf({ pricing: limitAt(49) }), at(1));
    book.takeChanges();
    book.expireOrders(at(2));
    expect(book.takeChanges().orders).toMatchObject([{ status: 'cancelled', message: 'day order expired' }]);
  });

  it('squares off intraday positions at 15:25, the short first, and leaves the others', () => {
    const book = quoted();
    book.onQuote(quoteOf({ contract: HEDGE, bid: 20, ask: 20.1, last: 20 }, 0), at(0));
    book.submit(ticketOf({ contract: HEDGE, pricing: limitAt(20.1) }), at(1));
    book.submit(ticketOf({ side: 'sell', pricing: limitAt(50) }), at(1));
    book.submit(ticketOf({ product: 'NRML' }), at(1));
    book.submit(ticketOf({ pricing: stopAt(60, 65) }), at(1));
    book.squareOffIntraday(at(2));
    expect(book.orders().slice(3)).toMatchObject([
      { status: 'cancelled' },
      { contract: PUT, side: 'buy', tag: null, status: 'complete' },
      { contract: HEDGE, side: 'sell', tag: null, status: 'complete' },
    ]);
    expect(book.holdings()).toMatchObject([{ contract: PUT, product: 'NRML', net: 65 }]);
  });

  it('carries what is held into the next one, without its orders and trades', () => {
    const book = quoted();
    book.submit(ticketOf({ side: 'sell', product: 'NRML', pricing: limitAt(50) }), at(1));
    book.beginDay(tradingDate('2026-11-17'));
    expect(book.orders()).toEqual([]);
    expect(book.trades()).toEqual([]);
    expect(book.positions()).toEqual([{ contract: PUT, product: 'NRML', net: -65, average: rupees(50) }]);
  });

  it('settles an expired contract in cash', () => {
    const book = quoted();
    book.submit(ticketOf({ side: 'sell', product: 'NRML', pricing: limitAt(50) }), at(1));
    book.settle((contract) => (contract === PUT ? paise(1_000) : null), at(2));
    expect(book.orders().at(-1)).toMatchObject({
      tag: null,
      side: 'buy',
      status: 'complete',
      averagePrice: 1_000,
    });
    expect(book.holdings()).toEqual([]);
    expect(book.realised()).toBe(65 * 4_000);
  });
});

describe('a book that was saved', () => {
  it('goes on with its orders, positions and ids', () => {
    const book = quoted({ size: 65 });
    book.submit(ticketOf({ quantity: quantity(130), product: 'NRML' }), at(1));
    const again = ExchangeBook.resume(OPEN_RULES, book.state(), book.orders(), book.trades());
    expect(again.positions()).toEqual(book.positions());
    again.onQuote(quoteOf({}, 2), at(2));
    expect(again.orders()).toMatchObject([{ status: 'complete', filled: 130, averagePrice: 5020 }]);
    expect(placed(again.submit(ticketOf({}), at(3))).orderId).toBe('261116000002');
    expect(again.trades().map((trade) => trade.tradeId)).toEqual([
      'T261116000001',
      'T261116000002',
      'T261116000003',
    ]);
  });
});
