import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { haveSharedData, sharedData } from '../../support/shared-data.ts';
import { ensure, paise, quantity, type Instant } from '../../../shared/units/index.ts';
import type { ContractKey } from '../../../shared/contract/index.ts';
import { frame, packet } from './kite-packets.ts';
import { KiteDesk, openTicker, pass, put, rehearse, until } from './rehearsal-fixture.ts';
import type { LocalBrokers } from './local-brokers.ts';

type Tick = Record<string, unknown> & { readonly instrument_token: number };

/** The status of a handshake that is refused. */
async function handshake(brokers: LocalBrokers, query: string): Promise<number> {
  const socket = new WebSocket(`${brokers.addresses.kite.ticker}/?${query}`);
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.on('open', () => resolve(101));
    socket.on('error', () => {});
  });
}

describe("Kite's stream", () => {
  it('is refused with 403 on the free plan, and with a dead token', async () => {
    const free = await rehearse({ plan: 'free' });
    const token = await (await KiteDesk.open(free)).logIn();
    expect(await handshake(free, `api_key=rehearsalkite&access_token=${token}`)).toBe(403);
    const paid = await rehearse({ plan: 'paid' });
    expect(await handshake(paid, 'api_key=rehearsalkite&access_token=dead')).toBe(403);
  });

  it('tells index and contract in every mode, and of orders, to the real client', async () => {
    const brokers = await rehearse({ plan: 'paid' });
    const desk = await KiteDesk.open(brokers);
    const ticker = openTicker(brokers, await desk.logIn());
    const [ticks, updates]: [Tick[], Record<string, unknown>[]] = [[], []];
    ticker.on('ticks', (more: Tick[]) => ticks.push(...more));
    ticker.on('order_update', (order: Record<string, unknown>) => updates.push(order));
    ticker.connect();
    await until(() => brokers.streams().kite === 1 && ticker.connected(), 'the stream to open');
    const contract = put(brokers, -200);
    ticker.subscribe([256265, contract.instrumentToken]);
    ticker.setMode('full', [256265, contract.instrumentToken]);
    await until(() => {
      pass(brokers, 1_000);
      return ticks.some(
        (tick) => tick.instrument_token === contract.instrumentToken && tick['mode'] === 'full',
      );
    }, 'a full tick');
    const index = ensure(
      ticks.findLast((tick) => tick.instrument_token === 256265),
      'the index',
    );
    expect(index).toMatchObject({ tradable: false, mode: 'full', last_price: expect.any(Number) });
    const { ohlc } = index as unknown as { ohlc: { high: number; low: number } };
    expect(ohlc.high).toBeGreaterThanOrEqual(ohlc.low);
    const full = ticks.findLast((tick) => tick.instrument_token === contract.instrumentToken);
    const { depth } = full as unknown as { depth: { buy: { price: number }[]; sell: { price: number }[] } };
    expect(depth.buy[0]?.price ?? 0).toBeLessThan(depth.sell[0]?.price ?? 0);
    await desk.trade(contract, 'BUY');
    await until(() => updates.some((update) => update['status'] === 'COMPLETE'), 'an order update');
    expect(updates.at(-1)).toMatchObject({ tradingsymbol: contract.symbol, filled_quantity: 65 });
  });

  it('beats its heart each second with one byte', async () => {
    const brokers = await rehearse({ plan: 'paid' });
    const token = await (await KiteDesk.open(brokers)).logIn();
    const socket = new WebSocket(
      `${brokers.addresses.kite.ticker}/?api_key=rehearsalkite&access_token=${token}`,
    );
    const sizes: number[] = [];
    socket.on('message', (data: Buffer) => sizes.push(data.length));
    await until(() => sizes.length >= 2, 'two heartbeats');
    expect(sizes).toEqual(sizes.map(() => 1));
    socket.close();
  });
});

const FULL = 'ticks/kite_mocks/ticker_full';

// skipped: without the shared market data there is no published packet to compare with
describe.skipIf(!haveSharedData)("a packet of Kite's", () => {
  it('has the layout of the one that Zerodha published', () => {
    const bytes = Buffer.from(readFileSync(sharedData(`${FULL}.packet`), 'utf8'), 'base64');
    const told = JSON.parse(readFileSync(sharedData(`${FULL}.json`), 'utf8')) as Record<string, number> & {
      ohlc: Record<string, number>;
      depth: { buy: Record<string, number>[]; sell: Record<string, number>[] };
    };
    const cents = (value: number | undefined) => paise(Math.round((value ?? 0) * 100));
    const { ohlc, depth } = told;
    const stats = {
      open: cents(ohlc['open']),
      high: cents(ohlc['high']),
      low: cents(ohlc['low']),
      close: cents(ohlc['close']),
      last: cents(told['last_price']),
      volume: told['volume'] ?? 0,
    };
    const quote = {
      contract: 'NIFTY 2026-11-17 25600 PE' as ContractKey,
      bid: cents(depth.buy[0]?.['price']),
      bidQuantity: quantity(depth.buy[0]?.['quantity'] ?? 0),
      ask: cents(depth.sell[0]?.['price']),
      askQuantity: quantity(depth.sell[0]?.['quantity'] ?? 0),
      last: stats.last,
      openInterest: 0,
      exchangeAt: 0 as Instant,
      source: 'simulated',
    } as const;
    const atSeconds = Date.parse(String(told['timestamp'])) / 1000;
    const lot = told['last_quantity'] ?? 0;
    const token = told['instrument_token'] ?? 0;
    const ours = packet({ token, stats, quote, lot, atSeconds }, 'full');
    const theirs = bytes.length === 184 ? bytes : bytes.subarray(bytes.length - 184);
    expect(ours).toHaveLength(184);
    expect(frame([ours])).toHaveLength(188);
    // What one invented depth and one average cannot repeat is left out: average, quantities, all depth but its top price.
    const same = [0, 4, 8, 16, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 124, 128];
    const fields = (from: Buffer) => same.map((offset) => from.readInt32BE(offset));
    expect(fields(ours)).toEqual(fields(theirs));
  });
});
