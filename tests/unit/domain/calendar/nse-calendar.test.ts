import { describe, expect, it } from 'vitest';
import {
  calendarFreshness,
  dayKind,
  daySchedule,
  expiriesFrom,
  expiryOn,
  freezeQuantityOn,
  isSession,
  lotSizeOf,
  nextOpen,
  nextSession,
  NSE_CALENDAR as nse,
  phaseAt,
  previousSession,
  sessionsBetween,
} from '../../../../main/domain/calendar/index.ts';
import { clock, tradingDate as day } from '../../../../shared/units/index.ts';
import { ist } from '../../../support/bars.ts';

describe('days of the NSE', () => {
  it.each([
    ['2025-07-14', 'session'],
    ['2025-07-13', 'weekend'],
    ['2026-11-24', 'holiday'],
    ['2023-06-28', 'session'],
    ['2023-06-29', 'holiday'],
    ['2026-02-01', 'full'],
    ['2024-03-02', 'drill'],
    ['2025-10-21', 'muhurat'],
    ['2026-11-08', 'muhurat'],
    ['2021-02-24', 'interrupted'],
    ['2014-12-31', 'unknown'],
    ['2027-01-01', 'unknown'],
  ])('%s is a day of kind %s', (date, kind) => {
    expect(dayKind(nse, day(date))).toBe(kind);
  });

  it('with a whole session count as sessions; muhurat hours and drills do not', () => {
    const dates = ['2025-07-14', '2026-02-01', '2021-02-24', '2024-03-02', '2025-10-21', '2025-07-13'];
    expect(dates.map((date) => isSession(nse, day(date)))).toEqual([true, true, true, false, false, false]);
  });

  it('outside the coverage are neither open nor closed', () => {
    expect(isSession(nse, day('2027-01-04'))).toBe(null);
    expect(nextSession(nse, day('2027-01-04'))).toBe(null);
    expect(nextSession(nse, day('2026-12-31'))).toBe(null);
    expect(sessionsBetween(nse, day('2026-12-28'), day('2027-01-04'))).toBe(null);
    expect(phaseAt(nse, ist('2027-01-04 10:00')).phase).toBe('unknown');
    expect(nextOpen(nse, ist('2027-01-04 10:00'))).toBe(null);
  });
});

describe('sessions', () => {
  it('are counted after the first day and with the last', () => {
    expect(sessionsBetween(nse, day('2025-07-14'), day('2025-07-14'))).toBe(0);
    expect(sessionsBetween(nse, day('2025-07-14'), day('2025-07-17'))).toBe(3);
    expect(sessionsBetween(nse, day('2025-07-18'), day('2025-07-21'))).toBe(1);
    expect(sessionsBetween(nse, day('2025-07-17'), day('2025-07-14'))).toBe(0);
  });

  it('follow one another over holidays and weekends', () => {
    expect(nextSession(nse, day('2026-11-23'))).toBe('2026-11-25');
    expect(previousSession(nse, day('2026-11-25'))).toBe('2026-11-23');
    expect(nextSession(nse, day('2025-07-19'))).toBe('2025-07-21');
    expect(previousSession(nse, day('2015-01-01'))).toBe(null);
  });
});

describe('the hours of a day', () => {
  it('end at 15:30 until the closing auction came, and at 15:40 with it since 2026-08-03 [must 8]', () => {
    expect(daySchedule(nse, day('2026-07-31'))).toMatchObject({
      windows: [{ from: clock('09:15'), to: clock('15:30') }],
      auction: null,
    });
    expect(daySchedule(nse, day('2026-08-03'))).toMatchObject({
      windows: [{ from: clock('09:15'), to: clock('15:40') }],
      auction: { from: clock('15:15'), to: clock('15:35') },
    });
  });

  it.each([
    ['2026-11-23 08:59:59', 'closed', '2026-11-23 09:00'],
    ['2026-11-23 09:00', 'preOpen', '2026-11-23 09:15'],
    ['2026-11-23 09:14:59', 'preOpen', '2026-11-23 09:15'],
    ['2026-11-23 09:15', 'open', '2026-11-23 15:15'],
    ['2026-11-23 15:14:59', 'open', '2026-11-23 15:15'],
    ['2026-11-23 15:15', 'auction', '2026-11-23 15:35'],
    ['2026-11-23 15:35', 'afterAuction', '2026-11-23 15:40'],
    ['2026-11-23 15:40', 'closed', null],
    ['2025-07-14 15:29:59', 'open', '2025-07-14 15:30'],
    ['2025-07-14 15:30', 'closed', null],
    ['2021-02-24 12:00', 'break', '2021-02-24 15:45'],
    ['2021-02-24 16:00', 'open', '2021-02-24 17:00'],
    ['2022-10-24 12:00', 'closed', '2022-10-24 18:15'],
    ['2022-10-24 18:20', 'open', '2022-10-24 19:15'],
    ['2026-11-24 12:00', 'closed', null],
    ['2026-11-08 18:30', 'unknown', null],
  ])('put %s into the phase %s', (at, phase, endsAt) => {
    expect(phaseAt(nse, ist(at))).toMatchObject({ phase, endsAt: endsAt === null ? null : ist(endsAt) });
  });

  it('begin next on the next whole session', () => {
    expect(nextOpen(nse, ist('2026-11-23 09:14:59'))).toBe(ist('2026-11-23 09:15'));
    expect(nextOpen(nse, ist('2026-11-23 09:15'))).toBe(ist('2026-11-25 09:15'));
    expect(nextOpen(nse, ist('2026-11-06 16:00'))).toBe(ist('2026-11-09 09:15'));
  });
});

describe('expiries', () => {
  it.each([
    ['2025-08-27', '2025-08-28', 'monthly'],
    ['2025-08-29', '2025-09-02', 'weekly'],
    ['2025-10-19', '2025-10-20', 'weekly'],
    ['2023-06-27', '2023-06-28', 'monthly'],
    ['2026-03-01', '2026-03-02', 'weekly'],
    ['2026-11-18', '2026-11-23', 'monthly'],
    ['2019-01-02', '2019-01-31', 'monthly'],
    ['2019-02-11', '2019-02-14', 'weekly'],
  ])('on or after %s: %s, %s', (from, date, kind) => {
    expect(expiriesFrom(nse, day(from), 1)).toMatchObject([{ date, kind }]);
  });

  it('keep the day that the rule names beside the day it was moved to [must 9] [failure 24]', () => {
    expect(expiryOn(nse, day('2026-11-23'))).toEqual({
      date: '2026-11-23',
      scheduled: '2026-11-24',
      kind: 'monthly',
    });
    expect(expiryOn(nse, day('2026-11-24'))).toBe(undefined);
  });

  it.each([
    ['2021-07-22', 75],
    ['2021-07-29', 50],
    ['2024-04-25', 50],
    ['2024-05-02', 25],
    ['2024-12-26', 25],
    ['2025-01-02', 75],
    ['2025-01-30', 25],
    ['2025-07-17', 75],
    ['2025-12-30', 75],
    ['2026-01-06', 65],
    ['2026-11-23', 65],
  ])('of %s have lots of %i', (expiry, units) => {
    expect(lotSizeOf(nse, day(expiry))).toEqual({ ok: true, value: units });
  });

  it('have no lot size where there is no expiry or no table', () => {
    expect(lotSizeOf(nse, day('2026-11-24'))).toEqual({ ok: false, error: 'NOT_AN_EXPIRY' });
    expect(lotSizeOf(nse, day('2015-01-29'))).toEqual({ ok: false, error: 'LOT_SIZE_UNKNOWN' });
  });

  it('are traded in orders of at most 1,800 units', () => {
    expect(freezeQuantityOn(nse, day('2026-11-23'))).toEqual({ ok: true, value: 1800 });
    expect(freezeQuantityOn(nse, day('2014-01-01'))).toEqual({ ok: false, error: 'FREEZE_QUANTITY_UNKNOWN' });
  });
});

describe('the calendar itself', () => {
  it('is old more than 30 days after it was checked, and near its end with fewer than 30 days left', () => {
    expect(calendarFreshness(nse, day('2026-09-21'))).toBe('fresh');
    expect(calendarFreshness(nse, day('2026-09-22'))).toBe('old');
    expect(calendarFreshness(nse, day('2026-12-01'))).toBe('old');
    expect(calendarFreshness(nse, day('2026-12-02'))).toBe('nearEnd');
    expect(calendarFreshness(nse, day('2026-12-31'))).toBe('nearEnd');
    expect(calendarFreshness(nse, day('2027-01-01'))).toBe('outside');
  });
});
