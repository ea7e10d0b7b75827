import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { after, MS_PER_SECOND } from '../../../shared/units/index.ts';
import { NIFTY_TOKEN, VIX_TOKEN } from './contract-names.ts';
import { dailyStats } from './daily-stats.ts';
import type { BadFrame } from './fault-kinds.ts';
import type { Faults } from './faults.ts';
import { kiteBadFrame } from './bad-frames.ts';
import { frame, HEARTBEAT, packet, type KiteMode } from './kite-packets.ts';
import { CLIENT_ID, kiteOrderRow, type KiteOrder } from './kite-order.ts';
import type { KiteSession } from './kite-session.ts';
import type { Plan } from './kite-routes.ts';
import type { Market } from './market.ts';

const FLUSH_MS = 500;
const CONNECTIONS_MAX = 3;
const TOKENS_MAX = 3_000;
/** The states of which the stream tells; the way there is seen in the book only. */
const TOLD = ['OPEN', 'TRIGGER PENDING', 'COMPLETE', 'CANCELLED', 'REJECTED'];

interface Connection {
  readonly socket: WebSocket;
  readonly modes: Map<number, KiteMode>;
}

export interface KiteTickerParts {
  readonly market: Market;
  readonly session: KiteSession;
  readonly faults: Faults;
  readonly plan: Plan;
}

/** Kite's stream: binary ticks, a heartbeat each real second, order updates as text. */
export class KiteTicker {
  readonly #parts: KiteTickerParts;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #connections = new Set<Connection>();
  readonly #heart: NodeJS.Timeout;
  readonly #changed = new Set<number>();
  #waiting: string | null = null;
  #flushing = false;

  constructor(parts: KiteTickerParts) {
    this.#parts = parts;
    this.#heart = setInterval(() => {
      for (const { socket } of this.#connections) socket.send(HEARTBEAT);
    }, 1_000);
    parts.market.onIndex(({ symbol }) => this.#mark(symbol === 'NIFTY' ? NIFTY_TOKEN : VIX_TOKEN));
    parts.market.onQuote(({ contract }) => {
      const listed = parts.market.listed().get(contract);
      if (listed !== undefined) this.#mark(listed.instrumentToken);
    });
  }

  /** Takes a handshake; 403 on the free plan and with a dead token, as Kite does. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const query = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams;
    const { session, plan, faults } = this.#parts;
    const alive = session.isAlive(query.get('api_key') ?? '', query.get('access_token') ?? '');
    const refused = faults.take('streamRefused', { host: 'kite' }) !== null;
    if (plan === 'free' || !alive || refused) return refuse(socket, '403 Forbidden');
    if (this.#connections.size >= CONNECTIONS_MAX) return refuse(socket, '429 Too Many Requests');
    this.#server.handleUpgrade(request, socket, head, (open) => this.#open(open));
  }

  onOrder(order: KiteOrder): void {
    if (this.#connections.size === 0 || !TOLD.includes(order.status)) return;
    const fault = this.#parts.faults.take('orderUpdates', { host: 'kite', contract: order.contract.key });
    const text = JSON.stringify({ type: 'order', id: '', data: postback(order) });
    if (fault?.how === 'lost') return;
    if (fault?.how === 'reversed' && this.#waiting === null) {
      this.#waiting = text;
      return;
    }
    this.#text(text);
    if (fault?.how === 'doubled') this.#text(text);
    if (this.#waiting !== null) this.#text(this.#waiting);
    this.#waiting = null;
  }

  badFrame(name: BadFrame): void {
    for (const { socket } of this.#connections) socket.send(kiteBadFrame(name));
  }

  drop(how: 'cut' | 'server'): void {
    for (const { socket } of this.#connections)
      if (how === 'cut') socket.terminate();
      else socket.close(1001, 'going away');
  }

  connections(): number {
    return this.#connections.size;
  }

  close(): void {
    clearInterval(this.#heart);
    this.drop('cut');
    this.#server.close();
  }

  #open(socket: WebSocket): void {
    const connection: Connection = { socket, modes: new Map() };
    this.#connections.add(connection);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.#connections.delete(connection);
      this.#want();
    });
    socket.on('message', (data) => this.#message(connection, (data as Buffer).toString('utf8')));
    socket.send(HEARTBEAT);
  }

  #message({ modes, socket }: Connection, text: string): void {
    const asked = readAsked(text);
    if (asked === null) {
      socket.send(JSON.stringify({ type: 'error', data: 'Invalid JSON in request.' }));
      return;
    }
    for (const token of asked.tokens) {
      if (asked.action === 'unsubscribe') modes.delete(token);
      else if (modes.has(token) || modes.size < TOKENS_MAX)
        modes.set(token, asked.mode ?? modes.get(token) ?? 'quote');
      this.#mark(token);
    }
    this.#want();
  }

  #want(): void {
    const { market } = this.#parts;
    const tokens = new Set([...this.#connections].flatMap(({ modes }) => [...modes.keys()]));
    market.want(
      'kite',
      [...tokens].flatMap((token) => market.byInstrumentToken(token)?.key ?? []),
    );
  }

  #mark(token: number): void {
    if (this.#connections.size === 0) return;
    this.#changed.add(token);
    if (this.#flushing) return;
    this.#flushing = true;
    const { time } = this.#parts.market;
    time.at(after(time.now(), FLUSH_MS), () => this.#flush());
  }

  #flush(): void {
    this.#flushing = false;
    const { faults } = this.#parts;
    const tokens = [...this.#changed];
    this.#changed.clear();
    if (faults.holds('streamSilent', { host: 'kite' }) !== null) return;
    for (const { socket, modes } of this.#connections) {
      const packets = tokens.flatMap((token) => {
        const mode = modes.get(token);
        return mode === undefined ? [] : (this.#packet(token, mode) ?? []);
      });
      if (packets.length > 0) socket.send(frame(packets));
    }
  }

  #packet(token: number, mode: KiteMode): Buffer | null {
    const { market, faults } = this.#parts;
    const atSeconds = Math.floor(market.now() / MS_PER_SECOND);
    const listed = market.byInstrumentToken(token);
    const series = token === NIFTY_TOKEN ? 'NIFTY' : token === VIX_TOKEN ? 'INDIAVIX' : (listed?.key ?? null);
    if (series === null || faults.holds('contractSilent', { host: 'kite', contract: series }) !== null)
      return null;
    const quote = listed === null ? null : market.quote(listed.key);
    if (listed !== null && quote === null) return null;
    return packet(
      { token, stats: dailyStats(market, series), quote, lot: listed?.lotSize ?? 0, atSeconds },
      mode,
    );
  }

  #text(text: string): void {
    if (this.#parts.faults.holds('streamSilent', { host: 'kite' }) !== null) return;
    for (const { socket } of this.#connections) socket.send(text);
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: text/plain\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
  );
}

/** As the stream tells of an order: a partial fill says UPDATE. */
function postback(order: KiteOrder): Record<string, unknown> {
  const row = kiteOrderRow(order);
  delete row['account_id'];
  delete row['modified'];
  const isPart = order.status === 'OPEN' && order.filled > 0;
  const left = order.quantity - order.filled;
  return {
    ...row,
    user_id: CLIENT_ID,
    unfilled_quantity: left,
    app_id: 1,
    checksum: '',
    status: isPart ? 'UPDATE' : order.status,
  };
}

interface Asked {
  readonly action: string;
  readonly tokens: readonly number[];
  readonly mode: KiteMode | null;
}

function readAsked(text: string): Asked | null {
  try {
    const { a, v } = JSON.parse(text) as { a: string; v: unknown };
    if (a === 'mode') {
      const [mode, tokens] = v as [KiteMode, (number | string)[]];
      return { action: a, mode, tokens: tokens.map(Number) };
    }
    return { action: a, mode: null, tokens: (v as (number | string)[]).map(Number) };
  } catch {
    return null;
  }
}
