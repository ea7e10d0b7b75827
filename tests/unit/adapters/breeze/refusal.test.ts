import { describe, expect, it } from 'vitest';
import { asLoginFault } from '../../../../main/adapters/breeze/login-fault.ts';
import { networkFault, refusalOf } from '../../../../main/adapters/breeze/refusal.ts';
import { instant } from '../../../../shared/units/index.ts';

describe('what a refusal of Breeze means', () => {
  it.each([
    [500, 'Public Key does not exist.', 'KEY', 'WRONG_KEY'],
    [401, 'Invalid API key', 'KEY', 'WRONG_KEY'],
    [401, 'Invalid Checksum', 'SECRET', 'WRONG_SECRET'],
    [401, 'Session key is expired.', 'SESSION', 'EXPIRED'],
    [500, 'Invalid User Details', 'SESSION', 'EXPIRED'],
    [401, 'Unauthorized access', 'SESSION', 'EXPIRED'],
    [403, '', 'SESSION', 'EXPIRED'],
    [401, 'Request timestamp is expired', 'CLOCK', 'CLOCK'],
    [403, 'Request from IP 1.2.3.4 is not allowed', 'ADDRESS', 'ADDRESS'],
    [429, 'Limit exceed: API call per day:', 'QUOTA', 'BAD_ANSWER'],
    [404, 'No Data Found', 'NO_DATA', 'BAD_ANSWER'],
    [503, '', 'SERVER', 'BAD_ANSWER'],
    [500, 'Request Object is Null', 'SERVER', 'BAD_ANSWER'],
    [400, 'Something new', 'REFUSED', 'BAD_ANSWER'],
  ])('%i %s is %s', (status, text, code, login) => {
    const fault = refusalOf(status, text, null);
    expect(fault.code).toBe(code);
    expect(asLoginFault(fault).code).toBe(login);
  });

  it('a quota of the day and one of the minute are told apart', () => {
    expect(refusalOf(429, 'Limit exceed: API call per day:', null).wholeDay).toBe(true);
    expect(refusalOf(429, 'Limit exceed: API call per minute:', null).wholeDay).toBe(false);
    expect(refusalOf(429, '', null)).toMatchObject({ code: 'QUOTA', wholeDay: false });
  });

  it('a refused signature is laid to the clock where that is off by more than a minute', () => {
    const offset = (offsetMs: number) => ({ offsetMs, precisionMs: 500, at: instant(0) });
    expect(refusalOf(401, 'Invalid Checksum', offset(-400_000))).toMatchObject({ code: 'CLOCK' });
    expect(refusalOf(401, 'Invalid Checksum', offset(-400_000)).message).toContain("400 s ahead of Breeze's");
    expect(refusalOf(401, 'Invalid Checksum', offset(5_000)).code).toBe('SECRET');
  });

  it('no network, no answer and a false certificate are told apart', () => {
    const messages = (['NETWORK', 'TIMEOUT', 'CERTIFICATE'] as const).map(
      (code) => networkFault({ code, detail: 'X' }).message,
    );
    expect(new Set(messages).size).toBe(3);
    expect(asLoginFault(networkFault({ code: 'NETWORK', detail: 'ENOTFOUND' }))).toMatchObject({
      code: 'UNREACHABLE',
      message: 'Breeze cannot be reached (ENOTFOUND).',
    });
  });

  it('every login fault says in one sentence what to do', () => {
    for (const text of ['Public Key does not exist.', 'Invalid Checksum', 'Session key is expired.'])
      expect(asLoginFault(refusalOf(500, text, null)).remedy).toMatch(/^[A-Z].*\.$/);
  });
});
