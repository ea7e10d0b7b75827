import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  NOT_A_NUMBER,
  NOT_POSITIVE,
  OUT_OF_TICK,
  scanPaise,
  scanWhole,
} from '../../../main/adapters/files/scan-number.ts';
import { paiseFromText } from '../../../shared/units/index.ts';

const scan = (text: string): number => scanPaise(Buffer.from(text), 0, text.length);

it('a price is scanned to the same paisa as by the slow and simple reader', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), fc.nat({ max: 3 }), (value, zeros) => {
      const text = `${(value / 100).toFixed(2)}${'0'.repeat(zeros)}`;
      expect(scan(text)).toBe(value);
      expect(paiseFromText(text)).toEqual({ ok: true, value });
    }),
  );
});

it('any text is a price, or one of three marks, and never NaN', () => {
  const marks = [NOT_A_NUMBER, OUT_OF_TICK, NOT_POSITIVE];
  const texts = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123456789.-,eE +x'.split('')) }),
    fc.string(),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const scanned = scan(text);
      expect(marks.includes(scanned) || (Number.isSafeInteger(scanned) && scanned > 0)).toBe(true);
      if (scanned > 0) expect(paiseFromText(text)).toEqual({ ok: true, value: scanned });
    }),
  );
});

it('a whole number may have a decimal part of zeros', () => {
  const whole = (text: string): number => scanWhole(Buffer.from(text), 0, text.length);
  expect(['224850.0', '75', '0', '-0', '1.5', '', 'x'].map(whole)).toEqual([224_850, 75, 0, -1, -1, -1, -1]);
});
