import type { LoginFault, LoginFaultCode } from '../../ports/account.ts';
import type { HttpReply } from './http-reply.ts';

const REMEDIES: Readonly<Record<LoginFaultCode, string>> = {
  NO_KEY: 'Enter the API key and secret of your Kite app.',
  NOT_UNDERSTOOD: 'Paste the whole address that the browser shows after the login.',
  WRONG_KEY: 'Compare the API key with the one on the page of your Kite app, and enter it again.',
  WRONG_SECRET: 'Copy the API secret from the page of your Kite app, and enter it again.',
  EXPIRED: 'Open the login page again: a login is good once, for a few minutes.',
  ADDRESS: 'Register the address of this line on the page of your Kite app, or use the registered line.',
  CLOCK: 'Set the clock of this computer.',
  UNREACHABLE: 'Look at the internet connection, then log in again.',
  BAD_ANSWER: 'Wait a minute, then log in again.',
};

export function loginFault(code: LoginFaultCode, message: string): LoginFault {
  return { code, message, remedy: REMEDIES[code] };
}

/** Why Kite opened no session. */
export function refusedLogin(
  reply: Exclude<HttpReply, { readonly kind: 'data' }>,
  plain: (text: string) => string,
): LoginFault {
  if (reply.kind === 'silence') return loginFault('UNREACHABLE', `Kite: ${plain(reply.why)}.`);
  if (reply.kind === 'noise') {
    return loginFault(reply.status >= 500 ? 'UNREACHABLE' : 'BAD_ANSWER', `Kite: ${plain(reply.why)}.`);
  }
  const { status, message } = reply;
  if (status === 429 || status >= 500) return loginFault('UNREACHABLE', `Kite: ${plain(message)}.`);
  if (/\bIPs?\b/.test(message)) return loginFault('ADDRESS', 'Kite takes no calls from this address.');
  if (/api_?key/i.test(message)) return loginFault('WRONG_KEY', 'Kite does not know this API key.');
  if (/checksum/i.test(message)) {
    return loginFault('WRONG_SECRET', 'The API secret does not belong to this API key.');
  }
  if (/token/i.test(message)) return loginFault('EXPIRED', 'This login was used already, or is too old.');
  return loginFault('BAD_ANSWER', `Kite: ${plain(message)}`);
}
