import { describe, expect, it } from 'vitest';
import { BrokerClock } from '../../../../main/adapters/kite/broker-clock.ts';
import { readRequestToken } from '../../../../main/adapters/kite/request-token.ts';
import { keyHint, SecretWords } from '../../../../main/adapters/kite/secret-words.ts';
import { readSessionText, sessionEnd, sessionText } from '../../../../main/adapters/kite/kite-session.ts';
import { after, clock, instant, istInstant, tradingDate } from '../../../../shared/units/index.ts';

const at = (date: string, time: string) => istInstant(tradingDate(date), clock(time));

describe('the end of a login', () => {
  it.each([
    ['2026-11-18', '08:40', '2026-11-19'],
    ['2026-11-18', '23:59', '2026-11-19'],
    ['2026-11-18', '06:00', '2026-11-19'],
    ['2026-11-18', '05:59', '2026-11-18'],
  ])('of %s %s is 06:00 of %s', (date, time, end) => {
    expect(sessionEnd(at(date, time))).toBe(at(end, '06:00'));
  });

  it('a kept session opens with its own key only', () => {
    const text = sessionText({ key: 'k1', token: 'token-12345', user: 'AB1234', at: instant(5) });
    expect(readSessionText(text, 'k1')).toEqual({ key: 'k1', token: 'token-12345', user: 'AB1234', at: 5 });
    expect(readSessionText(text, 'k2')).toBeNull();
    for (const odd of [null, '', '{', '[]', '{"key":"k1"}']) expect(readSessionText(odd, 'k1')).toBeNull();
  });
});

describe('what comes back from the login page', () => {
  it.each([
    'https://127.0.0.1:1/?request_token=abcDEF1234567890&action=login&status=success',
    'http://localhost/kite?status=success&request_token=abcDEF1234567890',
    '  abcDEF1234567890 \n',
    '?request_token=abcDEF1234567890',
  ])('%j holds the token', (answer) => {
    expect(readRequestToken(answer)).toEqual({ ok: true, value: 'abcDEF1234567890' });
  });

  it.each([
    '',
    'abc',
    'https://127.0.0.1/?action=login&status=cancelled',
    'request token: abc!',
    'http://x/?request_token=',
  ])('%j holds none, and says what to paste', (answer) => {
    const read = readRequestToken(answer);
    expect(read).toMatchObject({ ok: false, error: { code: 'NOT_UNDERSTOOD' } });
  });
});

describe('words', () => {
  it('lose every secret, also one written for an address, and all mark-up', () => {
    const words = new SecretWords();
    words.keep('s3cr/et', null, 'abc');
    expect(words.plain('<b>no</b> s3cr/et\n and s3cr%2Fet abc')).toBe('no ···· and ···· abc');
    expect(words.plain('x'.repeat(500)).length).toBeLessThan(250);
  });

  it('a key shows its ends, a short one nothing', () => {
    expect([keyHint('a91fxxxxxxxx4c02'), keyHint('a91f4c02')]).toEqual(['a91f ···· 4c02', '····']);
  });
});

describe("the broker's clock", () => {
  const base = at('2026-11-18', '10:00');
  /** An answer of a broker `ahead` ms ahead, written 40 ms after the question and read 40 ms later. */
  function ask(clockOf: BrokerClock, ms: number, ahead: number): void {
    const asked = after(base, ms);
    const second = Math.floor((asked + 40 + ahead) / 1_000) * 1_000;
    clockOf.note(new Date(second).toUTCString(), asked, after(asked, 80));
  }

  it('is known to a second after one answer, and finer after more', () => {
    const broker = new BrokerClock();
    expect(broker.offset()).toBeNull();
    ask(broker, 0, 2_300);
    expect(broker.offset()?.precisionMs).toBeGreaterThan(500);
    for (let ms = 1; ms < 20_000; ms += 1_130) ask(broker, ms, 2_300);
    const { offsetMs, precisionMs } = broker.offset() ?? { offsetMs: 0, precisionMs: 0 };
    expect(Math.abs(offsetMs - 2_300)).toBeLessThanOrEqual(precisionMs);
    expect(precisionMs).toBeLessThan(150);
  });

  it('is learnt anew after one of the clocks was set', () => {
    const broker = new BrokerClock();
    ask(broker, 0, 0);
    ask(broker, 1_000, 60_000);
    expect(Math.abs((broker.offset()?.offsetMs ?? 0) - 60_000)).toBeLessThan(1_000);
  });

  it('learns nothing of a header that is no date', () => {
    const broker = new BrokerClock();
    broker.note('soon', base, base);
    expect(broker.offset()).toBeNull();
  });
});
