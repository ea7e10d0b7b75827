import { createRequire } from 'node:module';
import { KiteConnect, KiteTicker } from 'kiteconnect';
import { afterEach, vi } from 'vitest';
import { clock, ensure, istInstant, tradingDate, type Instant } from '../../../shared/units/index.ts';
import { startBrokers, type BrokersOptions, type LocalBrokers } from './local-brokers.ts';
import type { Listed } from './market.ts';

export const MONDAY = tradingDate('2026-11-16');
export const NEAREST = tradingDate('2026-11-17');
export const MONTHLY = tradingDate('2026-11-23');

const closers: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

/** To be called when the test is over, last one first. */
export function afterTest(close: () => unknown): void {
  closers.push(close);
}

/** On the simulated Monday. */
export function at(time: string): Instant {
  return istInstant(MONDAY, clock(time));
}

/** Local brokers whose time the test moves, from 11:30 of a quiet Monday; without limits of calls unless asked for. */
export async function rehearse(options: BrokersOptions = {}): Promise<LocalBrokers> {
  const from = at('11:30');
  const brokers = await startBrokers({ virtual: true, scenario: 'quiet', limits: false, from, ...options });
  afterTest(() => brokers.close());
  pass(brokers, 2_000);
  return brokers;
}

/** Lets so many simulated milliseconds pass. */
export function pass({ time }: LocalBrokers, ms: number): void {
  time.advanceTo((time.now() + ms) as Instant);
}

/** A put of the nearest expiry, so many points from the money (below is negative). */
export function put({ market }: LocalBrokers, points: number, expiry = NEAREST): Listed {
  const strike = Math.round(market.level('NIFTY') / 5_000) * 50 + points;
  const found = [...market.listed().values()].find(
    (each) => each.strike === strike && each.type === 'PE' && each.expiry === expiry,
  );
  return ensure(found, `a put at ${strike}`);
}

export async function until(fact: () => boolean, what: string): Promise<void> {
  await vi.waitFor(
    () => {
      if (!fact()) throw new Error(`still waiting: ${what}`);
    },
    { timeout: 8_000, interval: 5 },
  );
}

// --- Kite ---

type Params = Record<string, string | number | boolean>;

/** The part of Zerodha's client that the tests use; its own typings lack parameters and, under this compiler, methods. */
export interface KiteClient {
  readonly api_key: string;
  readonly access_token: string;
  readonly requestInstance: { readonly defaults: { timeout: number } };
  generateSession(requestToken: string, secret: string): Promise<Row>;
  invalidateAccessToken(): Promise<unknown>;
  getProfile(): Promise<Row>;
  getMargins(segment: 'equity'): Promise<{ readonly net: number }>;
  getInstruments(exchange: string): Promise<Row[]>;
  placeOrder(
    variety: string,
    params: Row,
  ): Promise<{ readonly order_id: string; readonly children?: Child[] }>;
  modifyOrder(variety: string, id: string, params: Params): Promise<unknown>;
  cancelOrder(variety: string, id: string): Promise<unknown>;
  getOrders(): Promise<Row[]>;
  getOrderHistory(id: string): Promise<{ readonly status: string }[]>;
  getOrderTrades(id: string): Promise<Row[]>;
  getPositions(): Promise<{ readonly net: Row[]; readonly day: Row[] }>;
  orderBasketMargins(orders: readonly Row[]): Promise<BasketAnswer>;
  getvirtualContractNote(orders: readonly Row[]): Promise<{ readonly charges: { readonly total: number } }[]>;
  getLTP(names: readonly string[]): Promise<Row>;
  getQuote(names: readonly string[]): Promise<Row>;
  getHistoricalData(token: number, interval: string, from: string, to: string): Promise<Row[]>;
}

type Row = Record<string, unknown>;
type Child = { readonly order_id: string };

interface BasketAnswer {
  readonly initial: { readonly total: number };
  readonly final: { readonly total: number };
  readonly orders: readonly Row[];
}

/** Zerodha's own client, logged in. */
export class KiteDesk {
  readonly client: KiteClient;
  readonly #brokers: LocalBrokers;

  private constructor(brokers: LocalBrokers) {
    this.#brokers = brokers;
    const options = { api_key: brokers.keys.kite.key, root: brokers.addresses.kite.root };
    this.client = new KiteConnect(options) as unknown as KiteClient;
  }

  static async open(brokers: LocalBrokers): Promise<KiteDesk> {
    const desk = new KiteDesk(brokers);
    await desk.logIn();
    return desk;
  }

  /** The access token. */
  async logIn(): Promise<string> {
    const { requestToken } = this.#brokers.login();
    const session = await this.client.generateSession(requestToken, this.#brokers.keys.kite.secret);
    return String(session['access_token']);
  }

  /** One lot of a contract by a limit order, unless the parameters say otherwise. */
  async place(contract: Listed, params: Params, variety = 'regular'): Promise<string> {
    const usual = { exchange: 'NFO', tradingsymbol: contract.symbol, product: 'NRML', order_type: 'LIMIT' };
    const { order_id } = await this.client.placeOrder(variety, { ...usual, quantity: 65, ...params });
    return order_id;
  }

  async modify(id: string, params: Params): Promise<unknown> {
    return this.client.modifyOrder('regular', id, params);
  }

  async cancel(id: string): Promise<unknown> {
    return this.client.cancelOrder('regular', id);
  }

  /** The error of a call that does not succeed. */
  async refusal(call: Promise<unknown>): Promise<{ readonly error_type: string; readonly message: string }> {
    const outcome = await call.then(
      (value) => ({ unexpected: value }),
      (error: unknown) => error,
    );
    return outcome as { readonly error_type: string; readonly message: string };
  }

  async order(id: string): Promise<Row> {
    const orders = await this.client.getOrders();
    return ensure(
      orders.find((each) => each['order_id'] === id),
      `order ${id}`,
    );
  }

  async states(id: string): Promise<readonly string[]> {
    return (await this.client.getOrderHistory(id)).map((row) => row.status);
  }

  /** Buys or sells at the market, with protection, and sees it through. */
  async trade(contract: Listed, side: 'BUY' | 'SELL', quantity = 65): Promise<string> {
    const params = { transaction_type: side, order_type: 'MARKET', market_protection: -1, quantity };
    const id = await this.place(contract, params);
    pass(this.#brokers, 5_000);
    return id;
  }
}

/** The part of Zerodha's stream client that the tests use. */
export interface TickerClient {
  on(event: string, listener: (value: never) => void): void;
  connect(): void;
  connected(): boolean;
  disconnect(): void;
  subscribe(tokens: readonly number[]): void;
  setMode(mode: string, tokens: readonly number[]): void;
}

/** Zerodha's stream client. Without its own reconnection, which ends the process. */
export function openTicker(brokers: LocalBrokers, accessToken: string): TickerClient {
  const keys = { api_key: brokers.keys.kite.key, access_token: accessToken };
  const options = { ...keys, root: brokers.addresses.kite.ticker, reconnect: false };
  const ticker = new KiteTicker(options) as unknown as TickerClient;
  afterTest(() => ticker.disconnect());
  return ticker;
}

// --- Breeze ---

/** The part of ICICI's client that the tests use; it has no typings of its own. */
export interface BreezeClient {
  onTicks: (tick: Record<string, unknown>) => void;
  userId: string;
  sessionKey: string;
  stockScriptDictList: Record<string, string>[];
  socket: BreezeSocket | null;
  socketOHLCV: BreezeSocket | null;
  generateSession(secret: string, apiSession: string): Promise<void>;
  wsConnect(): void;
  subscribeFeeds(options: Record<string, unknown>): Promise<{ message: string }>;
  getHistoricalDatav2(options: Record<string, unknown>): Promise<BreezeAnswer>;
  getFunds(): Promise<BreezeAnswer>;
  getQuotes(options: Record<string, unknown>): Promise<BreezeAnswer>;
  generateHeaders(body: unknown): Record<string, string>;
  makeRequest(
    method: string,
    endpoint: string,
    body: unknown,
    headers: unknown,
  ): Promise<{ data: BreezeAnswer }>;
}

export interface BreezeAnswer {
  readonly Success: Record<string, unknown>[] | null;
  readonly Status: number;
  readonly Error: string | null;
}

interface BreezeSocket {
  readonly connected: boolean;
  on(event: string, listener: (value: never) => void): void;
  emit(event: string, value: unknown): void;
  connect(): void;
  disconnect(): void;
}

/** ICICI's client switches off the check of certificates for the whole process when it is loaded: undone at once. */
function loadBreeze() {
  const load = createRequire(import.meta.url);
  const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  const { BreezeConnect } = load('breezeconnect') as {
    BreezeConnect: new (keys: { appKey: string }) => BreezeClient;
  };
  if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
  const { urls } = load('breezeconnect/config') as { urls: Record<string, string> };
  return { BreezeConnect, urls };
}

/** ICICI's own client, pointed here, not logged in. */
export function newBreeze(brokers: LocalBrokers): BreezeClient {
  const { BreezeConnect, urls } = loadBreeze();
  const { api, v2, stream, orders, ohlc, master } = brokers.addresses.breeze;
  Object.assign(urls, {
    API_URL: api,
    BREEZE_NEW_URL: v2,
    LIVE_STREAM_URL: stream,
    LIVE_FEEDS_URL: orders,
    LIVE_OHLC_STREAM_URL: ohlc,
    SECURITY_MASTER_URL: master,
  });
  const client = new BreezeConnect({ appKey: brokers.keys.breeze.key });
  afterTest(() => {
    client.socket?.disconnect();
    client.socketOHLCV?.disconnect();
  });
  return client;
}

export async function openBreeze(brokers: LocalBrokers): Promise<BreezeClient> {
  const client = newBreeze(brokers);
  await client.generateSession(brokers.keys.breeze.secret, brokers.login().apiSession);
  return client;
}

/** One side of the chain of the nearest expiry, by the way round the client's broken method. */
export async function optionChain(client: BreezeClient, right: string): Promise<BreezeAnswer> {
  const expiry = `${NEAREST}T06:00:00.000Z`;
  const body = {
    stock_code: 'NIFTY',
    exchange_code: 'NFO',
    expiry_date: expiry,
    product_type: 'options',
    right,
  };
  const { data } = await client.makeRequest('GET', 'optionchain', body, client.generateHeaders(body));
  return data;
}

/** The client's tick stream, joined to rooms, with every 'stock' frame as it came. */
export async function joinStream(client: BreezeClient, rooms: readonly string[], brokers: LocalBrokers) {
  client.onTicks = () => {};
  client.wsConnect();
  const frames: unknown[] = [];
  const socket = ensure(client.socket, 'a socket');
  socket.on('stock', (frame: never) => frames.push(frame));
  await until(() => socket.connected, 'the stream to open');
  socket.emit('join', rooms);
  await until(() => rooms.every((room) => brokers.streams().rooms.includes(room)), 'the rooms to be joined');
  return { frames, socket };
}
