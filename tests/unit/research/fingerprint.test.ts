import { describe, expect, it } from 'vitest';
import { NO_VIX } from '../../../main/domain/market/recorded/index.ts';
import { fingerprintOf } from '../../../main/research/report/fingerprint.ts';
import { ensure, paise, strike, tradingDate } from '../../../shared/units/index.ts';
import { madeMarket } from '../../support/made-market.ts';

const MARKET = madeMarket(3, '2024-01-01', '2024-01-31');
const last = ensure(MARKET.bars.at(-1), 'a bar');
const candle = {
  date: tradingDate('2024-01-31'),
  open: paise(1),
  high: paise(2),
  low: paise(1),
  close: paise(2),
};
const point = {
  at: last.start,
  expiry: tradingDate('2024-02-01'),
  strike: strike(21_700),
  openInterest: null,
} as const;

describe('the fingerprint of a market', () => {
  it('is the same for the same numbers, whatever objects hold them', () => {
    expect(fingerprintOf(structuredClone(MARKET))).toBe(fingerprintOf(MARKET));
  });

  it('differs by any number, by any row, and by which list a row is in', () => {
    const others = [
      MARKET,
      { ...MARKET, minutes: 60 as const },
      { ...MARKET, bars: MARKET.bars.slice(0, -1) },
      { ...MARKET, bars: [...MARKET.bars.slice(0, -1), { ...last, close: paise(last.close + 1) }] },
      { ...MARKET, daily: [candle] },
      { ...MARKET, vix: { ...NO_VIX, daily: [candle] } },
      { ...MARKET, vix: { ...NO_VIX, bars: [last] } },
      { ...MARKET, options: [{ ...point, type: 'CE' as const, price: paise(100) }] },
      { ...MARKET, options: [{ ...point, type: 'PE' as const, price: paise(100) }] },
      { ...MARKET, options: [{ ...point, type: 'PE' as const, price: paise(105) }] },
    ];
    expect(new Set(others.map(fingerprintOf)).size).toBe(others.length);
  });
});
