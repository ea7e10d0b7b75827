import type { OrderAnswer, RefusalCode } from '../../domain/trading/order.ts';
import type { HttpReply } from './http-reply.ts';

type KiteError = Extract<HttpReply, { readonly kind: 'error' }>;

/** The first that fits names the refusal. Texts: Kite's error pages and forum, as far as brokers.md quotes them. */
const WORDS: readonly (readonly [RegExp, RefusalCode])[] = [
  [/\bIPs?\b( address)?.*(not allowed|not permitted|not registered|not whitelisted)|static ip/i, 'ADDRESS'],
  [/insufficient (funds|margin)|margin exceeds|required margin/i, 'MARGIN'],
  [
    /too many requests|maximum allowed (order )?(requests|modifications)|modifications? (limit|exceed)/i,
    'RATE_LIMIT',
  ],
  [/instrument.*(expired|not found|does ?n.t exist|invalid)|invalid .?tradingsymbol/i, 'NOT_LISTED'],
  [/(couldn'?t|could not) find that .?order|order.*(not found|does ?n.t exist|not exist)/i, 'NO_SUCH_ORDER'],
  [
    /being processed|cannot be (modified|cancelled)|already (been )?(complete|cancel|reject|exec)/i,
    'ORDER_DONE',
  ],
  [/freeze|maximum (allowed )?(order )?quantity/i, 'FREEZE_QUANTITY'],
  [/markets? (is|are) closed|market hours|after market|\bAMO\b|exchange is closed/i, 'MARKET_CLOSED'],
  [/tick size|multiple of/i, 'BAD_ORDER'],
  [/circuit|execution range|price (range|band|protection)|\bLPP\b|beyond the .*range/i, 'PRICE_BAND'],
  [/suspended|trading halt|halted/i, 'HALTED_CONTRACT'],
  [
    /blocked|not (allowed|permitted|enabled)|restrict|open interest|disallowed|market protection/i,
    'NOT_PERMITTED',
  ],
];

const TYPES: Readonly<Record<string, RefusalCode>> = {
  TokenException: 'SESSION_DEAD',
  MarginException: 'MARGIN',
  PermissionException: 'NOT_PERMITTED',
  UserException: 'NOT_PERMITTED',
  InputException: 'BAD_ORDER',
};

/** What Kite's words mean in ours; the status only where it is the clearer of the two. */
export function refusalCode({ status, errorType, message }: Omit<KiteError, 'kind'>): RefusalCode {
  const said = WORDS.find(([words]) => words.test(message))?.[1];
  if (said === 'ADDRESS') return said;
  if (errorType === 'TokenException') return 'SESSION_DEAD';
  if (status === 429) return 'RATE_LIMIT';
  return said ?? TYPES[errorType] ?? 'OTHER';
}

/** Of the statuses below 500 only this one does not say that nothing was done. */
const REQUEST_TIMEOUT = 408;

/**
 * What became of a write. Refused only where Kite itself says so: a 4xx with its own JSON; accepted only with an order
 * id. Everything else is unknown, since the order may be there (brokers.md A3, D.1, D.28).
 */
export function orderAnswer(
  reply: HttpReply,
  orderId: string | null,
  plain: (text: string) => string,
): OrderAnswer {
  if (reply.kind === 'data') {
    return orderId === null
      ? { kind: 'unknown', why: 'Kite answered without an order id' }
      : { kind: 'accepted', orderId: orderId as Extract<OrderAnswer, { kind: 'accepted' }>['orderId'] };
  }
  if (reply.kind !== 'error') return { kind: 'unknown', why: plain(reply.why) };
  const { status } = reply;
  const message = plain(reply.message);
  return status >= 400 && status < 500 && status !== REQUEST_TIMEOUT
    ? { kind: 'refused', code: refusalCode(reply), message }
    : { kind: 'unknown', why: `HTTP ${status}: ${message}` };
}
