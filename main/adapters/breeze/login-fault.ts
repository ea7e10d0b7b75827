import type { LoginFault, LoginFaultCode } from '../../ports/account.ts';
import type { CallFault, CallFaultCode } from './refusal.ts';

const CODES: Readonly<Record<CallFaultCode, LoginFaultCode>> = {
  UNREACHABLE: 'UNREACHABLE',
  CERTIFICATE: 'UNREACHABLE',
  SESSION: 'EXPIRED',
  KEY: 'WRONG_KEY',
  SECRET: 'WRONG_SECRET',
  CLOCK: 'CLOCK',
  ADDRESS: 'ADDRESS',
  QUOTA: 'BAD_ANSWER',
  SERVER: 'BAD_ANSWER',
  NO_DATA: 'BAD_ANSWER',
  REFUSED: 'BAD_ANSWER',
  NOT_JSON: 'BAD_ANSWER',
  CLOSED: 'UNREACHABLE',
};

const REMEDIES: Readonly<Record<LoginFaultCode, string>> = {
  NO_KEY: 'Enter the API key and the secret of your Breeze app first.',
  NOT_UNDERSTOOD:
    'Paste the whole address that the browser came to after the login, or the session number in it.',
  WRONG_KEY: 'Compare the API key with the one on the Breeze API page, and enter it again.',
  WRONG_SECRET:
    'Enter the secret that belongs to this key: it changes when it is made anew on the Breeze API page.',
  EXPIRED: 'Log in to Breeze again: a session number works once, and a session for one day.',
  ADDRESS:
    'Register the address of this internet connection with Breeze, or connect from the registered one.',
  CLOCK: "Set this computer's clock by the internet and log in again.",
  UNREACHABLE: 'Check the internet connection and try again.',
  BAD_ANSWER: 'Try again in a few minutes; if it stays so, see whether Breeze itself is down.',
};

export function loginFault(code: LoginFaultCode, message: string): LoginFault {
  return { code, message, remedy: REMEDIES[code] };
}

/** A refused call as a failed login: what is wrong, and the way back. */
export function asLoginFault(fault: CallFault): LoginFault {
  return loginFault(CODES[fault.code], `${fault.message}.`);
}
