import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGNAL_IDS, type Mode } from '../../../../shared/contract/index.ts';
import { dateFromDayNumber } from '../../../../shared/units/index.ts';
import {
  orderTag,
  readOrderTag,
  signalOfSpread,
  spreadId,
  type OrderPurpose,
} from '../../../../main/domain/trading/order-tag.ts';

const intent = fc.record({
  mode: fc.constantFrom<Mode>('demo', 'paper', 'live'),
  day: fc.integer({ min: 15_000, max: 30_000 }),
  signal: fc.constantFrom(...SIGNAL_IDS),
  number: fc.integer({ min: 1, max: 1_200 }),
  purpose: fc.constantFrom<OrderPurpose>('hedgeEntry', 'mainEntry', 'brokerStop', 'mainExit', 'hedgeExit'),
  attempt: fc.integer({ min: 1, max: 40_000 }),
});

describe('the tag of an order', () => {
  it('is at most 20 letters and digits, and says again what it was made of', () => {
    fc.assert(
      fc.property(intent, ({ mode, day, signal, number, purpose, attempt }) => {
        const spread = spreadId(mode, dateFromDayNumber(day), signal, number);
        const tag = orderTag(spread, purpose, attempt);
        expect(tag).toMatch(/^[A-Z0-9]{1,20}$/);
        expect(readOrderTag(tag)).toEqual({ spread, purpose, attempt });
        expect(signalOfSpread(spread)).toBe(signal);
      }),
    );
  });

  it('of anybody else is not read as ours', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readOrderTag(text);
        if (read !== null) expect(orderTag(read.spread, read.purpose, read.attempt)).toBe(text);
      }),
    );
    for (const tag of ['', 'BYHAND', 'KD1234', 'kdg11101h001', 'KDG11101Z001'])
      expect(readOrderTag(tag)).toBeNull();
  });
});
