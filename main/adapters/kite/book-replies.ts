import type { HttpReply } from './http-reply.ts';
import type { KiteApi } from './kite-api.ts';
import type { KiteHttp } from './kite-http.ts';
import type { KiteOptions } from './kite-options.ts';
import { KnownTrades } from './known-trades.ts';
import type { Pace } from './pace.ts';

/** Funds are not asked for more often: the broker allows ten readings a second in all (brokers.md A3). */
const FUNDS_FOR_MS = 3_000;
const HASTY_FUNDS_FOR_MS = 10_000;
/** Readings of one snapshot. */
const CALM_SECOND = 4;
const BOOK_TRIES = 3;

export type FourReplies = Readonly<Record<'orders' | 'trades' | 'positions' | 'margins', HttpReply>>;

type RepliesOptions = Pick<KiteOptions, 'realTime'> & { readonly http: KiteHttp; readonly pace: Pace };

/**
 * What a snapshot is made of, with no more requests than it takes: the readings of a second are few, and in an exit each
 * step waits for the book.
 */
export class BookReplies {
  readonly #options: RepliesOptions;
  readonly #known = new KnownTrades();
  #funds: { readonly askedMs: number; readonly reply: HttpReply } | null = null;

  constructor(options: RepliesOptions) {
    this.#options = options;
  }

  async ask(): Promise<FourReplies> {
    const [orders, positions, margins, asked] = await Promise.all([
      this.#book((api) => api.getOrders()),
      this.#book((api) => api.getPositions()),
      this.#margins(),
      this.#isHasty() ? null : this.#trades(),
    ]);
    const known = asked === null && orders.kind === 'data' ? this.#known.enoughFor(orders.data) : null;
    const trades = asked ?? (known === null ? await this.#trades() : { kind: 'data' as const, data: known });
    return { orders, trades, positions, margins };
  }

  async #trades(): Promise<HttpReply> {
    const reply = await this.#book((api) => api.getTrades());
    if (reply.kind === 'data') this.#known.keep(reply.data);
    return reply;
  }

  /** More was read in this second than one calm snapshot asks for: an exit is on its way. */
  #isHasty(): boolean {
    return this.#options.pace.use().second > CALM_SECOND;
  }

  /** Asks for the one book anew where its answer broke off: the other two, and the second's readings, are not lost with it. */
  async #book(ask: (api: KiteApi) => Promise<unknown>): Promise<HttpReply> {
    let reply = await this.#ask(ask);
    for (let tries = 1; tries < BOOK_TRIES && brokeOff(reply); tries += 1) reply = await this.#ask(ask);
    return reply;
  }

  /** Nothing is decided by the funds of a snapshot: an exit's haste goes to orders, trades and positions. */
  async #margins(): Promise<HttpReply> {
    const nowMs = this.#options.realTime.nowMs();
    const known = this.#funds;
    const goodForMs = this.#isHasty() ? HASTY_FUNDS_FOR_MS : FUNDS_FOR_MS;
    if (known !== null && nowMs - known.askedMs < goodForMs) return known.reply;
    const reply = await this.#ask((api) => api.getMargins('equity'));
    this.#funds = reply.kind === 'data' ? { askedMs: nowMs, reply } : null;
    return reply;
  }

  async #ask(ask: (api: KiteApi) => Promise<unknown>): Promise<HttpReply> {
    return this.#options.pace.ask(() => this.#options.http.call(ask));
  }
}

/** The data of a reply that has some, else null. */
export function dataOf(reply: HttpReply): unknown {
  return reply.kind === 'data' ? reply.data : null;
}

/** No whole answer, at once: the next may come. A broker that is slow or refuses is not asked faster. */
function brokeOff(reply: HttpReply): boolean {
  return reply.kind === 'silence' && !reply.timedOut;
}
