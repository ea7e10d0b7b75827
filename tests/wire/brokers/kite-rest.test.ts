import { describe, expect, it } from 'vitest';
import { quantity, rupees, times, ZERO_PAISE } from '../../../shared/units/index.ts';
import { chargesFor } from '../../../main/domain/trading/charges.ts';
import { at, KiteDesk, MONTHLY, pass, put, rehearse } from './rehearsal-fixture.ts';

describe('a Kite session', () => {
  it('needs the right secret, and a request token that was not used', async () => {
    const brokers = await rehearse();
    const desk = await KiteDesk.open(brokers);
    const { requestToken } = brokers.login();
    const wrong = await desk.refusal(desk.client.generateSession(requestToken, 'wrong'));
    expect(wrong.error_type).toBe('TokenException');
    await desk.client.generateSession(requestToken, brokers.keys.kite.secret);
    const again = await desk.refusal(desk.client.generateSession(requestToken, brokers.keys.kite.secret));
    expect(again.error_type).toBe('TokenException');
  });

  it('ends by another log-in, by logging out, and at 06:00', async () => {
    const brokers = await rehearse();
    const desk = await KiteDesk.open(brokers);
    const other = await KiteDesk.open(brokers);
    expect((await desk.refusal(desk.client.getOrders())).error_type).toBe('TokenException');
    await other.client.invalidateAccessToken();
    expect((await desk.refusal(other.client.getOrders())).error_type).toBe('TokenException');
    await desk.logIn();
    brokers.time.advanceTo((at('23:59') + 6 * 3_600_000) as never);
    await desk.client.getProfile();
    pass(brokers, 60_000);
    expect((await desk.refusal(desk.client.getProfile())).error_type).toBe('TokenException');
  });
});

describe('the instruments of Kite', () => {
  it('come without a log-in, with weekly and monthly names', async () => {
    const brokers = await rehearse();
    const desk = await KiteDesk.open(brokers);
    const rows = await desk.client.getInstruments('NFO');
    const [weekly, monthly] = [put(brokers, 0), put(brokers, 0, MONTHLY)];
    expect(weekly.symbol).toBe(`NIFTY26N17${weekly.strike}PE`);
    expect(monthly.symbol).toBe(`NIFTY26NOV${monthly.strike}PE`);
    const row = rows.find((each) => each['tradingsymbol'] === weekly.symbol);
    expect(row).toMatchObject({
      lot_size: 65,
      strike: weekly.strike,
      instrument_token: String(weekly.instrumentToken),
    });
  });

  it('can be padded to the size of the real file', async () => {
    const brokers = await rehearse({ padding: { kite: 45_000 } });
    const answer = await fetch(`${brokers.addresses.kite.root}/instruments/NFO`);
    expect(answer.headers.get('content-type')).toBe('text/csv');
    expect((await answer.text()).split('\n').length).toBeGreaterThan(45_000);
  });
});

describe('an order at Kite', () => {
  it('goes through its states, fills at the market and stands in book, trades and positions', async () => {
    const brokers = await rehearse();
    const desk = await KiteDesk.open(brokers);
    const hedge = put(brokers, -200);
    const params = { transaction_type: 'BUY', order_type: 'MARKET', market_protection: -1, tag: 'KL0001' };
    const id = await desk.place(hedge, params);
    expect(id).toMatch(/^261116\d{9}$/);
    expect(await desk.states(id)).toEqual(['PUT ORDER REQ RECEIVED']);
    pass(brokers, 100);
    expect(await desk.states(id)).toEqual([
      'PUT ORDER REQ RECEIVED',
      'VALIDATION PENDING',
      'OPEN PENDING',
      'OPEN',
      'COMPLETE',
    ]);
    const order = await desk.order(id);
    expect(order).toMatchObject({
      status: 'COMPLETE',
      order_type: 'LIMIT',
      tag: 'KL0001',
      filled_quantity: 65,
    });
    const { net } = await desk.client.getPositions();
    expect(net).toMatchObject([
      { tradingsymbol: hedge.symbol, quantity: 65, multiplier: 1, sell_quantity: 0 },
    ]);
    const trades = await desk.client.getOrderTrades(id);
    expect(trades).toMatchObject([{ order_id: id, quantity: 65, average_price: order['average_price'] }]);
    const average = Math.round(Number(order['average_price']) * 100);
    expect(brokers.exchange().positions).toEqual([
      { contract: hedge.key, product: 'NRML', net: 65, average },
    ]);
  });

  it.each([
    ['a market order without protection', { order_type: 'MARKET' }, 'market protection'],
    [
      'a stop at the market without protection',
      { order_type: 'SL-M', trigger_price: 1 },
      'market protection',
    ],
    ['a tag of 21 characters', { price: 5, tag: 'A'.repeat(21) }, 'tag'],
    ['part of a lot', { price: 5, quantity: 60 }, 'multiples of 65'],
    ['a price off the tick grid', { price: 5.02 }, 'Tick size'],
    ['no price', {}, 'price'],
    [
      'a buy stop whose trigger is above its limit',
      { order_type: 'SL', price: 50, trigger_price: 60 },
      'Trigger price',
    ],
    ['another exchange', { exchange: 'NSE', price: 5 }, 'exchange'],
    ['an unknown product', { product: 'CNC', price: 5 }, 'product'],
    ['a contract that is not listed', { tradingsymbol: 'NIFTY26N1799999PE', price: 5 }, 'does not exist'],
  ])('is refused at once for %s', async (_, params, words) => {
    const brokers = await rehearse();
    const desk = await KiteDesk.open(brokers);
    const call = desk.place(put(brokers, -200), { transaction_type: 'BUY', ...params });
    const refusal = await desk.refusal(call);
    expect(refusal.error_type).toBe('InputException');
    expect(refusal.message).toContain(words);
    expect(brokers.exchange().orders).toEqual([]);
  });

  it('is rejected in the book, after it was taken, for what exchange and risk desk find', async () => {
    const brokers = await rehearse({ capital: 100_000 });
    const desk = await KiteDesk.open(brokers);
    const [main, hedge] = [put(brokers, 0), put(brokers, -200)];
    const naked = await desk.place(main, { transaction_type: 'SELL', price: 50 });
    const frozen = await desk.place(hedge, { transaction_type: 'BUY', price: 1, quantity: 1820 });
    const outside = await desk.place(hedge, { transaction_type: 'BUY', price: 500 });
    pass(brokers, 100);
    const rejected = { status: 'REJECTED', exchange_order_id: null };
    expect(await desk.order(naked)).toMatchObject({
      ...rejected,
      status_message: expect.stringMatching(/^Insufficient funds. Required margin/),
    });
    expect(await desk.order(frozen)).toMatchObject({
      ...rejected,
      status_message: expect.stringMatching(/freeze quantity/),
    });
    expect(await desk.order(outside)).toMatchObject({
      ...rejected,
      status_message: expect.stringMatching(/out of the LPP range/),
    });
  });

  it('above the freeze quantity is cut into slices where asked', async () => {
    const brokers = await rehearse();
    const desk = await KiteDesk.open(brokers);
    const params = {
      exchange: 'NFO',
      tradingsymbol: put(brokers, -200).symbol,
      transaction_type: 'BUY',
      product: 'NRML',
    };
    const whole = { ...params, order_type: 'LIMIT', price: 1, quantity: 1820, autoslice: true };
    const answer = await desk.client.placeOrder('regular', whole);
    const slices = await Promise.all(
      (answer.children ?? []).map(async ({ order_id }) => desk.order(order_id)),
    );
    expect(slices.map((slice) => slice['quantity'])).toEqual([1755, 65]);
    expect(slices[0]?.['tags']).toEqual(['autoslice', `autoslice:${answer.order_id}`]);
  });

  it('outside market hours cannot be converted, and after 15:25 no MIS order is taken', async () => {
    const brokers = await rehearse({ from: at('15:25:30') });
    const desk = await KiteDesk.open(brokers);
    const mis = await desk.place(put(brokers, -200), { transaction_type: 'BUY', price: 1, product: 'MIS' });
    pass(brokers, 100);
    expect(await desk.order(mis)).toMatchObject({
      status: 'REJECTED',
      status_message: expect.stringMatching(/^MIS orders are blocked/),
    });
    brokers.time.advanceTo(at('15:41'));
    const late = await desk.place(put(brokers, -200), { transaction_type: 'BUY', price: 1 });
    pass(brokers, 100);
    expect(await desk.order(late)).toMatchObject({
      status: 'REJECTED',
      status_message: expect.stringMatching(/After Market Order/),
    });
  });
});

describe('a resting order at Kite', () => {
  it('is changed and cancelled, each in its own steps', async () => {
    const brokers = await rehearse();
    const desk = await KiteDesk.open(brokers);
    const id = await desk.place(put(brokers, -200), { transaction_type: 'BUY', price: 1 });
    const early = await desk.refusal(desk.modify(id, { price: 2 }));
    expect(early.message).toContain('being processed');
    pass(brokers, 100);
    await desk.modify(id, { price: 2 });
    pass(brokers, 100);
    expect(await desk.order(id)).toMatchObject({ status: 'OPEN', price: 2, modified: true });
    await desk.cancel(id);
    expect((await desk.states(id)).at(-1)).toBe('CANCEL PENDING');
    pass(brokers, 100);
    const path = [
      'MODIFY VALIDATION PENDING',
      'MODIFY PENDING',
      'MODIFIED',
      'OPEN',
      'CANCEL PENDING',
      'CANCELLED',
    ];
    expect((await desk.states(id)).slice(4)).toEqual(path);
    const late = await desk.refusal(desk.cancel(id));
    expect(late.message).toContain('being processed');
  });

  it('can be changed 25 times', async () => {
    const brokers = await rehearse();
    const desk = await KiteDesk.open(brokers);
    const id = await desk.place(put(brokers, -200), { transaction_type: 'BUY', price: 1 });
    for (let count = 1; count <= 25; count += 1) {
      pass(brokers, 100);
      await desk.modify(id, { price: 1 + count / 20 });
    }
    pass(brokers, 100);
    const once = await desk.refusal(desk.modify(id, { price: 3 }));
    expect(once.message).toContain('Maximum allowed order modifications exceeded');
  });

  it('as a stop waits for its trigger, and can become a limit order', async () => {
    const brokers = await rehearse();
    const desk = await KiteDesk.open(brokers);
    const stop = { transaction_type: 'BUY', order_type: 'SL', trigger_price: 300, price: 320 };
    const id = await desk.place(put(brokers, -200), stop);
    pass(brokers, 100);
    expect(await desk.order(id)).toMatchObject({
      status: 'TRIGGER PENDING',
      order_type: 'SL',
      trigger_price: 300,
    });
    await desk.modify(id, { order_type: 'LIMIT', price: 1 });
    pass(brokers, 100);
    expect(await desk.order(id)).toMatchObject({
      status: 'OPEN',
      order_type: 'LIMIT',
      price: 1,
      trigger_price: 0,
    });
  });

  it('expires with the day, and a MIS position is squared off at 15:25 by an order of nobody', async () => {
    const brokers = await rehearse({ from: at('15:24') });
    const desk = await KiteDesk.open(brokers);
    const hedge = put(brokers, -200);
    const resting = await desk.place(put(brokers, -300), { transaction_type: 'BUY', price: 0.05 });
    const mis = { transaction_type: 'BUY', order_type: 'MARKET', market_protection: -1, product: 'MIS' };
    await desk.place(hedge, mis);
    pass(brokers, 200);
    brokers.time.advanceTo(at('15:25:30'));
    const closing = brokers.exchange().orders.find((order) => order.side === 'sell');
    expect(closing).toMatchObject({ contract: hedge.key, tag: null, status: 'complete' });
    brokers.time.advanceTo(at('15:41'));
    expect(await desk.order(resting)).toMatchObject({ status: 'CANCELLED' });
  });
});

describe('money at Kite', () => {
  it('says what a basket needs before and after its hedge helps', async () => {
    const brokers = await rehearse();
    const desk = await KiteDesk.open(brokers);
    const leg = { exchange: 'NFO', variety: 'regular', product: 'NRML', order_type: 'LIMIT', quantity: 65 };
    const basket = [
      { ...leg, tradingsymbol: put(brokers, -200).symbol, transaction_type: 'BUY', price: 30 },
      { ...leg, tradingsymbol: put(brokers, 0).symbol, transaction_type: 'SELL', price: 100 },
    ];
    const margin = await desk.client.orderBasketMargins(basket);
    const { initial, final, orders } = margin as unknown as Record<string, { total: number }> & {
      orders: unknown[];
    };
    expect(final?.total).toBeLessThan((initial?.total ?? 0) / 3);
    expect(orders).toHaveLength(2);
  });

  it('charges an order what the terminal reckons', async () => {
    const brokers = await rehearse();
    const desk = await KiteDesk.open(brokers);
    const sold = {
      exchange: 'NFO',
      variety: 'regular',
      product: 'NRML',
      order_type: 'LIMIT',
      transaction_type: 'SELL',
    };
    const asked = {
      ...sold,
      tradingsymbol: put(brokers, 0).symbol,
      quantity: 65,
      average_price: 100,
      order_id: '1',
    };
    const [note] = await desk.client.getvirtualContractNote([asked]);
    const ours = chargesFor(
      {
        side: 'sell',
        quantity: quantity(65),
        lotSize: quantity(65),
        turnover: times(rupees(100), 65),
        date: brokers.market.session(),
      },
      { costRule: 'statutory', flatCostPerLotSide: ZERO_PAISE },
    );
    expect(note?.charges.total).toBeCloseTo(ours.total / 100, 6);
  });

  it('holds back margin for what is held and for open orders', async () => {
    const brokers = await rehearse();
    const desk = await KiteDesk.open(brokers);
    const net = async () => (await desk.client.getMargins('equity')).net;
    const before = await net();
    await desk.place(put(brokers, 0), { transaction_type: 'SELL', price: 400 });
    pass(brokers, 100);
    const open = await net();
    expect(open).toBeLessThan(before - 100_000);
    const hedge = await desk.trade(put(brokers, -200), 'BUY');
    expect(await desk.order(hedge)).toMatchObject({ status: 'COMPLETE' });
    expect(await net()).toBeGreaterThan(open + 100_000);
  });
});

describe('what Kite does not give', () => {
  it('are quotes and history on the free plan', async () => {
    const brokers = await rehearse({ plan: 'free' });
    const desk = await KiteDesk.open(brokers);
    const quotes = await desk.refusal(desk.client.getLTP(['NSE:NIFTY 50']));
    expect(quotes.error_type).toBe('PermissionException');
    const history = desk.client.getHistoricalData(
      256265,
      'minute',
      '2026-11-13 09:15:00',
      '2026-11-13 09:20:00',
    );
    expect((await desk.refusal(history)).error_type).toBe('PermissionException');
  });

  it('are more than ten orders in one second of its clock, refused ones counted', async () => {
    const brokers = await rehearse({ limits: true });
    const desk = await KiteDesk.open(brokers);
    for (let count = 0; count < 10; count += 1)
      await desk.refusal(desk.place(put(brokers, -200), { transaction_type: 'BUY', price: 5.02 }));
    const eleventh = await desk.refusal(
      desk.place(put(brokers, -200), { transaction_type: 'BUY', price: 1 }),
    );
    expect(eleventh).toMatchObject({ error_type: 'NetworkException', message: 'Too many requests' });
    pass(brokers, 1_000);
    await desk.place(put(brokers, -200), { transaction_type: 'BUY', price: 1 });
  });

  it('are orders from an address that is not registered; reading goes on', async () => {
    const brokers = await rehearse({ allowedAddress: '203.0.113.7' });
    const desk = await KiteDesk.open(brokers);
    const refusal = await desk.refusal(desk.place(put(brokers, -200), { transaction_type: 'BUY', price: 1 }));
    expect(refusal.message).toContain('127.0.0.1');
    expect(await desk.client.getOrders()).toEqual([]);
  });
});

describe('Kite on the paid plan', () => {
  it('gives quotes and minute bars', async () => {
    const brokers = await rehearse({ plan: 'paid' });
    const desk = await KiteDesk.open(brokers);
    const name = `NFO:${put(brokers, 0).symbol}`;
    const quotes = await desk.client.getQuote([name, 'NSE:NIFTY 50', 'NFO:NOTHING']);
    expect(Object.keys(quotes)).toEqual([name, 'NSE:NIFTY 50']);
    const bars = await desk.client.getHistoricalData(
      256265,
      'minute',
      '2026-11-16 09:15:00',
      '2026-11-16 09:19:00',
    );
    expect(bars).toHaveLength(5);
  });
});
