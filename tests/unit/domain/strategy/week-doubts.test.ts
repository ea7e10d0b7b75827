import { describe, expect, it } from 'vitest';
import { NSE_CALENDAR as nse } from '../../../../main/domain/calendar/index.ts';
import { dayDoubts, missingDays, weekDoubts } from '../../../../main/domain/strategy/index.ts';
import { addDays, rupees, tradingDate as day, type TradingDate } from '../../../../shared/units/index.ts';

const five = (monday: string): TradingDate[] => [0, 1, 2, 3, 4].map((after) => addDays(day(monday), after));

function week(monday: string, days: readonly TradingDate[]) {
  const price = rupees(100);
  return { week: day(monday), days, high: price, low: price, close: price, max4h: price, min4h: price };
}

describe('a week is doubtful', () => {
  it('not at all when every session has its bars', () => {
    expect(weekDoubts(nse, week('2025-07-07', five('2025-07-07')), [], day('2025-07-14'), false)).toEqual([]);
  });

  it('not for a holiday without bars', () => {
    const previous = week('2026-11-23', five('2026-11-23').toSpliced(1, 1));
    expect(weekDoubts(nse, previous, [], day('2026-11-30'), false)).toEqual([]);
  });

  it('when a session of the previous week has none', () => {
    const previous = week('2025-07-07', five('2025-07-07').toSpliced(2, 1));
    expect(weekDoubts(nse, previous, [], day('2025-07-14'), false)).toEqual([
      'no bars on 2025-07-09, a session of the calendar',
    ]);
  });

  it('when whole weeks lie between it and the last one with bars', () => {
    const previous = week('2025-06-30', five('2025-06-30'));
    expect(weekDoubts(nse, previous, [], day('2025-07-14'), false)).toHaveLength(5);
  });

  it('when one of its own past sessions has none, but not for today', () => {
    const previous = week('2025-07-07', five('2025-07-07'));
    expect(weekDoubts(nse, previous, [], day('2025-07-14'), false)).toEqual([]);
    expect(weekDoubts(nse, previous, [], day('2025-07-15'), false)).toEqual([
      'no bars on 2025-07-14, a session of the calendar',
    ]);
  });

  it('outside the calendar for every weekday without bars, since nobody can say what it was', () => {
    const missing = missingDays(nse, new Set(), day('2026-12-31'), day('2027-01-04'), false);
    expect(missing).toEqual({ sessions: ['2026-12-31'], uncertain: ['2027-01-01', '2027-01-04'] });
    expect(dayDoubts(missing, [day('2026-12-30')]).map((each) => each.date)).toEqual([
      '2026-12-31',
      '2027-01-01',
      '2027-01-04',
      '2026-12-30',
    ]);
  });

  it('for a weekend session only where weekend sessions count', () => {
    const asked = (weekends: boolean) =>
      missingDays(nse, new Set(), day('2025-02-01'), day('2025-02-02'), weekends);
    expect(asked(false).sessions).toEqual([]);
    expect(asked(true).sessions).toEqual(['2025-02-01']);
  });
});
