import { isFields, textAt, type Fields } from './fields.ts';

/**
 * What came of one HTTP call, before anyone says what it means. `data`: a 2xx with Kite's envelope. `error`: Kite's
 * error as JSON, with whatever status. `noise`: an answer that is neither, such as a page of a gateway, with whatever
 * status. `silence`: no whole answer; the call may have arrived all the same.
 */
export type HttpReply =
  | { readonly kind: 'data'; readonly data: unknown }
  | { readonly kind: 'error'; readonly status: number; readonly errorType: string; readonly message: string }
  | { readonly kind: 'noise'; readonly status: number; readonly why: string }
  | { readonly kind: 'silence'; readonly timedOut: boolean; readonly why: string };

/** The client's response, as far as it is used. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Fields;
  readonly data: unknown;
}

export function readReply({ status, headers, data }: HttpResponse): HttpReply {
  const contentType = textAt(headers, 'content-type') ?? 'nothing';
  if (!contentType.includes('application/json') || !isFields(data)) {
    return { kind: 'noise', status, why: `HTTP ${status} with ${contentType.split(';')[0]}` };
  }
  const errorType = textAt(data, 'error_type');
  if (errorType !== null || data['status'] === 'error') {
    const message = textAt(data, 'message') ?? 'no reason given';
    return { kind: 'error', status, errorType: errorType ?? 'GeneralException', message };
  }
  const isSuccess = status >= 200 && status < 300 && data['status'] === 'success';
  return isSuccess
    ? { kind: 'data', data: data['data'] }
    : { kind: 'noise', status, why: `HTTP ${status} with JSON that is no answer of Kite` };
}

const TIME_OUTS = new Set(['ECONNABORTED', 'ETIMEDOUT', 'ERR_CANCELED']);

export function readSilence(error: unknown, isOverdue: boolean, limitMs: number): HttpReply {
  const code = isFields(error) ? (textAt(error, 'code') ?? 'no code') : 'no code';
  const timedOut = isOverdue || TIME_OUTS.has(code);
  const why = timedOut ? `no answer in ${limitMs / 1_000} s` : `no answer (${code})`;
  return { kind: 'silence', timedOut, why };
}
