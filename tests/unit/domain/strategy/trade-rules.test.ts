import { describe, expect, it } from 'vitest';
import { NSE_CALENDAR as nse } from '../../../../main/domain/calendar/index.ts';
import {
  chooseExpiry,
  creditVerdict,
  freezeSlices,
  hedgeCandidates,
  isStrikeTouched,
  premiumHedgePoints,
  strikeFor,
  tradeUnits,
} from '../../../../main/domain/strategy/index.ts';
import { lots, paise, quantity, rupees, strike, tradingDate as day } from '../../../../shared/units/index.ts';

describe('the strike', () => {
  it.each([
    ['directional50', 25_012.2, 'PE', 25_000],
    ['directional50', 25_000, 'PE', 25_000],
    ['directional50', 24_999.99, 'PE', 24_950],
    ['directional50', 25_000.01, 'CE', 25_050],
    ['directional50', 25_000, 'CE', 25_000],
    ['nearest100', 25_049.99, 'PE', 25_000],
    ['nearest100', 25_050, 'PE', 25_100],
    ['nearest100', 25_050, 'CE', 25_100],
  ] as const)('by %s from %d for a %s is %i [promise 1]', (rule, level, option, expected) => {
    expect(strikeFor(rule, rupees(level), option)).toBe(expected);
  });

  it.each([
    ['PE', 25_020, true],
    ['PE', 25_020.01, false],
    ['PE', 24_900, true],
    ['CE', 24_980, true],
    ['CE', 24_979.99, false],
    ['CE', 25_100, true],
  ] as const)('of a %s at 25000 with spot at %d is touched: %s', (option, spot, touched) => {
    expect(isStrikeTouched(strike(25_000), option, rupees(spot), 20)).toBe(touched);
  });
});

describe('the hedge', () => {
  it('is looked for at the offset, then inward to 100 points, then outward to 500 [promise 3]', () => {
    expect(hedgeCandidates(strike(25_000), 'PE', 200)).toEqual([
      24_800, 24_850, 24_900, 24_750, 24_700, 24_650, 24_600, 24_550, 24_500,
    ]);
    expect(hedgeCandidates(strike(25_000), 'CE', 100)[0]).toBe(25_100);
    expect(hedgeCandidates(strike(25_000), 'CE', 100)[1]).toBe(25_150);
  });

  it('by premium costs nearest to the wanted share of the main leg', () => {
    const premiums = new Map([
      [100, 7_000],
      [150, 5_000],
      [200, 3_100],
      [250, 2_500],
    ]);
    const known = (points: number) => {
      const premium = premiums.get(points);
      return premium === undefined ? null : paise(premium);
    };
    expect(premiumHedgePoints(rupees(100), 30, known)).toBe(200);
    expect(premiumHedgePoints(rupees(100), 30, () => null)).toBe(null);
  });

  it('by premium is the narrower of two that are equally near', () => {
    const known = (points: number) => (points === 150 ? paise(3_100) : points === 300 ? paise(2_900) : null);
    expect(premiumHedgePoints(rupees(100), 30, known)).toBe(150);
  });
});

describe('the expiry', () => {
  const choice = { calendar: nse, rule: 'minSessions', minSessions: 1, listed: null } as const;

  it.each([
    ['minSessions', '2025-07-14', '2025-07-17'],
    ['minSessions', '2025-07-17', '2025-07-24'],
    ['current', '2025-07-17', '2025-07-17'],
    ['next', '2025-07-17', '2025-07-24'],
    ['next', '2025-07-14', '2025-07-24'],
    ['minSessions', '2026-11-20', '2026-11-23'],
    ['minSessions', '2026-11-23', '2026-12-01'],
  ] as const)('by %s on %s is %s [promise 5]', (rule, entryDay, expiry) => {
    expect(chooseExpiry({ ...choice, rule, entryDay: day(entryDay) })).toEqual({ ok: true, value: expiry });
  });

  it('is taken from the listed ones where there is an instrument file', () => {
    const listed = [day('2025-07-15'), day('2025-07-31')];
    expect(chooseExpiry({ ...choice, listed, entryDay: day('2025-07-15') })).toEqual({
      ok: true,
      value: '2025-07-31',
    });
  });

  it('may be asked to leave more sessions', () => {
    expect(chooseExpiry({ ...choice, minSessions: 4, entryDay: day('2025-07-14') })).toEqual({
      ok: true,
      value: '2025-07-24',
    });
  });

  it('is an error where none is listed, or the calendar cannot count the sessions', () => {
    const unlisted = chooseExpiry({ ...choice, listed: [], entryDay: day('2025-07-14') });
    expect(unlisted).toEqual({ ok: false, error: 'EXPIRY_NOT_LISTED' });
    const beyond = chooseExpiry({ ...choice, listed: [day('2027-01-05')], entryDay: day('2026-12-30') });
    expect(beyond).toEqual({ ok: false, error: 'CALENDAR_ENDS' });
  });
});

describe('the size', () => {
  it('is whole lots of the expiry [promise 7]', () => {
    expect(tradeUnits(lots(10), quantity(75))).toBe(750);
  });

  it('above the freeze quantity is sliced into whole lots [promise 9]', () => {
    const slices = (units: number) => freezeSlices(quantity(units), quantity(65), quantity(1800));
    expect(slices(1755)).toEqual({ ok: true, value: [1755] });
    expect(slices(1820)).toEqual({ ok: true, value: [1755, 65] });
    expect(slices(0)).toEqual({ ok: true, value: [] });
    expect(slices(1800)).toEqual({ ok: false, error: 'NOT_WHOLE_LOTS' });
    expect(freezeSlices(quantity(65), quantity(65), quantity(64))).toEqual({
      ok: false,
      error: 'LOT_ABOVE_FREEZE_QUANTITY',
    });
  });
});

describe('the credit', () => {
  const input = {
    shortBid: rupees(40),
    hedgeAsk: rupees(33),
    main: strike(25_000),
    hedge: strike(24_800),
    units: quantity(650),
    roundTripCharges: rupees(650),
    minCredit: rupees(5),
    minPercentOfWidth: 3,
  };

  it('must be 3 % of the width after charges [promise 13]', () => {
    expect(creditVerdict(input)).toEqual({ enough: true, credit: rupees(3_900), needed: rupees(3_900) });
    expect(creditVerdict({ ...input, roundTripCharges: rupees(650.01) }).enough).toBe(false);
  });

  it('must be 5 rupees a unit where that is more [promise 13]', () => {
    expect(creditVerdict({ ...input, hedge: strike(24_900) })).toMatchObject({ needed: rupees(3_250) });
  });

  it('may be anything that is no loss where the minimum is 0', () => {
    const free = { ...input, minCredit: rupees(0), minPercentOfWidth: 0, hedgeAsk: rupees(39) };
    expect(creditVerdict(free)).toMatchObject({ enough: true, credit: 0, needed: 0 });
    expect(creditVerdict({ ...free, hedgeAsk: rupees(39.05) }).enough).toBe(false);
  });
});
