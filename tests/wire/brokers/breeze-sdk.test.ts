import { describe, expect, it } from 'vitest';
import {
  joinStream,
  MONDAY,
  NEAREST,
  newBreeze,
  openBreeze,
  optionChain,
  pass,
  put,
  rehearse,
  until,
} from './rehearsal-fixture.ts';

describe('a Breeze session', () => {
  it('opens by key, secret and session number, and loads the master [must 3]', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    const contract = put(brokers, 0);
    expect(process.env['NODE_TLS_REJECT_UNAUTHORIZED']).toBeUndefined();
    expect(client.userId).not.toBe('');
    const [, cash = {}, , , options = {}] = client.stockScriptDictList;
    expect(options[`OPT-NIFTY-17-Nov-2026-${contract.strike}-PE`]).toBe(String(contract.exchangeToken));
    expect([cash['NIFTY'], cash['INDVIX']]).toEqual(['NIFTY 50', 'INDIA VIX']);
    expect(await client.getFunds()).toMatchObject({ Status: 200, Error: null });
  });

  it('is refused to a wrong session number, and a signed call to a wrong secret', async () => {
    const brokers = await rehearse();
    const refused = newBreeze(brokers).generateSession(brokers.keys.breeze.secret, '1');
    await expect(refused).rejects.toContain('Could not authenticate');
    const client = newBreeze(brokers);
    await client.generateSession('wrong', brokers.login().apiSession);
    expect(await client.getFunds()).toEqual({ Success: null, Status: 401, Error: 'Invalid Checksum' });
  });

  it('is over on the next day', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    pass(brokers, 13 * 3_600_000);
    expect(await client.getFunds()).toMatchObject({ Status: 401, Error: 'Session key is expired.' });
  });
});

describe('what Breeze is asked', () => {
  it('is the chain of one side, by the way round the broken method [must 6]', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    const puts = await optionChain(client, 'put');
    expect(puts.Success).toHaveLength(61);
    const row = puts.Success?.find((each) => each['strike_price'] === put(brokers, 0).strike);
    expect(row).toMatchObject({ right: 'Put', expiry_date: '17-Nov-2026', exchange_code: 'NFO' });
    expect(Number(row?.['best_bid_price'])).toBeLessThan(Number(row?.['best_offer_price']));
  });

  it('is history, a thousand candles a page, in Indian time whatever the Z says', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    const asked = { interval: '1minute', stockCode: 'NIFTY', exchangeCode: 'NSE', productType: 'cash' };
    const from = { fromDate: '2026-11-12T09:15:00.000Z' };
    const first = (await client.getHistoricalDatav2({ ...asked, ...from, toDate: `${MONDAY}T11:29:00.000Z` }))
      .Success;
    expect(first).toHaveLength(885);
    expect(first?.[0]).toMatchObject({ datetime: '2026-11-12 09:15:00', exchange_code: 'NSE', volume: 0 });
    expect(first?.at(-1)).toMatchObject({ datetime: '2026-11-16 11:29:00' });
    const longer = await client.getHistoricalDatav2({
      ...asked,
      fromDate: '2026-11-02T09:15:00.000Z',
      toDate: `${MONDAY}T11:29:00.000Z`,
    });
    expect(longer.Success).toHaveLength(1_000);
    const seconds = await client.getHistoricalDatav2({
      ...asked,
      interval: '1second',
      fromDate: `${MONDAY}T09:15:00.000Z`,
      toDate: `${MONDAY}T09:15:59.000Z`,
    });
    expect(seconds.Success).toHaveLength(60);
  });

  it('is history of a contract', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    const { Success } = await client.getHistoricalDatav2({
      interval: '5minute',
      fromDate: `${MONDAY}T09:15:00.000Z`,
      toDate: `${MONDAY}T10:14:00.000Z`,
      stockCode: 'NIFTY',
      exchangeCode: 'NFO',
      productType: 'options',
      expiryDate: `${NEAREST}T06:00:00.000Z`,
      right: 'put',
      strikePrice: String(put(brokers, 0).strike),
    });
    expect(Success).toHaveLength(12);
    expect(Success?.[0]).toMatchObject({ right: 'Put', product_type: 'Options' });
  });

  it('at most a hundred times a minute', async () => {
    const brokers = await rehearse({ limits: true });
    const client = await openBreeze(brokers);
    for (let count = 0; count < 99; count += 1) await client.getFunds();
    expect(await client.getFunds()).toMatchObject({
      Status: 429,
      Error: expect.stringContaining('per minute'),
    });
    pass(brokers, 60_000);
    expect(await client.getFunds()).toMatchObject({ Status: 200 });
  });
});

describe("Breeze's stream", () => {
  it('sends to each room its arrays: 21 items of an index, 23 of a contract, five rows of depth', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    const { exchangeToken, strike } = put(brokers, -100);
    const rooms = ['4.1!NIFTY 50', '4.1!INDIA VIX', `4.1!${exchangeToken}`, `4.2!${exchangeToken}`];
    const { frames } = await joinStream(client, rooms, brokers);
    pass(brokers, 5_000);
    const named = (room: string) =>
      frames.find((each) => Array.isArray(each) && each[0] === room) as unknown[];
    await until(() => rooms.every((room) => named(room) !== undefined), 'a frame of each room');
    expect(named('4.1!NIFTY 50')).toHaveLength(21);
    expect(named('4.1!INDIA VIX')).toHaveLength(21);
    const quote = named(`4.1!${exchangeToken}`);
    expect(quote).toHaveLength(23);
    expect(Number(quote[21])).toBeGreaterThan(Math.floor(brokers.time.now() / 1000) - 10);
    expect(named(`4.2!${exchangeToken}`)[2]).toHaveLength(5);
    expect(strike % 50).toBe(0);
  });

  it('is parsed by the real client, and multiplied by each subscription', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    const ticks: Record<string, unknown>[] = [];
    client.onTicks = (tick) => ticks.push(tick);
    client.wsConnect();
    await until(() => client.socket?.connected === true, 'the stream to open');
    const { strike } = put(brokers, 0);
    const option = {
      exchangeCode: 'NFO',
      stockCode: 'NIFTY',
      productType: 'options',
      expiryDate: '17-Nov-2026',
    };
    await client.subscribeFeeds({
      ...option,
      strikePrice: String(strike),
      right: 'Put',
      getMarketDepth: false,
    });
    await client.subscribeFeeds({ stockToken: '4.1!NIFTY 50' });
    await until(() => brokers.streams().rooms.length === 2, 'the rooms to be joined');
    pass(brokers, 1_000);
    await until(
      () => ticks.some((tick) => tick['exchange'] === 'NSE Futures & Options'),
      'a tick of the contract',
    );
    const index = ticks.filter((tick) => tick['exchange'] === 'NSE Equity');
    expect(index.length % 2).toBe(0);
    expect(index[0]).toEqual(index[1]);
  });

  it('streams bars on a path of its own', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    const bars: Record<string, unknown>[] = [];
    client.onTicks = (bar) => bars.push(bar);
    client.wsConnect();
    await client.subscribeFeeds({ stockToken: '4.1!NIFTY 50', interval: '1second' });
    await until(() => brokers.streams().rooms.length === 1, 'the room to be joined');
    pass(brokers, 3_000);
    await until(() => bars.length >= 2, 'two bars');
    expect(bars[0]).toMatchObject({
      interval: '1second',
      exchange_code: 'NSE',
      stock_code: 'NIFTY',
      volume: '0',
    });
  });

  it('refuses a wrong token', async () => {
    const brokers = await rehearse();
    const client = await openBreeze(brokers);
    client.sessionKey = 'wrong';
    client.wsConnect();
    const errors: unknown[] = [];
    client.socket?.on('connect_error', (error) => errors.push(error));
    await until(() => errors.length === 1, 'the refusal');
    expect(client.socket?.connected).toBe(false);
  });
});
