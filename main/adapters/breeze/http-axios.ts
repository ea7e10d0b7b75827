import { err, ok, type Result } from '../../../shared/units/index.ts';
import { isObject, textIn } from './json.ts';

// A call and its answer in the SDK's axios.

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

const CERTIFICATE_CODE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ALTNAME/;

export function configOf(request: HttpRequest, signal: AbortSignal): Readonly<Record<string, unknown>> {
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

export function answerOf(response: unknown): Result<HttpAnswer, HttpFault> {
  if (!isObject(response) || typeof response['status'] !== 'number' || !Buffer.isBuffer(response['data']))
    return err({ code: 'NETWORK', detail: 'no body' });
  const { headers } = response;
  const date = isObject(headers) ? (textIn(headers, 'date') ?? '') : '';
  return ok({ status: response['status'], bytes: response['data'], date });
}

export function faultOf(error: unknown): HttpFault {
  const detail = isObject(error) ? (textIn(error, 'code') ?? 'NETWORK') : 'NETWORK';
  if (CERTIFICATE_CODE.test(detail)) return { code: 'CERTIFICATE', detail };
  if (detail === 'ECONNABORTED' || detail === 'ETIMEDOUT') return { code: 'TIMEOUT', detail };
  return { code: 'NETWORK', detail };
}
