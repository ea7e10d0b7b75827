import { describe, expect, it } from 'vitest';
import {
  sessionEnd,
  sessionFrom,
  sessionFromText,
  sessionNumberIn,
  sessionText,
} from '../../../../main/adapters/breeze/session.ts';
import { clock, instant, istInstant, tradingDate } from '../../../../shared/units/index.ts';

const SINCE = istInstant(tradingDate('2026-11-20'), clock('08:55'));
const TOKEN = Buffer.from('AB123456:98765432').toString('base64');

describe('the session number that a login brings', () => {
  it.each([
    ['the whole redirect address', 'https://127.0.0.1:4010/callback/breeze?apisession=41234567', '41234567'],
    ['an address with more in it', 'http://x/?a=1&apisession=41234567&b=2#end', '41234567'],
    ['the body of the posted form', 'API_Session=41234567&x=1', '41234567'],
    ['an escaped one', 'https://x/?apisession=41%3D567', '41=567'],
    ['the bare number, with blanks around it', '  41234567\n', '41234567'],
  ])('is found in %s', (_, answer, number) => {
    expect(sessionNumberIn(answer)).toBe(number);
  });

  it.each([
    '',
    '   ',
    'https://127.0.0.1/callback',
    'https://x/?apisession=',
    'not a number!',
    'https://x/?apisession=%E0%A4%A',
  ])('is not found in %j', (answer) => {
    expect(sessionNumberIn(answer)).toBeNull();
  });
});

describe('a session', () => {
  const session = sessionFrom({ session_token: TOKEN, idirect_user_name: 'A TRADER' }, SINCE);

  it('is read from the base64 of user and key', () => {
    expect(session).toEqual({
      token: TOKEN,
      userId: 'AB123456',
      streamKey: '98765432',
      user: 'A TRADER',
      since: SINCE,
    });
  });

  it.each([null, {}, { session_token: '' }, { session_token: 'bm90aGluZw==' }, { session_token: 7 }])(
    'is not read from %j',
    (success) => {
      expect(sessionFrom(success, SINCE)).toBeNull();
    },
  );

  it('survives being kept as text, and broken text is none', () => {
    expect(session).not.toBeNull();
    if (session !== null) expect(sessionFromText(sessionText(session))).toEqual(session);
    for (const text of ['', '{', '{}', '[]', '{"token":"x","since":1}', `{"token":"${TOKEN}","since":-1}`])
      expect(sessionFromText(text)).toBeNull();
  });

  it('ends with the Indian day on which it was opened', () => {
    const midnight = istInstant(tradingDate('2026-11-21'), clock('00:00'));
    expect(sessionEnd({ since: SINCE })).toBe(midnight);
    expect(sessionEnd({ since: instant(midnight - 1) })).toBe(midnight);
    expect(sessionEnd({ since: midnight })).toBe(midnight + 86_400_000);
  });
});
