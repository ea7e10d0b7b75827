import { describe, expect, it } from 'vitest';
import { Redactor } from '../../../../main/hosts/log/redactor.ts';

const PLANTED = 'pLaNtEd/9f3b+7a=';

describe('a log', () => {
  it.each([
    ['as it is', `refused: ${PLANTED}`],
    ['in an address', `GET /x?a=${encodeURIComponent(PLANTED)}`],
    ['in JSON', JSON.stringify({ said: `no ${PLANTED}` })],
    ['as base64', `Authorization ${Buffer.from(PLANTED).toString('base64')}`],
    ['twice', `${PLANTED} ${PLANTED}`],
  ])('holds no secret that was read from the keys, %s', (_how, text) => {
    const redactor = new Redactor();
    redactor.learn(PLANTED);
    expect(redactor.clean(text)).not.toContain(PLANTED);
    expect(redactor.clean(text)).not.toContain(encodeURIComponent(PLANTED));
    expect(redactor.clean(text)).not.toContain(Buffer.from(PLANTED).toString('base64'));
    expect(redactor.withoutKnown(text)).toBe(redactor.clean(text));
  });

  it('holds no token of a session that is kept as JSON', () => {
    const redactor = new Redactor();
    redactor.learn(JSON.stringify({ user: 'AB1234', token: PLANTED, at: 5 }));
    expect(redactor.clean(`token is ${PLANTED}, user is AB1234`)).toBe('token is ····, user is ····');
  });

  it.each([
    'GET /callback/kite?request_token=PLANTED&status=success',
    'GET /callback/kite?status=success&request_token=PLANTED',
    '{"access_token":"PLANTED","user_id":"x"}',
    '{ "api_secret": "PLANTED" }',
    'Authorization: Bearer PLANTED',
    'Authorization: token key123:PLANTED',
    'Kavach is listening on http://127.0.0.1:7410/enter/PLANTED',
    'https://api.telegram.org/bot123456:PLANTED/sendMessage',
    'BREEZE_API_SECRET=PLANTED',
    'BREEZE_API_SESSION = PLANTED',
    'apisession=PLANTED',
    "password: 'PLANTED'",
    'X-SessionToken: PLANTED',
  ])('holds no secret where one stands, though nobody told of it: %s', (text) => {
    const clean = new Redactor().clean(text);
    expect(clean).not.toContain('PLANTED');
    expect(clean).toContain('····');
  });

  it('keeps its words: an order, a time, an address, a number of two digits', () => {
    const redactor = new Redactor();
    redactor.learn('12');
    const text = '11:15:02 sold 195 NIFTY2411921500PE at 127.0.0.1, token expired, the secret is missing';
    expect(redactor.clean(text)).toBe(text);
  });
});
