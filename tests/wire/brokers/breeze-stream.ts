import type { Server as HttpServer } from 'node:http';
import { Server, type Namespace, type Socket } from 'socket.io';
import type { ContractKey } from '../../../shared/contract/index.ts';
import type { IndexTick, OptionQuote } from '../../../main/domain/market/tick.ts';
import { breezeBadFrame } from './bad-frames.ts';
import type { BreezeSession } from './breeze-session.ts';
import { depthItems, indexItems, NIFTY_ROOM, quoteItems, VIX_ROOM } from './breeze-ticks.ts';
import { dailyStats } from './daily-stats.ts';
import type { BadFrame } from './fault-kinds.ts';
import type { Faults } from './faults.ts';
import type { Market } from './market.ts';
import { OhlcBars } from './ohlc-bars.ts';

const OHLC_PATH = '/ohlcvstream/';
const TICKS = ['/', '/stream'];

/** Breeze's three streams: ticks by rooms, orders (which never tell anything here), and bars on their own path. */
export class BreezeStream {
  readonly #market: Market;
  readonly #session: BreezeSession;
  readonly #faults: Faults;
  readonly #main: Server;
  readonly #ohlc: Server;
  readonly #ticks: readonly Namespace[];
  readonly #bars: OhlcBars;

  constructor(http: HttpServer, market: Market, session: BreezeSession, faults: Faults) {
    this.#market = market;
    this.#session = session;
    this.#faults = faults;
    const options = { serveClient: false, transports: ['websocket' as const], destroyUpgrade: false };
    this.#main = new Server(http, options);
    this.#ohlc = new Server(http, { ...options, path: OHLC_PATH });
    this.#ticks = TICKS.map((name) => this.#open(this.#main.of(name)));
    this.#open(this.#main.of('/orders'));
    this.#open(this.#ohlc.of('/'));
    this.#bars = new OhlcBars((room, channel, text) => {
      if (!this.#isSilent()) this.#ohlc.to(room).emit(channel, text);
    });
    market.onIndex((tick) => this.#onIndex(tick));
    market.onQuote((quote) => this.#onQuote(quote));
  }

  badFrame(name: BadFrame): void {
    for (const namespace of this.#ticks) namespace.emit('stock', breezeBadFrame(name, NIFTY_ROOM));
  }

  drop(how: 'cut' | 'server'): void {
    for (const server of [this.#main, this.#ohlc]) {
      for (const socket of sockets(server)) {
        if (how === 'server') socket.disconnect(false);
        else socket.conn.close(true);
      }
    }
  }

  connections(): number {
    return sockets(this.#main).length;
  }

  /** The rooms that somebody is in. */
  rooms(): readonly string[] {
    return [...this.#ticks, this.#ohlc.of('/')].flatMap((each) =>
      [...each.adapter.rooms.keys()].filter((room) => room.includes('!')),
    );
  }

  async close(): Promise<void> {
    this.drop('cut');
    // Not the http server: the front owns it.
    await Promise.all([this.#main, this.#ohlc].map(async (server) => server.engine.close()));
  }

  #open(namespace: Namespace): Namespace {
    namespace.use((socket, next) => {
      const refused = this.#faults.take('streamRefused', { host: 'breeze' }) !== null;
      if (!refused && this.#session.isStreamAuth(socket.handshake.auth)) next();
      else next(new Error('Authentication error'));
    });
    namespace.on('connection', (socket) => {
      socket.on('join', (rooms: unknown) => {
        void socket.join(roomsOf(rooms));
        this.#want();
      });
      socket.on('leave', (rooms: unknown) => {
        for (const room of roomsOf(rooms)) void socket.leave(room);
        this.#want();
      });
      socket.on('disconnect', () => this.#want());
    });
    return namespace;
  }

  #want(): void {
    const contracts = new Set<ContractKey>();
    for (const room of this.rooms()) {
      const listed = this.#market.byExchangeToken(Number(room.split('!')[1]));
      if (listed !== null) contracts.add(listed.key);
    }
    this.#market.want('breeze', [...contracts]);
  }

  #onIndex(tick: IndexTick): void {
    const room = tick.symbol === 'NIFTY' ? NIFTY_ROOM : VIX_ROOM;
    if (this.#isSilent() || this.#isContractSilent(tick.symbol)) return;
    if (this.#wants(room))
      this.#emit(room, indexItems(tick, dailyStats(this.#market, tick.symbol, tick.price)));
    if (this.#ohlc.of('/').adapter.rooms.has(room)) {
      const name = tick.symbol === 'NIFTY' ? 'NIFTY' : 'INDVIX';
      this.#bars.take(room, ['NSE', name], tick.price, null, tick.exchangeAt);
    }
  }

  #onQuote(quote: OptionQuote): void {
    const listed = this.#market.listed().get(quote.contract);
    if (listed === undefined || this.#isSilent() || this.#isContractSilent(quote.contract)) return;
    const [quotes, depth] = [`4.1!${listed.exchangeToken}`, `4.2!${listed.exchangeToken}`];
    if (this.#wants(quotes)) {
      const stats = dailyStats(this.#market, listed.key, quote.last ?? undefined);
      this.#emit(quotes, quoteItems(quote, listed, stats));
    }
    if (this.#wants(depth)) this.#emit(depth, depthItems(quote, listed));
    if (quote.last !== null && this.#ohlc.of('/').adapter.rooms.has(quotes))
      this.#bars.takeContract(quotes, listed, quote.last, quote.openInterest, quote.exchangeAt);
  }

  #wants(room: string): boolean {
    return this.#ticks.some((namespace) => namespace.adapter.rooms.has(room));
  }

  #emit(room: string, items: readonly unknown[]): void {
    for (const namespace of this.#ticks) namespace.to(room).emit('stock', items);
  }

  /** By a fault, or because the scenario says so. */
  #isSilent(): boolean {
    const { silence } = this.#market.simulation;
    const at = this.#market.now();
    if (silence !== null && at >= silence.from && at < silence.to) return true;
    return this.#faults.holds('streamSilent', { host: 'breeze' }) !== null;
  }

  #isContractSilent(contract: string): boolean {
    return this.#faults.holds('contractSilent', { host: 'breeze', contract }) !== null;
  }
}

/** Every socket of a server, whatever its namespace. */
function sockets(server: Server): readonly Socket[] {
  return [...server._nsps.values()].flatMap((namespace) => [...namespace.sockets.values()]);
}

function roomsOf(value: unknown): string[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter((room) => typeof room === 'string');
}
