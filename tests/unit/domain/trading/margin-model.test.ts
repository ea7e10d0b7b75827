import { describe, expect, it } from 'vitest';
import type { MarginLeg } from '../../../../main/domain/trading/margin.ts';
import { expiryDayExtra, marginNeed } from '../../../../main/domain/trading/margin-model.ts';
import { contractKey, type ContractKey, type OptionType } from '../../../../shared/contract/index.ts';
import { quantity, rupees, strike, tradingDate } from '../../../../shared/units/index.ts';

const expiry = tradingDate('2026-11-23');
const market = { spot: rupees(25_970), date: tradingDate('2026-11-20'), expiryDayPercent: 2 };
const leg = (
  side: 'buy' | 'sell',
  level: number,
  price: number,
  units = 650,
  type: OptionType = 'PE',
): MarginLeg => ({
  contract: contractKey({ expiry, strike: strike(level), type }),
  side,
  quantity: quantity(units),
  price: rupees(price),
  product: 'MIS',
});
const short = leg('sell', 25_800, 94);
const hedge = leg('buy', 25_600, 41.2);
const exposure = 25_970_00 * 650 * 0.02;

describe('margin', () => {
  it('of a hedged spread is what it can lose, and the exposure; a fraction of the naked short', () => {
    const spread = marginNeed([hedge, short], market);
    expect(spread?.final).toBe(650 * (20_000 - 9_400 + 4_120) + exposure);
    const naked = marginNeed([short], market);
    expect(naked?.final).toBe(naked?.initial);
    expect((spread?.final ?? 0) / (naked?.final ?? 1)).toBeLessThan(0.4);
    expect(spread?.initial).toBe((naked?.initial ?? 0) + 650 * 4_120);
  });

  it('of a naked short is near 11 % of the notional at the money', () => {
    const share = (marginNeed([leg('sell', 25_950, 130)], market)?.final ?? 0) / (market.spot * 650);
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.12);
  });

  it('leaves what is sold beyond the hedge naked', () => {
    const partly = marginNeed([leg('buy', 25_600, 41.2, 325), short], market);
    const hedged = marginNeed([hedge, short], market);
    expect(partly?.final).toBeGreaterThan((hedged?.final ?? 0) * 1.5);
  });

  it('is not lowered by an option of the other type, and a hedge bought alone costs its premium', () => {
    const other = leg('buy', 26_200, 50, 650, 'CE');
    expect(marginNeed([other, short], market)?.final).toBe(
      (marginNeed([short], market)?.final ?? 0) + 650 * 5_000,
    );
    expect(marginNeed([hedge], market)).toEqual({ initial: 650 * 4_120, final: 650 * 4_120 });
  });

  it('asks 2 % of the notional more on the day of expiry [promise 19]', () => {
    const today = marginNeed([hedge, short], market)?.final ?? 0;
    const next = marginNeed([hedge, short], { ...market, date: expiry })?.final ?? 0;
    expect(next - today).toBe(exposure);
    expect(expiryDayExtra(market.spot, quantity(650), 2, true)).toBe(exposure);
    expect(expiryDayExtra(market.spot, quantity(650), 2, false)).toBe(0);
  });

  it('is covered by the nearest hedge first, and a hedge nearer to the money than its short loses nothing', () => {
    const far = leg('buy', 25_400, 20, 650);
    const near = leg('buy', 25_600, 41.2, 325);
    const both = marginNeed([far, near, short], market)?.final ?? 0;
    expect(both).toBeLessThan(marginNeed([far, short], market)?.final ?? 0);
    const inverted = marginNeed([leg('buy', 25_900, 120), short], market)?.final ?? 0;
    expect(inverted).toBeLessThan(exposure + 650 * 12_000);
    const call = leg('sell', 26_200, 60, 650, 'CE');
    expect(marginNeed([leg('buy', 26_400, 20, 650, 'CE'), call], market)?.final).toBeLessThan(
      marginNeed([call], market)?.final ?? 0,
    );
  });

  it('of something that is no NIFTY option is unknown', () => {
    expect(marginNeed([{ ...short, contract: 'RELIANCE' as ContractKey }], market)).toBeNull();
  });
});
