import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net';
import type { Instant } from '../../../shared/units/index.ts';
import type { Host } from './fault-kinds.ts';
import type { Faults } from './faults.ts';
import { httpDate } from './ist-text.ts';
import { errorAnswer, htmlPage } from './wrong-answers.ts';

/** A request as a broker sees it. */
export interface Call {
  readonly host: Host | 'rehearsal';
  readonly method: string;
  /** Without the query, as `/kite/orders/regular`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The exact text; GETs carry one as well. */
  readonly body: string;
  readonly from: string;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What was received, for assertions: broker calls only, in order. */
export interface Received extends Call {
  readonly at: Instant;
  /** What was answered; 0 where nothing was. */
  status: number;
}

interface Parts {
  readonly faults: Faults;
  readonly now: () => Instant;
  readonly answer: (call: Call) => Answer;
  /** Takes requests that stay open (the clock); true where it did. */
  readonly stream: (call: Call, response: ServerResponse) => boolean;
}

const HOLD = new Set<Host | 'rehearsal'>(['kite', 'breeze']);

/** The one port of both brokers. Its listener can go and come back while the servers behind it live on. */
export class HttpFront {
  readonly http: Server;
  readonly received: Received[] = [];
  readonly #parts: Parts;
  readonly #sockets = new Set<Socket>();
  /** Connections that carried the rehearsal's own calls: they outlive a host that is down. */
  readonly #ours = new WeakSet<Socket>();
  #listener: TcpServer;
  #port = 0;
  #closed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.http = createHttpServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      void this.#take(request, response);
    });
    this.#listener = this.#newListener();
  }

  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#listener.once('error', reject);
      this.#listener.listen(port, '127.0.0.1', resolve);
    });
    this.#port = (this.#listener.address() as AddressInfo).port;
    return this.#port;
  }

  /** Nobody listens for so many real milliseconds; what is open is cut. */
  goDown(ms: number): void {
    this.#listener.close();
    for (const socket of this.#sockets) if (!this.#ours.has(socket)) socket.destroy();
    setTimeout(() => {
      if (this.#closed) return;
      this.#listener = this.#newListener();
      this.#listener.listen(this.#port, '127.0.0.1');
    }, ms);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => {
      this.#listener.close(() => resolve());
    });
  }

  #newListener(): TcpServer {
    return createServer((socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
      this.http.emit('connection', socket);
    });
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const call = callOf(request, Buffer.concat(chunks).toString('utf8'));
    if (call.host === 'rehearsal') this.#ours.add(request.socket);
    const shift = HOLD.has(call.host) ? (this.#parts.faults.take('dateOff', whereOf(call))?.ms ?? 0) : 0;
    response.setHeader('Date', httpDate(this.#parts.now() + shift));
    if (this.#parts.stream(call, response)) return;
    if (call.host === 'rehearsal') {
      send(response, this.#parts.answer(call));
      return;
    }
    await this.#broker(call, call.host, response);
  }

  async #broker(call: Call, host: Host, response: ServerResponse): Promise<void> {
    const { faults } = this.#parts;
    const where = whereOf(call);
    const received: Received = { ...call, at: this.#parts.now(), status: 0 };
    this.received.push(received);
    if (faults.take('hang', where) !== null) return;
    if (faults.take('cutBefore', where) !== null) {
      response.destroy();
      return;
    }
    const latency = faults.take('latency', where);
    if (latency !== null) await new Promise((resolve) => setTimeout(resolve, latency.ms));
    const page = faults.take('html', where);
    const error = page === null ? faults.take('error', where) : null;
    const answer =
      page === null
        ? error === null
          ? this.#parts.answer(call)
          : errorAnswer(host, error)
        : htmlPage(page.status);
    if (faults.take('hangAfter', where) !== null) return;
    if (faults.take('cutAfter', where) !== null) {
      response.destroy();
      return;
    }
    const wrong = faults.take('errorAfter', where);
    const broken = faults.take('brokenJson', where) !== null;
    const sent = wrong !== null ? errorAnswer(host, wrong) : broken ? half(answer) : answer;
    received.status = sent.status;
    send(response, sent);
  }
}

function whereOf({ host, method, path, query }: Call) {
  const where = { method, path, query: query.toString() };
  return host === 'rehearsal' ? where : { ...where, host };
}

function callOf(request: IncomingMessage, body: string): Call {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const host = url.pathname.startsWith('/kite')
    ? 'kite'
    : url.pathname.startsWith('/rehearsal')
      ? 'rehearsal'
      : 'breeze';
  return {
    host,
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body,
    from: request.socket.remoteAddress ?? '',
  };
}

function half({ status, type, body }: Answer): Answer {
  return { status, type, body: body.slice(0, Math.floor(body.length / 2)) };
}

function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

export const JSON_TYPE = 'application/json';

export function jsonAnswer(value: unknown, status = 200): Answer {
  return { status, type: JSON_TYPE, body: JSON.stringify(value) };
}
