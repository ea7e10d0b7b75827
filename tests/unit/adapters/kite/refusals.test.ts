import { describe, expect, it } from 'vitest';
import { orderAnswer, refusalCode } from '../../../../main/adapters/kite/refusals.ts';
import { brokerFault } from '../../../../main/adapters/kite/read-faults.ts';
import { refusedLogin } from '../../../../main/adapters/kite/login-faults.ts';
import { readReply, readSilence } from '../../../../main/adapters/kite/http-reply.ts';

const plain = (text: string): string => text;

describe('what Kite refuses', () => {
  it.each([
    [400, 'MarginException', 'whatever', 'MARGIN'],
    [
      400,
      'OrderException',
      'Insufficient funds. Required margin is 95417.84 but available margin is 74251.80.',
      'MARGIN',
    ],
    [403, 'PermissionException', 'Insufficient permission for that call.', 'NOT_PERMITTED'],
    [
      400,
      'InputException',
      'IP address 2401:4900::1 is not allowed to place orders for this app.',
      'ADDRESS',
    ],
    [403, 'TokenException', 'Incorrect `api_key` or `access_token`.', 'SESSION_DEAD'],
    [429, 'NetworkException', 'Too many requests', 'RATE_LIMIT'],
    [400, 'OrderException', 'Maximum allowed order modifications exceeded.', 'RATE_LIMIT'],
    [400, 'InputException', 'Order cannot be modified as it is being processed. Try later.', 'ORDER_DONE'],
    [404, 'GeneralException', "Couldn't find that `order_id`.", 'NO_SUCH_ORDER'],
    [400, 'InputException', 'Quantity exceeds the freeze quantity of 1800.', 'FREEZE_QUANTITY'],
    [400, 'InputException', 'Markets are closed right now.', 'MARKET_CLOSED'],
    [400, 'InputException', 'Tick size for this script is 0.05.', 'BAD_ORDER'],
    [400, 'OrderException', 'The price is out of the current execution range.', 'PRICE_BAND'],
    [
      400,
      'InputException',
      'The instrument you are placing an order for has either expired or does not exist.',
      'NOT_LISTED',
    ],
    [
      400,
      'InputException',
      'Market orders without market protection are not allowed via API.',
      'NOT_PERMITTED',
    ],
    [400, 'InputException', 'Invalid `quantity`.', 'BAD_ORDER'],
    [400, 'GeneralException', 'Something else.', 'OTHER'],
  ] as const)('%i %s %j is %s', (status, errorType, message, code) => {
    expect(refusalCode({ status, errorType, message })).toBe(code);
    const answer = orderAnswer({ kind: 'error', status, errorType, message }, null, plain);
    expect(answer).toEqual({ kind: 'refused', code, message });
  });
});

describe('what is no definitive no', () => {
  const json = { 'content-type': 'application/json' };
  const html = { 'content-type': 'text/html; charset=utf-8' };
  it.each([
    ['a page with HTTP 200', { status: 200, headers: html, data: '<html>maintenance</html>' }],
    ['a page with HTTP 403', { status: 403, headers: html, data: '<html>blocked</html>' }],
    ['a page with HTTP 429', { status: 429, headers: html, data: '' }],
    ['a page with HTTP 502', { status: 502, headers: html, data: '<html>Bad Gateway</html>' }],
    [
      'a 503 NetworkException',
      {
        status: 503,
        headers: json,
        data: { status: 'error', error_type: 'NetworkException', message: 'OMS' },
      },
    ],
    [
      'a 500 GeneralException',
      { status: 500, headers: json, data: { status: 'error', error_type: 'GeneralException', message: 'x' } },
    ],
    [
      'an error with HTTP 200',
      { status: 200, headers: json, data: { status: 'error', error_type: 'InputException', message: 'x' } },
    ],
    ['an answer without an order id', { status: 200, headers: json, data: { status: 'success', data: {} } }],
    ['JSON that is no envelope', { status: 200, headers: json, data: [1, 2] }],
    ['a redirect', { status: 302, headers: html, data: '' }],
  ])('%s leaves an order unknown', (_, response) => {
    expect(orderAnswer(readReply(response), null, plain).kind).toBe('unknown');
  });

  it.each(['ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'EPIPE', 'CERT_HAS_EXPIRED'])('so does %s', (code) =>
    expect(orderAnswer(readSilence({ code }, false, 7_000), null, plain).kind).toBe('unknown'),
  );

  it('an order is accepted only by its id', () => {
    const reply = readReply({ status: 200, headers: json, data: { status: 'success', data: null } });
    expect(orderAnswer(reply, '2611', plain)).toEqual({ kind: 'accepted', orderId: '2611' });
  });
});

describe('books and logins', () => {
  it.each([
    [readSilence({ code: 'ECONNABORTED' }, false, 5_000), 'TIMED_OUT'],
    [readSilence({}, true, 5_000), 'TIMED_OUT'],
    [readSilence({ code: 'ENOTFOUND' }, false, 5_000), 'UNREACHABLE'],
    [{ kind: 'noise', status: 502, why: 'x' }, 'UNREACHABLE'],
    [{ kind: 'noise', status: 200, why: 'x' }, 'BAD_ANSWER'],
    [{ kind: 'error', status: 403, errorType: 'TokenException', message: 'x' }, 'SESSION_DEAD'],
    [{ kind: 'error', status: 429, errorType: 'NetworkException', message: 'x' }, 'RATE_LIMIT'],
    [{ kind: 'error', status: 503, errorType: 'NetworkException', message: 'x' }, 'UNREACHABLE'],
    [{ kind: 'error', status: 400, errorType: 'InputException', message: 'x' }, 'BAD_ANSWER'],
  ] as const)('%j is the fault %s', (reply, code) => {
    if (reply.kind !== 'data') expect(brokerFault(reply, plain).code).toBe(code);
  });

  it.each([
    [403, 'TokenException', 'Token is invalid or has expired.', 'EXPIRED'],
    [403, 'TokenException', 'Invalid `checksum`.', 'WRONG_SECRET'],
    [400, 'InputException', 'Invalid `api_key`.', 'WRONG_KEY'],
    [403, 'PermissionException', 'IP 10.0.0.1 is not allowed.', 'ADDRESS'],
    [429, 'NetworkException', 'Too many requests', 'UNREACHABLE'],
    [500, 'GeneralException', 'x', 'UNREACHABLE'],
    [400, 'InputException', 'strange', 'BAD_ANSWER'],
  ] as const)('a login refused with %i %s %j is %s, with a remedy', (status, errorType, message, code) => {
    const fault = refusedLogin({ kind: 'error', status, errorType, message }, plain);
    expect(fault.code).toBe(code);
    expect(fault.remedy).not.toBe('');
  });
});
