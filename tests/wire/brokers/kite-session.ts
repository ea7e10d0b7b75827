import { createHash } from 'node:crypto';
import { istDate, type Instant } from '../../../shared/units/index.ts';
import { istText, nextSixOClock } from './ist-text.ts';
import { KiteError } from './kite-error.ts';
import { CLIENT_ID } from './kite-order.ts';
import type { Params } from './kite-order-params.ts';

export interface Keys {
  readonly key: string;
  readonly secret: string;
}

const REQUEST_TOKEN_MS = 180_000;

/** Kite's log-in: request tokens that work once, and one access token that dies at 06:00 or by another log-in. */
export class KiteSession {
  readonly keys: Keys;
  readonly #now: () => Instant;
  readonly #requestTokens = new Map<string, Instant>();
  #token: { readonly text: string; readonly diesAt: number } | null = null;
  #count = 0;

  constructor(keys: Keys, now: () => Instant) {
    this.keys = keys;
    this.#now = now;
  }

  /** What the log-in page hands to the redirect address. */
  requestToken(): string {
    this.#count += 1;
    const token = this.#digest('request').slice(0, 32);
    this.#requestTokens.set(token, this.#now());
    return token;
  }

  /** POST /session/token. A log-in ends the session before it. */
  open(params: Params): Record<string, unknown> {
    const token = params['request_token'] ?? '';
    const madeAt = this.#requestTokens.get(token);
    if (params['api_key'] !== this.keys.key) throw new KiteError('TokenException', 'Invalid `api_key`.');
    const checksum = createHash('sha256').update(`${this.keys.key}${token}${this.keys.secret}`).digest('hex');
    if (params['checksum'] !== checksum) throw new KiteError('TokenException', 'Invalid `checksum`.');
    this.#requestTokens.delete(token);
    if (madeAt === undefined || this.#now() - madeAt > REQUEST_TOKEN_MS)
      throw new KiteError('TokenException', 'Token is invalid or has expired.');
    this.#count += 1;
    this.#token = { text: this.#digest('access').slice(0, 32), diesAt: nextSixOClock(this.#now()) };
    return { ...profile(), ...this.#tokens(this.#token.text) };
  }

  /** DELETE /session/token, a log-in elsewhere, a fault. */
  end(): void {
    this.#token = null;
  }

  isAlive(key: string, token: string): boolean {
    if (this.#token === null || key !== this.keys.key || token !== this.#token.text) return false;
    return this.#now() < this.#token.diesAt;
  }

  /** Throws unless the header names the living token. */
  check(authorization: string | undefined): void {
    const [, key = '', token = ''] = /^token ([^:]+):(.+)$/.exec(authorization ?? '') ?? [];
    if (!this.isAlive(key, token))
      throw new KiteError('TokenException', 'Incorrect `api_key` or `access_token`.');
  }

  #tokens(text: string): Record<string, unknown> {
    return {
      api_key: this.keys.key,
      access_token: text,
      public_token: this.#digest('public').slice(0, 32),
      refresh_token: '',
      enctoken: this.#digest('enc'),
      login_time: istText(this.#now()),
    };
  }

  #digest(what: string): string {
    return createHash('sha256')
      .update(`${what} ${this.#count} ${istDate(this.#now())}`)
      .digest('hex');
  }
}

export function profile(): Record<string, unknown> {
  return {
    user_id: CLIENT_ID,
    user_type: 'individual',
    email: 'rehearsal@example.com',
    user_name: 'Rehearsal Account',
    user_shortname: 'Rehearsal',
    broker: 'ZERODHA',
    exchanges: ['NSE', 'BSE', 'NFO', 'BFO', 'MF'],
    products: ['CNC', 'NRML', 'MIS', 'BO', 'CO'],
    order_types: ['MARKET', 'LIMIT', 'SL', 'SL-M'],
    avatar_url: null,
    meta: { demat_consent: 'consent' },
  };
}
