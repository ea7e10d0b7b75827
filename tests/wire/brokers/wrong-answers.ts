import type { FaultOf, Host } from './fault-kinds.ts';
import type { Answer } from './http-front.ts';

const KITE_TYPES: Readonly<Record<number, string>> = {
  400: 'InputException',
  403: 'TokenException',
  429: 'NetworkException',
  500: 'GeneralException',
  502: 'DataException',
  503: 'NetworkException',
  504: 'NetworkException',
};
const KITE_TEXTS: Readonly<Record<string, string>> = {
  TokenException: 'Incorrect `api_key` or `access_token`.',
  InputException: 'Invalid request.',
  GeneralException: 'Something went wrong. Try after sometime.',
  NetworkException: 'Gateway timed out. Check order book before resending.',
  DataException: 'Unexpected response from OMS.',
  PermissionException: 'Insufficient permission for that call.',
  MarginException: 'Insufficient funds.',
  OrderException: 'Order could not be placed.',
};
const TOO_MANY = 429;

/** An error of a broker in its own form: Kite by HTTP status, Breeze by Status inside a 200 (its gateway's own excepted). */
export function errorAnswer(host: Host, fault: FaultOf<'error'> | FaultOf<'errorAfter'>): Answer {
  const { status } = fault;
  if (host === 'breeze') {
    const message =
      fault.message ?? (status === TOO_MANY ? 'Limit exceed: API call per minute:' : 'Internal Server Error');
    const body = JSON.stringify({ Success: null, Status: status, Error: message });
    return { status: status >= 502 ? status : 200, type: 'application/json', body };
  }
  const type = fault.errorType ?? KITE_TYPES[status] ?? 'GeneralException';
  const message = fault.message ?? (status === TOO_MANY ? 'Too many requests' : KITE_TEXTS[type]) ?? 'Error';
  const body = JSON.stringify({ status: 'error', message, data: null, error_type: type });
  return { status, type: 'application/json', body };
}

/** A page of HTML where JSON was to come: maintenance with 200, a gateway with 502. */
export function htmlPage(status: number): Answer {
  const title = status === 200 ? 'Scheduled maintenance' : 'Bad Gateway';
  return {
    status,
    type: 'text/html; charset=utf-8',
    body: `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
  };
}
