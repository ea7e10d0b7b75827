import { createHash } from 'node:crypto';
import { istDate, type Instant } from '../../../shared/units/index.ts';
import type { Call } from './http-front.ts';
import type { Faults } from './faults.ts';
import { headerOf } from './kite-routes.ts';
import type { Keys } from './kite-session.ts';

export const BREEZE_USER = 'RHUSER01';

/** What Breeze answers with HTTP 200 where it does not do what was asked. */
export class BreezeError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** ICICI's log-in: an API session number from the log-in page, and the session token that it gives once a day. */
export class BreezeSession {
  readonly keys: Keys;
  readonly #now: () => Instant;
  readonly #faults: Faults;
  readonly #numbers = new Map<string, string>();
  #socketKey: string | null = null;
  #openedOn = '';
  #count = 0;

  constructor(keys: Keys, now: () => Instant, faults: Faults) {
    this.keys = keys;
    this.#now = now;
    this.#faults = faults;
  }

  /** What the log-in page hands to the app; good for its day. */
  apiSession(): string {
    this.#count += 1;
    const number = String(40_000_000 + this.#count);
    this.#numbers.set(number, istDate(this.#now()));
    return number;
  }

  /** GET customerdetails with its body. */
  open(call: Call): Record<string, unknown> {
    const body = readJson(call.body);
    if (body['AppKey'] !== this.keys.key) throw new BreezeError(500, 'Public Key does not exist.');
    const day = this.#numbers.get(String(body['SessionToken']));
    if (day !== istDate(this.#now())) throw new BreezeError(500, 'Invalid User Details');
    this.#openedOn = day;
    this.#socketKey ??= this.#digest(`socket ${this.#count}`).slice(0, 16);
    const status = { NSE: 'O', BSE: 'O', FNO: 'O', NDX: 'O' };
    return {
      exg_trade_date: { NSE: day, BSE: day, FNO: day, NDX: day },
      exg_status: status,
      segments_allowed: { Trading: 'Y', Equity: 'Y', Derivatives: 'Y', Currency: 'N' },
      idirect_userid: BREEZE_USER,
      session_token: this.sessionToken(),
      idirect_user_name: 'REHEARSAL ACCOUNT',
      idirect_ORD_TYP: 'N',
      idirect_lastlogin_time: '',
      mf_holding_mode_popup_flg: 'N',
      commodity_exchange_status: 'N',
      commodity_trade_date: day,
      commodity_allowed: 'O',
    };
  }

  end(): void {
    this.#socketKey = null;
    this.#numbers.clear();
  }

  sessionToken(): string {
    return Buffer.from(`${BREEZE_USER}:${this.#socketKey ?? ''}`).toString('base64');
  }

  /** Whether a stream's `auth` is that of the living session. */
  isStreamAuth(auth: unknown): boolean {
    const { user, token } = (auth ?? {}) as { user?: unknown; token?: unknown };
    return this.#isOpen() && user === BREEZE_USER && token === this.#socketKey;
  }

  /** A call without signature: key and session token in headers. */
  checkUnsigned(call: Call): void {
    if (headerOf(call, 'apikey') !== this.keys.key) throw new BreezeError(401, 'Invalid API key');
    this.#checkToken(call);
  }

  /** A signed call: SHA-256 over stamp, exact body and secret. */
  checkSigned(call: Call): void {
    if (headerOf(call, 'x-appkey') !== this.keys.key)
      throw new BreezeError(500, 'Public Key does not exist.');
    this.#checkToken(call);
    const stamp = headerOf(call, 'x-timestamp') ?? '';
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/.test(stamp))
      throw new BreezeError(401, 'Invalid X-Timestamp');
    const expected = `token ${this.#digest(`${stamp}${call.body}${this.keys.secret}`)}`;
    if (headerOf(call, 'x-checksum') !== expected) throw new BreezeError(401, 'Invalid Checksum');
    const skew = this.#faults.holds('stampSkew', { host: 'breeze', path: call.path });
    if (skew !== null && Math.abs(Date.parse(stamp) - this.#now()) > skew.ms)
      throw new BreezeError(401, 'Request timestamp is expired');
  }

  #checkToken(call: Call): void {
    if (!this.#isOpen() || headerOf(call, 'x-sessiontoken') !== this.sessionToken())
      throw new BreezeError(401, 'Session key is expired.');
  }

  #isOpen(): boolean {
    return this.#socketKey !== null && this.#openedOn === istDate(this.#now());
  }

  #digest(text: string): string {
    return createHash('sha256').update(text).digest('hex');
  }
}

export function readJson(text: string): Record<string, unknown> {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below: no body is as bad as a broken one.
  }
  throw new BreezeError(400, 'Request Object is Null');
}
