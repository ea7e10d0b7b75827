import type { AccountView, LinkState } from '../../../shared/contract/index.ts';
import { handshakeStatus } from './sdk-ticker.ts';
import { ownsTicker, takeTicker, type TickerOwner } from './shared-ticker.ts';
import type { KiteOptions } from './kite-options.ts';

const FIRST_RETRY_MS = 300;
const LAST_RETRY_MS = 10_000;
const REFUSED_RETRY_MS = 300_000;
const POLLING = 'polling, once a second while anything is open';

/** Who travels on the same connection: the feed. */
export interface TickerPassenger {
  linked(state: LinkState, detail: string): void;
  frame(bytes: ArrayBuffer): void;
}

type StreamOptions = Pick<KiteOptions, 'realTime' | 'plan'> & {
  readonly address: string;
  readonly report: KiteOptions['reports']['updates'];
  /** The open session; null while there is none. */
  readonly session: () => { readonly key: string; readonly token: string } | null;
  readonly onOrder: (order: unknown) => void;
};

/**
 * Order updates by the ticker, where the plan has one: it is kept up by a timer of its own, and falls back to polling
 * where Kite refuses it. Updates are hints; the books are read all the same.
 */
export class OrderStream implements TickerOwner {
  readonly #options: StreamOptions;
  #plan: KiteOptions['plan'];
  #passenger: TickerPassenger | null = null;
  #isWanted = false;
  #retryMs = FIRST_RETRY_MS;
  #refused = false;
  #stopTimer: (() => void) | null = null;
  /** The session of the connection, so that another one begins anew. */
  #token: string | null = null;

  constructor(options: StreamOptions) {
    this.#options = options;
    this.#plan = options.plan;
    if (this.#plan === 'free') options.report.state('ok', POLLING);
  }

  plan(): KiteOptions['plan'] {
    return this.#plan;
  }

  /** To be told after each change of the account. */
  accountChanged(state: AccountView['state']): void {
    if (this.#plan === 'free') return;
    const session = this.#options.session();
    if (session === null) {
      if (this.#isWanted) this.#leave();
      this.#tell('down', `waits for the login (${state})`);
      return;
    }
    if (this.#isWanted && session.token === this.#token) return;
    if (this.#isWanted) this.#leave();
    this.#isWanted = true;
    this.#refused = false;
    this.#retryMs = FIRST_RETRY_MS;
    this.#connect();
  }

  /** Market data go to the feed from now on. */
  carry(passenger: TickerPassenger): void {
    this.#passenger = passenger;
    if (this.#plan === 'free') passenger.linked('off', 'the free plan has no market data');
  }

  /** Dropped where there is no connection: the feed asks again once there is one. */
  send(wanted: readonly number[], left: readonly number[]): void {
    if (!ownsTicker(this)) return;
    const ticker = takeTicker(this);
    ticker.unsubscribe(left);
    ticker.subscribe(wanted);
    ticker.setMode('full', wanted);
  }

  frame(bytes: ArrayBuffer): void {
    if (this.#isWanted) this.#passenger?.frame(bytes);
  }

  close(): void {
    this.#leave();
  }

  opened(): void {
    this.#plan = 'paid';
    this.#refused = false;
    this.#retryMs = FIRST_RETRY_MS;
    this.#tell('ok', 'order updates come by themselves');
  }

  /** Called for each of the SDK's events that may mean an end; more than one comes for one end. */
  ended(): void {
    if (!this.#isWanted || this.#stopTimer !== null) return;
    if (!this.#refused) this.#tell('connecting', `the stream ended; ${POLLING} meanwhile`);
    const waitMs = this.#refused ? REFUSED_RETRY_MS : this.#retryMs;
    this.#stopTimer = this.#options.realTime.after(waitMs, () => {
      this.#stopTimer = null;
      this.#connect();
    });
    this.#retryMs = Math.min(LAST_RETRY_MS, this.#retryMs * 2);
  }

  failed(event: unknown): void {
    const status = handshakeStatus(event);
    if (!this.#isWanted) return;
    if (status !== 403) {
      const why = status === null ? 'cannot be reached or broke' : `answered HTTP ${status}`;
      this.#options.report.failed(`Kite's stream ${why}.`);
      return;
    }
    this.#options.report.failed(
      "Kite refused the stream (403): the key's plan has none, or the login is over.",
    );
    this.#refused = true;
    if (this.#plan === 'unknown' && this.#options.session() !== null) {
      this.#plan = 'free';
      this.#leave();
      this.#tell('ok', `this key has no stream (403): ${POLLING}`);
      return;
    }
    this.#tell('down', `Kite refused the stream (403): ${POLLING}`);
  }

  order(data: unknown): void {
    if (this.#isWanted) this.#options.onOrder(data);
  }

  #connect(): void {
    const session = this.#options.session();
    if (!this.#isWanted || session === null) return;
    const ticker = takeTicker(this);
    if (ticker.connected() && this.#token === session.token) return;
    this.#token = session.token;
    ticker.root = this.#options.address;
    ticker.api_key = encodeURIComponent(session.key);
    ticker.access_token = encodeURIComponent(session.token);
    if (!this.#refused) this.#tell('connecting', 'the stream of order updates');
    ticker.connect();
  }

  #leave(): void {
    this.#isWanted = false;
    this.#stopTimer?.();
    this.#stopTimer = null;
    if (ownsTicker(this)) takeTicker(this).disconnect();
  }

  #tell(state: LinkState, detail: string): void {
    this.#options.report.state(state, detail);
    this.#passenger?.linked(this.#plan === 'free' && state === 'ok' ? 'off' : state, detail);
  }
}
