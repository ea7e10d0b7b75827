import type { BrokerFault } from '../../domain/trading/order.ts';
import type { HttpReply } from './http-reply.ts';

/** Why a call that reads brought nothing. */
export function brokerFault(
  reply: Exclude<HttpReply, { readonly kind: 'data' }>,
  plain: (text: string) => string,
): BrokerFault {
  if (reply.kind === 'silence') {
    return { code: reply.timedOut ? 'TIMED_OUT' : 'UNREACHABLE', message: `Kite: ${plain(reply.why)}` };
  }
  if (reply.kind === 'noise') {
    const code = reply.status >= 500 ? 'UNREACHABLE' : reply.status === 429 ? 'RATE_LIMIT' : 'BAD_ANSWER';
    return { code, message: `Kite: ${plain(reply.why)}` };
  }
  const message = `Kite: ${plain(reply.message)}`;
  if (reply.errorType === 'TokenException') return { code: 'SESSION_DEAD', message };
  if (reply.status === 429) return { code: 'RATE_LIMIT', message };
  return { code: reply.status >= 500 ? 'UNREACHABLE' : 'BAD_ANSWER', message };
}

export function badAnswer(message: string): BrokerFault {
  return { code: 'BAD_ANSWER', message: `Kite: ${message}` };
}
