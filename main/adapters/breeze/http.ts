import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { RealTime } from '../../ports/real-time.ts';
import { isObject, textIn } from './json.ts';
import { sdkAxios } from './sdk.ts';

export interface HttpRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Breeze's GETs carry bodies. */
  readonly body?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly bytes: Buffer;
  /** The Date header; empty where there is none. */
  readonly date: string;
}

/** TIMEOUT: no whole answer in time. CERTIFICATE: whoever answers is not who he says. CLOSED: we ended it ourselves. */
export interface HttpFault {
  readonly code: 'TIMEOUT' | 'NETWORK' | 'CERTIFICATE' | 'CLOSED';
  /** The error's code, such as ECONNREFUSED: never its text, which may quote the request. */
  readonly detail: string;
}

const CLOSED: HttpFault = { code: 'CLOSED', detail: 'closed' };
const CERTIFICATE_CODE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ALTNAME/;

/**
 * Calls over the SDK's own axios. Every promise settles, at the latest with its time-out, and none rejects. An answer
 * is given as it is, whatever its status. No redirect is followed and no proxy of the environment used: both would
 * carry the session elsewhere.
 */
export class Http {
  readonly #realTime: RealTime;
  #closed = false;
  readonly #running = new Set<(fault: HttpFault) => void>();

  constructor(realTime: RealTime) {
    this.#realTime = realTime;
  }

  async get(request: HttpRequest): Promise<Result<HttpAnswer, HttpFault>> {
    if (this.#closed) return err(CLOSED);
    const { timeoutMs } = request;
    const abort = new AbortController();
    return new Promise((resolve) => {
      const settle = (result: Result<HttpAnswer, HttpFault>): void => {
        stopTimer();
        this.#running.delete(give);
        resolve(result);
        abort.abort();
      };
      const give = (fault: HttpFault): void => settle(err(fault));
      const stopTimer = this.#realTime.after(timeoutMs, () => {
        give({ code: 'TIMEOUT', detail: `no answer within ${timeoutMs / 1_000} s` });
      });
      this.#running.add(give);
      sdkAxios(configOf(request, abort.signal)).then(
        (response) => settle(answerOf(response)),
        (error: unknown) => settle(err(faultOf(error))),
      );
    });
  }

  /** Ends every running call with CLOSED, and every later one. */
  close(): void {
    this.#closed = true;
    for (const give of this.#running) give(CLOSED);
  }
}

function configOf(request: HttpRequest, signal: AbortSignal): Readonly<Record<string, unknown>> {
  return {
    method: 'get',
    url: request.url,
    headers: request.headers,
    params: request.params,
    data: request.body,
    timeout: request.timeoutMs,
    maxContentLength: request.maxBytes,
    signal,
    responseType: 'arraybuffer',
    // The body is signed as it is: nothing may write it anew.
    transformRequest: [(data: unknown) => data],
    transformResponse: [(data: unknown) => data],
    validateStatus: () => true,
    maxRedirects: 0,
    proxy: false,
  };
}

function answerOf(response: unknown): Result<HttpAnswer, HttpFault> {
  if (!isObject(response) || typeof response['status'] !== 'number' || !Buffer.isBuffer(response['data']))
    return err({ code: 'NETWORK', detail: 'no body' });
  const { headers } = response;
  const date = isObject(headers) ? (textIn(headers, 'date') ?? '') : '';
  return ok({ status: response['status'], bytes: response['data'], date });
}

function faultOf(error: unknown): HttpFault {
  const detail = isObject(error) ? (textIn(error, 'code') ?? 'NETWORK') : 'NETWORK';
  if (CERTIFICATE_CODE.test(detail)) return { code: 'CERTIFICATE', detail };
  if (detail === 'ECONNABORTED' || detail === 'ETIMEDOUT') return { code: 'TIMEOUT', detail };
  return { code: 'NETWORK', detail };
}
