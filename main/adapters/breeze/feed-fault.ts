import type { FeedFault, FeedFaultCode } from '../../ports/market-feed.ts';
import type { CallFault, CallFaultCode } from './refusal.ts';

const CODES: Readonly<Record<CallFaultCode, FeedFaultCode>> = {
  UNREACHABLE: 'UNREACHABLE',
  CERTIFICATE: 'UNREACHABLE',
  CLOSED: 'UNREACHABLE',
  SESSION: 'SESSION_DEAD',
  KEY: 'SESSION_DEAD',
  SECRET: 'SESSION_DEAD',
  CLOCK: 'SESSION_DEAD',
  ADDRESS: 'SESSION_DEAD',
  QUOTA: 'QUOTA',
  SERVER: 'BAD_ANSWER',
  REFUSED: 'BAD_ANSWER',
  NOT_JSON: 'BAD_ANSWER',
  NO_DATA: 'NO_DATA',
};

export function asFeedFault(fault: CallFault): FeedFault {
  return { code: CODES[fault.code], message: fault.message };
}
