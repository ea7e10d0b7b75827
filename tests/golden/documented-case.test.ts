import { describe, expect, it } from 'vitest';
import { dayKind, lotSizeOf, NSE_CALENDAR as nse } from '../../main/domain/calendar/index.ts';
import {
  chooseExpiry,
  explainNow,
  groupWeeks,
  hedgeCandidates,
  startWeek,
  stepWeek,
  summariseWeek,
  tradeUnits,
  weekContext,
  weekOf,
} from '../../main/domain/strategy/index.ts';
import {
  ensure,
  istDate,
  lots,
  quantity,
  rupees,
  strikeLevel,
  tradingDate as day,
} from '../../shared/units/index.ts';
import { bar, ist } from '../support/bars.ts';
import { realDaily, realHourly } from '../support/history.ts';
import { haveSharedData } from '../support/shared-data.ts';

/** The week of 2025-07-14 with the one before it, from real bars. */
function documentedWeek() {
  const weeks = groupWeeks(realHourly('nifty_15m.csv.gz'));
  const index = weeks.findIndex(([first]) => first !== undefined && weekOf(first) === '2025-07-14');
  const previous = ensure(summariseWeek(weeks[index - 1] ?? []), 'the week before');
  const bars = ensure(weeks[index], 'the week');
  const context = weekContext({
    week: day('2025-07-14'),
    previous,
    daily: realDaily(),
    source: 'auto',
    doubts: [],
  });
  return { context, bars, next: weeks[index + 1] ?? [] };
}

// skipped: without the folder of real market data
describe.skipIf(!haveSharedData)('the week of 2025-07-14 (strategy.md 7)', () => {
  const { context, bars } = haveSharedData ? documentedWeek() : { context: null, bars: [] };
  const week = () => startWeek(ensure(context, 'a context'), ensure(bars[0], 'a first bar'));
  const second = () => ensure(bars[1], 'a second bar');

  it('begins with these levels and this first bar', () => {
    expect(context).toMatchObject({
      prevLow: rupees(25_129),
      prevMin4h: rupees(25_140.55),
      prevClose: rupees(25_149.85),
      doubts: [],
    });
    expect(bars[0]).toEqual(bar('2025-07-14 09:15', 25_149.5, 25_151.1, 25_041.9, 25_119.8));
  });

  it('fires S1 on the second bar, known at 11:15', () => {
    expect(stepWeek(week(), second())).toMatchObject({
      signal: 'S1',
      barClose: ist('2025-07-14 11:15'),
      close: rupees(25_063.95),
      stopLevel: rupees(25_012.2),
      option: 'PE',
      strike50: 25_000,
    });
    expect(explainNow(week(), second()).explanations[0]?.holds).toBe(true);
  });

  it('sells the 25000 PE of Thursday 2025-07-17 with the 24800 PE behind it, 750 units', () => {
    const fired = ensure(stepWeek(week(), second()), 'a signal');
    expect(hedgeCandidates(fired.strike50, fired.option, 200)[0]).toBe(24_800);
    const choice = { calendar: nse, rule: 'current', minSessions: 1, listed: null } as const;
    expect(chooseExpiry({ ...choice, entryDay: istDate(fired.barClose) })).toEqual({
      ok: true,
      value: '2025-07-17',
    });
    expect(lotSizeOf(nse, day('2025-07-17'))).toEqual({ ok: true, value: 75 });
    expect(tradeUnits(lots(10), quantity(75))).toBe(750);
  });

  it('is a full winner at expiry: the one close below 25000 comes on Friday, after it', () => {
    const below = bars.filter(
      (each) => each.close <= strikeLevel(ensure(stepWeek(week(), second()), 'a signal').strike50),
    );
    const first = ensure(below[0], 'a close below the strike');
    expect(istDate(first.start) > '2025-07-17').toBe(true);
    expect(below.map((each) => each.close)).toContain(rupees(24_933.4));
    expect(dayKind(nse, istDate(first.start))).toBe('session');
  });
});
