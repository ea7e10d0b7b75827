import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { KiteOptions } from './kite-options.ts';
import { BrokerClock } from './broker-clock.ts';
import { textAt } from './fields.ts';
import { readReply, readSilence, type HttpReply, type HttpResponse } from './http-reply.ts';
import type { Pace } from './pace.ts';
import { openSdk, type HttpClient, type KiteApi, type SdkRequest } from './kite-api.ts';
import type { SecretWords } from './secret-words.ts';

const WRITE_LIMIT_MS = 7_000;
const READ_LIMIT_MS = 5_000;
const DUMP_LIMIT_MS = 30_000;
const LARGEST_ANSWER = 64 * 1_048_576;

type HttpOptions = Pick<KiteOptions, 'scheduler' | 'realTime'> & {
  readonly root: string;
  readonly report: KiteOptions['reports']['calls'];
  readonly words: SecretWords;
  /** Of calls that read: Kite counts logins and lists among them. Readings take their turn before they come here. */
  readonly pace: Pace;
  /** The broker refused this token. */
  readonly tokenRefused: (token: string, message: string) => void;
};

/**
 * The SDK builds the requests; this sends them and reads the answers, since the SDK loses the HTTP status, takes a page
 * for an order and reads times in the host's zone (brokers.md A3, A7). One request a call, IPv4, never repeated,
 * never redirected, never by a proxy: orders come from the registered address or not at all.
 */
export class KiteHttp {
  readonly clock = new BrokerClock();
  readonly #options: HttpOptions;
  readonly #agents = {
    httpAgent: new HttpAgent({ keepAlive: true, family: 4 }),
    httpsAgent: new HttpsAgent({ keepAlive: true, family: 4 }),
  };
  #session: { readonly api: KiteApi; readonly key: string; readonly token: string } | null = null;
  #open = 0;
  #closed = false;

  constructor(options: HttpOptions) {
    this.#options = options;
  }

  /** The open session; null while there is none. */
  session(): { readonly key: string; readonly token: string } | null {
    return this.#session;
  }

  /** Calls go with this session from now on; null: none do. */
  useSession(session: { readonly key: string; readonly token: string } | null): void {
    if (session === null) {
      this.#session = null;
      return;
    }
    const api = this.#sdk(session.key);
    api.setAccessToken(session.token);
    this.#session = { api, ...session };
  }

  /** One call with the session; `ask` calls the SDK once. */
  async call(ask: (api: KiteApi) => Promise<unknown>): Promise<HttpReply> {
    const session = this.#session;
    if (session === null) {
      return { kind: 'error', status: 403, errorType: 'TokenException', message: 'nobody is logged in' };
    }
    const reply = await asked(ask(session.api));
    if (reply.kind === 'error' && reply.errorType === 'TokenException') {
      this.#options.tokenRefused(session.token, this.#options.words.plain(reply.message));
    }
    return reply;
  }

  async login(key: string, requestToken: string, secret: string): Promise<HttpReply> {
    return this.#options.pace.ask(async () => asked(this.#sdk(key).generateSession(requestToken, secret)));
  }

  /** The list of contracts of the exchange as it came, which needs no login; anything else is a reply. */
  async dump(): Promise<Uint8Array | HttpReply> {
    const { client } = openSdk(this.#options.root, '');
    const request = { method: 'GET', url: '/instruments/NFO', responseType: 'arraybuffer' };
    const lists: Uint8Array[] = [];
    const take = (response: HttpResponse): HttpReply => {
      const contentType = textAt(response.headers, 'content-type') ?? '';
      const isList = response.status === 200 && contentType.includes('text/csv');
      if (!isList || !(response.data instanceof Uint8Array)) return readReply(response);
      lists.push(response.data);
      return { kind: 'data', data: null };
    };
    const reply = await this.#options.pace.ask(() => this.#send(client, request, take));
    return lists[0] ?? reply;
  }

  /** What is under way is waited for: cutting an order off would not call it back. */
  close(): void {
    this.#closed = true;
    if (this.#open === 0) this.#destroyAgents();
  }

  #sdk(key: string): KiteApi {
    const { api, client } = openSdk(this.#options.root, key);
    api.requestInstance = { request: (request) => this.#send(client, request, readReply) };
    return api;
  }

  async #send(
    client: HttpClient,
    request: SdkRequest,
    read: (response: HttpResponse) => HttpReply,
  ): Promise<HttpReply> {
    const { scheduler, realTime } = this.#options;
    const limitMs = limitOf(request);
    const overdue = new AbortController();
    const stopTimer = realTime.after(limitMs, () => overdue.abort());
    const [askedAt, askedMs] = [scheduler.now(), realTime.nowMs()];
    this.#open += 1;
    try {
      const response = (await plainClient(client).request({
        ...request,
        ...this.#agents,
        transformResponse: client.defaults['transformResponse'],
        signal: overdue.signal,
        timeout: limitMs,
        maxContentLength: LARGEST_ANSWER,
        maxRedirects: 0,
        proxy: false,
        validateStatus: () => true,
      })) as HttpResponse;
      const date = textAt(response.headers, 'date');
      // An answer out of a cache on the way tells when it was written, not when it was asked for.
      const isFresh = textAt(response.headers, 'age') === null;
      if (date !== null && isFresh) this.clock.note(date, askedAt, scheduler.now());
      return this.#reported(read(response), realTime.nowMs() - askedMs);
    } catch (error) {
      return this.#reported(readSilence(error, overdue.signal.aborted, limitMs), 0);
    } finally {
      stopTimer();
      this.#open -= 1;
      if (this.#closed && this.#open === 0) this.#destroyAgents();
    }
  }

  #reported(reply: HttpReply, ms: number): HttpReply {
    if (reply.kind === 'data' || reply.kind === 'error') this.#options.report.answered(ms);
    else this.#options.report.failed(`Kite: ${this.#options.words.plain(reply.why)}.`);
    return reply;
  }

  #destroyAgents(): void {
    this.#agents.httpAgent.destroy();
    this.#agents.httpsAgent.destroy();
  }
}

/** The SDK's readers of answers are taken out: they would throw plain objects without a status. */
function plainClient(client: HttpClient): HttpClient {
  client.interceptors.request.clear();
  client.interceptors.response.clear();
  return client;
}

async function asked(answer: Promise<unknown>): Promise<HttpReply> {
  return (await answer) as HttpReply;
}

function limitOf({ method, url }: SdkRequest): number {
  if (url.startsWith('/instruments')) return DUMP_LIMIT_MS;
  return method !== 'GET' && (url.startsWith('/orders') || url.startsWith('/session'))
    ? WRITE_LIMIT_MS
    : READ_LIMIT_MS;
}
