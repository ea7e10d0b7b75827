import { describe, expect, it } from 'vitest';
import { NSE_CALENDAR } from '../../../../../main/domain/calendar/index.ts';
import { SESSIONS_A_YEAR, yearsToExpiry } from '../../../../../main/domain/market/pricing/index.ts';
import { clock, istInstant, tradingDate } from '../../../../../shared/units/index.ts';

const at = (date: string, time: string): ReturnType<typeof istInstant> =>
  istInstant(tradingDate(date), clock(time));
/** Thursday 20 Nov to Monday 23 Nov 2026: the Tuesday is a holiday, so that the Monday is the expiry. */
const expiry = tradingDate('2026-11-23');
const sessions = (date: string, time: string): number =>
  (yearsToExpiry(NSE_CALENDAR, at(date, time), expiry) ?? Number.NaN) * SESSIONS_A_YEAR;

describe('time to expiry', () => {
  it('counts sessions: two whole ones before Friday opens', () => {
    expect(sessions('2026-11-20', '09:00')).toBeCloseTo(2, 9);
  });

  it('loses the night third at the open and the rest evenly to the close at 15:40', () => {
    expect(sessions('2026-11-20', '09:15')).toBeCloseTo(1 + 2 / 3, 9);
    expect(sessions('2026-11-20', '15:40')).toBeCloseTo(1, 9);
    expect(sessions('2026-11-23', '15:40')).toBe(0);
    expect(sessions('2026-11-23', '12:27:30')).toBeCloseTo(1 / 3, 9);
  });

  it('stands still over a weekend', () => {
    expect(sessions('2026-11-20', '18:00')).toBeCloseTo(sessions('2026-11-23', '08:00'), 9);
    expect(sessions('2026-11-21', '12:00')).toBeCloseTo(1, 9);
  });

  it('is 0 after the expiry and unknown beyond the calendar', () => {
    expect(sessions('2026-11-25', '10:00')).toBe(0);
    expect(yearsToExpiry(NSE_CALENDAR, at('2026-11-20', '10:00'), tradingDate('2039-01-04'))).toBeNull();
  });

  it('ended at 15:30 before 3 August 2026', () => {
    const july = yearsToExpiry(NSE_CALENDAR, at('2026-07-28', '15:30'), tradingDate('2026-07-28'));
    expect(july).toBe(0);
  });
});
