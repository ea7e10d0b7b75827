import { err, type Result } from '../../../shared/units/index.ts';
import type { LinkReport } from '../../ports/link-report.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { BreezeAddresses } from './addresses.ts';
import type { Allowance, Purpose } from './allowance.ts';
import type { ClockOffset } from './clock-offset.ts';
import { secretsOf, type Credentials } from './credentials.ts';
import { successIn } from './envelope.ts';
import type { Http } from './http.ts';
import type { HttpRequest } from './http-axios.ts';
import { networkFault, usedUp, type CallFault } from './refusal.ts';
import { signedHeaders, type BreezeSdk } from './sdk.ts';

export interface CallSurroundings {
  readonly addresses: BreezeAddresses;
  readonly sdk: BreezeSdk;
  readonly http: Http;
  readonly allowance: Allowance;
  readonly offset: ClockOffset;
  readonly scheduler: Scheduler;
  readonly realTime: RealTime;
  readonly report: LinkReport;
}

type Answer = Result<unknown, CallFault>;
const LIMITS = { timeoutMs: 10_000, maxBytes: 8_000_000 };
const ENDS_SESSION: ReadonlySet<string> = new Set(['SESSION', 'KEY']);
const JSON_HEADERS = { 'Content-Type': 'application/json' };

/**
 * Breeze's REST interface. Every call is counted, timed and limited in time; the answer's own Status is looked at,
 * since refusals come with HTTP 200 too (brokers.md B4). Nothing rejects; what comes back is the field Success.
 */
export class BreezeCalls {
  readonly #around: CallSurroundings;
  /** Told of a refusal that ends a session. */
  onRefused: (fault: CallFault, by: Credentials) => void = () => {};

  constructor(around: CallSurroundings) {
    this.#around = around;
  }

  /** What belongs to the number that a login gave. Not signed: it says nothing of the secret. */
  async customerDetails(key: string, sessionNumber: string): Promise<Answer> {
    const body = JSON.stringify({ SessionToken: sessionNumber, AppKey: key });
    const url = `${this.#around.addresses.api}customerdetails`;
    return this.#call('login', { url, headers: JSON_HEADERS, body }, [key, sessionNumber]);
  }

  /** A call signed by the SDK over the exact text of its body. */
  async signed(by: Credentials, endpoint: string, body: object, purpose: Purpose): Promise<Answer> {
    const { sdk, addresses } = this.#around;
    sdk.appKey = by.key;
    sdk.secretKey = by.secret;
    sdk.apiSession = by.session;
    const request = {
      url: addresses.api + endpoint,
      headers: signedHeaders(sdk, body),
      body: JSON.stringify(body),
    };
    return this.#told(by, await this.#call(purpose, request, secretsOf(by)));
  }

  /** Past candles: a query without signature, as the SDK's getHistoricalDatav2 sends it. */
  async history(by: Credentials, params: Readonly<Record<string, string>>): Promise<Answer> {
    const headers = { ...JSON_HEADERS, 'X-SessionToken': by.session, apikey: by.key };
    const url = `${this.#around.addresses.v2}historicalcharts`;
    return this.#told(by, await this.#call('history', { url, headers, params }, secretsOf(by)));
  }

  #told(by: Credentials, answer: Answer): Answer {
    if (!answer.ok && ENDS_SESSION.has(answer.error.code)) this.onRefused(answer.error, by);
    return answer;
  }

  async #call(
    purpose: Purpose,
    request: Pick<HttpRequest, 'url' | 'headers' | 'body' | 'params'>,
    secrets: readonly string[],
  ): Promise<Answer> {
    const { allowance, http, scheduler, realTime, offset, report } = this.#around;
    const taken = allowance.take(purpose);
    if (taken !== 'taken') return err(usedUp(taken));
    const [sentAt, from] = [scheduler.now(), realTime.nowMs()];
    const got = await http.get({ ...request, ...LIMITS });
    if (got.ok) {
      report.answered(realTime.nowMs() - from);
      offset.sample(sentAt, scheduler.now(), got.value.date);
    }
    const answer = got.ok ? successIn(got.value, secrets, offset.view()) : err(networkFault(got.error));
    if (answer.ok || answer.error.code === 'NO_DATA') report.state('ok', 'Breeze answers');
    else if (answer.error.code !== 'CLOSED') {
      report.failed(answer.error.message);
      report.state('down', answer.error.message);
      if (answer.error.wholeDay === true) allowance.spent();
    }
    return answer;
  }
}
