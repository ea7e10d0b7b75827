import { describe, expect, it } from 'vitest';
import { CHARGE_RATES, chargeRatesOn } from '../../../../main/domain/trading/charge-rates.ts';
import {
  entryCharges,
  estimateCharges,
  exitCharges,
  roundTripCharges,
} from '../../../../main/domain/trading/charge-estimate.ts';
import { addCharges } from '../../../../main/domain/trading/charge-breakdown.ts';
import { chargesFor, exerciseCharges, type CostSettings } from '../../../../main/domain/trading/charges.ts';
import { paise, quantity, rupees, times, tradingDate } from '../../../../shared/units/index.ts';

const statutory: CostSettings = { costRule: 'statutory', flatCostPerLotSide: rupees(40) };
const flat: CostSettings = { ...statutory, costRule: 'flat' };
const lotSize = quantity(65);
const today = tradingDate('2026-11-23');
const order = (
  side: 'buy' | 'sell',
  units: number,
  price: number,
  date = today,
): Parameters<typeof chargesFor>[0] => ({
  side,
  quantity: quantity(units),
  lotSize,
  turnover: times(rupees(price), units),
  date,
});
const sizing = { lotSize, freezeQuantity: quantity(1_800), date: today };

describe('statutory charges', () => {
  it('of selling one lot at 100 rupees are those of the broker document: STT 9.75, exchange 2.31, GST 4.02 [promise 66]', () => {
    const charged = chargesFor(order('sell', 65, 100), statutory);
    expect(charged).toEqual({
      brokerage: rupees(20),
      stt: rupees(9.75),
      exchange: rupees(2.31),
      sebi: rupees(0.01),
      stamp: 0,
      gst: rupees(4.02),
      total: rupees(36.09),
    });
  });

  it('tax the seller and stamp the buyer', () => {
    const bought = chargesFor(order('buy', 650, 100), statutory);
    expect([bought.stt, bought.stamp]).toEqual([0, rupees(1.95)]);
    expect(chargesFor(order('sell', 650, 100), statutory).stamp).toBe(0);
  });

  it.each([
    ['2023-03-31', 32.5],
    ['2024-09-30', 40.63],
    ['2024-10-01', 65],
    ['2026-03-31', 65],
    ['2026-04-01', 97.5],
  ])('on %s tax 65,000 rupees of sold premium with %d', (date, tax) => {
    expect(chargesFor(order('sell', 650, 100, tradingDate(date)), statutory).stt).toBe(rupees(tax));
  });

  it('say which rates were read in a document and which are from general knowledge', () => {
    expect(chargeRatesOn(today).sourced).toBe(true);
    expect(chargeRatesOn(tradingDate('2024-09-30')).sourced).toBe(false);
    expect(chargeRatesOn(tradingDate('2010-01-04'))).toBe(CHARGE_RATES[0]);
    const dates = CHARGE_RATES.map((row) => row.from);
    expect(dates).toEqual([...dates].sort());
  });

  it('of an order without a fill are nothing', () => {
    expect(chargesFor(order('sell', 0, 100), statutory).total).toBe(0);
  });

  it('of an exercised hedge are the tax on its intrinsic value; a worthless one costs nothing', () => {
    expect(exerciseCharges(rupees(50), quantity(650), today, statutory).total).toBe(rupees(48.75));
    expect(exerciseCharges(paise(0), quantity(650), today, statutory).total).toBe(0);
    expect(exerciseCharges(rupees(50), quantity(650), today, flat).total).toBe(0);
    expect(exerciseCharges(rupees(50), quantity(650), tradingDate('2026-03-30'), statutory).stt).toBe(
      rupees(40.63),
    );
  });
});

describe("the author's flat costs", () => {
  it('are 40 rupees a lot, side and leg: 1,600 for a round trip of ten lots [promise 66]', () => {
    expect(chargesFor(order('sell', 650, 100), flat).total).toBe(rupees(400));
    const prices = { short: rupees(100), hedge: rupees(40) };
    expect(roundTripCharges(quantity(650), prices, sizing, flat).total).toBe(rupees(1_600));
  });
});

describe('estimated charges', () => {
  const prices = { short: rupees(100), hedge: rupees(40) };

  it('pay brokerage for each slice that the freeze quantity demands', () => {
    const slices = (units: number): number =>
      estimateCharges({ side: 'sell', quantity: quantity(units), price: rupees(100) }, sizing, statutory)
        .brokerage / 2_000;
    expect([slices(65), slices(1_755), slices(1_820), slices(3_575)]).toEqual([1, 1, 2, 3]);
  });

  it('of a round trip are those of the way in and of the way out', () => {
    const units = quantity(650);
    const both = addCharges(
      entryCharges(units, prices, sizing, statutory),
      exitCharges(units, prices, sizing, statutory),
    );
    expect(roundTripCharges(units, prices, sizing, statutory)).toEqual(both);
    expect(both.brokerage).toBe(rupees(80));
    expect(both.stt).toBe(rupees(97.5 + 39));
  });
});
