import type { OffsetView } from './clock-offset.ts';
import type { HttpFault } from './http-axios.ts';

/**
 * Why a call of Breeze brought nothing. SESSION, KEY, SECRET, CLOCK, ADDRESS: it was refused for that reason. QUOTA:
 * the calls of the minute or the day are used. SERVER: Breeze has trouble of its own. NO_DATA: it has nothing to tell.
 * REFUSED: for a reason in its own words. NOT_JSON: an answer that is none, such as a page of a login portal.
 */
export type CallFaultCode =
  | 'UNREACHABLE'
  | 'CERTIFICATE'
  | 'SESSION'
  | 'KEY'
  | 'SECRET'
  | 'CLOCK'
  | 'ADDRESS'
  | 'QUOTA'
  | 'SERVER'
  | 'NO_DATA'
  | 'REFUSED'
  | 'NOT_JSON'
  | 'CLOSED';

/** `message` is one sentence without anything secret. */
export interface CallFault {
  readonly code: CallFaultCode;
  readonly message: string;
  /** QUOTA only: whether the whole day is over, or the next minute helps. */
  readonly wholeDay?: boolean;
}

/** Beyond this a signature may be refused for its time [not published; brokers.md B3]. */
const CLOCK_OFF_MS = 60_000;

/** The reasons as Breeze words them; the first that fits holds. Source: brokers.md B4, D17-D20; its SDKs' issue lists. */
const WORDS: readonly (readonly [RegExp, CallFaultCode, string])[] = [
  [/limit exceed|too many requests|rate limit/i, 'QUOTA', 'Breeze says that its limit of calls is reached'],
  [/no data|result not found|no record/i, 'NO_DATA', 'Breeze has no data for this'],
  [
    /checksum|signature|secret/i,
    'SECRET',
    'Breeze refuses the signature: the secret does not belong to this key',
  ],
  [/time ?stamp|clock/i, 'CLOCK', "Breeze refuses the call's time"],
  [/\bip\b|whitelist/i, 'ADDRESS', 'Breeze does not take calls from this internet address'],
  [/public key|app ?key|api ?key/i, 'KEY', 'Breeze does not know this API key'],
  [
    /session|user details|unauthori[sz]ed|not authori[sz]ed|log ?in|token/i,
    'SESSION',
    'Breeze says that the session is over',
  ],
];

/** What a refusal means, from its status and its words. Null offset: our clock was not compared yet. */
export function refusalOf(status: number, text: string, offset: OffsetView | null): CallFault {
  const known = WORDS.find(([words]) => words.test(text));
  if (known !== undefined) {
    const [, code, message] = known;
    if (code === 'SECRET' && offset !== null && Math.abs(offset.offsetMs) > CLOCK_OFF_MS)
      return {
        code: 'CLOCK',
        message: `Breeze refuses the signature, and our clock is ${secondsOff(offset)}`,
      };
    if (code === 'QUOTA') return { code, message, wholeDay: /day/i.test(text) };
    return { code, message };
  }
  if (status === 401 || status === 403)
    return { code: 'SESSION', message: 'Breeze says that the session is over' };
  if (status === 429)
    return { code: 'QUOTA', message: 'Breeze says that its limit of calls is reached', wholeDay: false };
  const words = text.trim() === '' ? `it says nothing but ${status}` : `it says "${text.trim()}"`;
  return { code: status >= 500 ? 'SERVER' : 'REFUSED', message: `Breeze refuses the call: ${words}` };
}

function secondsOff({ offsetMs }: OffsetView): string {
  return `${Math.round(Math.abs(offsetMs) / 1_000)} s ${offsetMs > 0 ? 'behind' : 'ahead of'} Breeze's`;
}

export function networkFault(fault: HttpFault): CallFault {
  switch (fault.code) {
    case 'CERTIFICATE':
      return {
        code: 'CERTIFICATE',
        message: `whoever answers in the place of Breeze has no valid certificate (${fault.detail}): nothing was told to him`,
      };
    case 'TIMEOUT':
      return { code: 'UNREACHABLE', message: `Breeze does not answer (${fault.detail})` };
    case 'NETWORK':
      return { code: 'UNREACHABLE', message: `Breeze cannot be reached (${fault.detail})` };
    case 'CLOSED':
      return { code: 'CLOSED', message: 'the call was given up here' };
  }
}

/** A call that was not made, to keep within what is allowed. */
export function usedUp(what: 'MINUTE' | 'DAY'): CallFault {
  return what === 'DAY'
    ? { code: 'QUOTA', message: "today's calls of Breeze are used but for a reserve", wholeDay: true }
    : { code: 'QUOTA', message: "this minute's calls of Breeze are used", wholeDay: false };
}
