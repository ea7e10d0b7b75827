import { describe, expect, it } from 'vitest';
import { forwardByParity, midOf } from '../../../../../main/domain/market/pricing/index.ts';
import { paise, strike } from '../../../../../shared/units/index.ts';

const quote = (mid: number): { bid: ReturnType<typeof paise>; ask: ReturnType<typeof paise> } => ({
  bid: paise(mid - 5),
  ask: paise(mid + 5),
});
/** A chain around a future of 25,012.50: out of the money 100 rupees less 0.4 a point. */
const row = (
  level: number,
): { strike: ReturnType<typeof strike>; call: ReturnType<typeof quote>; put: ReturnType<typeof quote> } => {
  const distance = 2_501_250 - level * 100;
  const time = Math.max(500, 10_000 - Math.abs(distance) * 0.4);
  return {
    strike: strike(level),
    call: quote(Math.round(time + Math.max(0, distance))),
    put: quote(Math.round(time + Math.max(0, -distance))),
  };
};
const chain = [24_850, 24_900, 24_950, 25_000, 25_050, 25_100, 25_150].map(row);

describe('the forward by put-call parity', () => {
  it('is strike + call - put', () => {
    expect(forwardByParity(chain)).toBe(2_501_250);
  });

  it('is not moved by one freak quote', () => {
    const freak = chain.map((each) => (each.strike === 25_000 ? { ...each, call: quote(80_000) } : each));
    expect(forwardByParity(freak)).toBe(2_501_250);
    const near = chain.map((each) => (each.strike === 25_050 ? { ...each, put: quote(9_000) } : each));
    expect(forwardByParity(near)).toBe(2_501_250);
  });

  it('leaves out one-sided and crossed quotes, and is null where nothing is left', () => {
    const oneSided = { bid: null, ask: paise(100) };
    const crossed = { bid: paise(200), ask: paise(100) };
    expect([midOf(oneSided), midOf(crossed)]).toEqual([null, null]);
    expect(forwardByParity(chain.map((each) => ({ ...each, put: oneSided })))).toBeNull();
    expect(forwardByParity([])).toBeNull();
  });
});
