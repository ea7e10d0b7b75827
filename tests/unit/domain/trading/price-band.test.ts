import { describe, expect, it } from 'vitest';
import { brokerStopPrices } from '../../../../main/domain/trading/broker-stop.ts';
import { marketableLimit, toTick } from '../../../../main/domain/trading/limit-price.ts';
import { bandAround, clampToBand, ReferencePrice } from '../../../../main/domain/trading/price-band.ts';
import { instant, paise, rupees } from '../../../../shared/units/index.ts';

const tick = paise(5);

describe('the price band', () => {
  it.each([
    [100, 60, 140],
    [50.05, 30.05, 70.05],
    [50, 30, 70],
    [12, 0.05, 32],
    [0.05, 0.05, 20.05],
  ])('around %d rupees reaches from %d to %d', (reference, low, high) => {
    expect(bandAround(rupees(reference), tick)).toEqual({ low: rupees(low), high: rupees(high) });
  });

  it('clamps a price that lies outside, and leaves one alone where the band is unknown', () => {
    const band = bandAround(rupees(100), tick);
    expect([
      clampToBand(rupees(10), band),
      clampToBand(rupees(100), band),
      clampToBand(rupees(200), band),
    ]).toEqual([rupees(60), rupees(100), rupees(140)]);
    expect(clampToBand(rupees(10), null)).toBe(rupees(10));
  });
});

describe('the reference price', () => {
  const at = (seconds: number): ReturnType<typeof instant> => instant(1_795_410_900_000 + seconds * 1_000);

  it('is the average of the half minute before, revised each half minute [promise 65]', () => {
    const reference = new ReferencePrice();
    expect(reference.reference(at(0))).toBeNull();
    reference.observe(at(1), 10_000);
    reference.observe(at(2), 10_200);
    expect(reference.reference(at(29))).toBe(10_000);
    expect(reference.reference(at(30))).toBe(10_100);
    reference.observe(at(31), 20_000);
    expect(reference.reference(at(59))).toBe(10_100);
    expect(reference.reference(at(60))).toBe(20_000);
  });

  it('stands while nothing trades, and is unknown after a quarter of an hour', () => {
    const reference = new ReferencePrice();
    reference.observe(at(0), 10_000);
    expect(reference.reference(at(900))).toBe(10_000);
    expect(reference.reference(at(901))).toBeNull();
  });
});

describe('a marketable limit', () => {
  const buy = {
    side: 'buy',
    bid: rupees(99),
    ask: rupees(100),
    tick,
    band: null,
    step: 0,
    stepPercent: 2,
  } as const;

  it('takes the opposite side, and each step goes further through it', () => {
    const buys = [0, 1, 2].map((step) => marketableLimit({ ...buy, step }));
    expect(buys).toEqual([rupees(100), rupees(102), rupees(104)]);
    const sells = [0, 1, 2].map((step) => marketableLimit({ ...buy, side: 'sell', step }));
    expect(sells).toEqual([rupees(99), rupees(97), rupees(95)]);
  });

  it('goes at least a tick further on a cheap option and never below a tick', () => {
    const cheap = { ...buy, bid: paise(10), ask: paise(15), step: 1 };
    expect(marketableLimit(cheap)).toBe(20);
    expect(marketableLimit({ ...cheap, side: 'sell', step: 9 })).toBe(5);
  });

  it('is clamped into the band, and is its far end where nobody stands opposite', () => {
    const band = bandAround(rupees(100), tick);
    expect(marketableLimit({ ...buy, band, step: 50 })).toBe(band.high);
    expect(marketableLimit({ ...buy, band, ask: null })).toBe(band.high);
    expect(marketableLimit({ ...buy, side: 'sell', band, bid: null })).toBe(band.low);
    expect(marketableLimit({ ...buy, ask: null })).toBeNull();
  });

  it('lies on the tick grid, rounded so that it still fills', () => {
    expect([toTick(10_001, tick, 'buy'), toTick(10_004, tick, 'sell'), toTick(10_005, tick, 'buy')]).toEqual([
      10_005, 10_000, 10_005,
    ]);
  });
});

describe('the broker stop', () => {
  it('triggers at the larger of twice the premium and the premium modelled beyond the strike [promise 25]', () => {
    const stop = { entryPremium: rupees(94), premiumFactor: 2, modelledBeyond: 15_512.3, tick };
    expect(brokerStopPrices(stop).trigger).toBe(rupees(188));
    expect(brokerStopPrices({ ...stop, modelledBeyond: 21_012.3 }).trigger).toBe(rupees(210.15));
    expect(brokerStopPrices({ ...stop, modelledBeyond: null }).trigger).toBe(rupees(188));
  });

  it('has its limit as far above the trigger as the exchange takes: 20 % above 50 rupees, 10 rupees at or below [promise 26]', () => {
    const limitOf = (premium: number): number =>
      brokerStopPrices({ entryPremium: rupees(premium), premiumFactor: 2, modelledBeyond: null, tick }).limit;
    expect(limitOf(94)).toBe(rupees(225.6));
    expect(limitOf(25)).toBe(rupees(60));
    expect(limitOf(25.05)).toBe(rupees(60.1));
    expect(limitOf(10)).toBe(rupees(30));
    for (const premium of [0.05, 3, 24.95, 25.05, 26, 33.35, 80, 400]) {
      const trigger = toTick(premium * 200, tick, 'buy');
      const range = trigger > 5_000 ? trigger / 5 : 1_000;
      expect(limitOf(premium)).toBeGreaterThan(trigger);
      expect(limitOf(premium) - trigger).toBeLessThanOrEqual(range);
      expect(limitOf(premium)).toBeLessThanOrEqual(bandAround(trigger, tick).high);
    }
  });
});
