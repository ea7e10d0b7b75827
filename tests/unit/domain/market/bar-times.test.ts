import { describe, expect, it } from 'vitest';
import { daySchedule, NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import { barEndIn, barSession, barStartIn } from '../../../../main/domain/market/bar-session.ts';
import { incompleteDays } from '../../../../main/domain/market/incomplete-hours.ts';
import { fourHourBlock, hourlyBarEnd, hourlyBarStart } from '../../../../main/domain/market/session-hours.ts';
import { ensure, tradingDate } from '../../../../shared/units/index.ts';
import { flat, ist } from '../../../support/bars.ts';

describe('an hourly bar', () => {
  it.each([
    ['2025-07-14 09:15', '2025-07-14 10:15'],
    ['2025-07-14 14:15', '2025-07-14 15:15'],
    ['2025-07-14 15:15', '2025-07-14 15:30'],
    ['2026-07-31 15:15', '2026-07-31 15:30'],
    ['2026-08-03 15:15', '2026-08-03 15:35'],
  ])('of %s closes at %s', (start, end) => {
    expect(hourlyBarEnd(ist(start))).toBe(ist(end));
  });

  it('holds what happens from its start to its end', () => {
    expect(hourlyBarStart(ist('2025-07-14 10:14:59'))).toBe(ist('2025-07-14 09:15'));
    expect(hourlyBarStart(ist('2025-07-14 10:15'))).toBe(ist('2025-07-14 10:15'));
  });

  it('belongs to the four-hour bar of 09:15 or of 13:15', () => {
    expect(
      ['09:15', '12:15', '13:15', '15:15'].map((time) => fourHourBlock(ist(`2025-07-14 ${time}`))),
    ).toEqual([0, 0, 1, 1]);
  });
});

describe('the session in which prints make bars', () => {
  const sessionOn = (date: string) =>
    barSession(ensure(daySchedule(NSE_CALENDAR, tradingDate(date)), 'a trading day'));

  it('ends at 15:30, and with the closing auction at 15:35', () => {
    expect(sessionOn('2025-07-14')?.close).toBe(ist('2025-07-14 15:30'));
    expect(sessionOn('2026-08-03')?.close).toBe(ist('2026-08-03 15:35'));
  });

  it('does not exist on a muhurat evening', () => {
    expect(sessionOn('2022-10-24')).toBe(null);
  });

  it.each([
    [1, '15:29', '15:29', '15:35'],
    [15, '15:34', '15:15', '15:35'],
    [60, '15:20', '15:15', '15:35'],
    [1440, '15:34', '09:15', '15:35'],
    [60, '10:14', '09:15', '10:15'],
  ])('puts a print into the %i minute bar at %s that runs from %s to %s', (minutes, time, start, end) => {
    const session = ensure(sessionOn('2026-08-03'), 'a session');
    expect(barStartIn(session, minutes, ist(`2026-08-03 ${time}`))).toBe(ist(`2026-08-03 ${start}`));
    expect(barEndIn(session, minutes, ist(`2026-08-03 ${start}`))).toBe(ist(`2026-08-03 ${end}`));
  });
});

describe('a day of bars', () => {
  const starts = ['09:15', '10:15', '11:15', '12:15', '13:15', '14:15', '15:15'];
  const hourly = starts.map((time) => flat(`2025-07-14 ${time}`, 100));

  it('is complete with its seven hours', () => {
    expect(incompleteDays(hourly, 60)).toEqual([]);
  });

  it('is not where an hour is missing', () => {
    expect(incompleteDays(hourly.toSpliced(2, 1), 60)).toEqual([{ date: '2025-07-14', hours: [2] }]);
  });

  it('is not where the first or the last piece of an hour is missing, but may lack one in the middle', () => {
    const quarters = Array.from({ length: 25 }, (_, index) => {
      const minutes = 9 * 60 + 15 + index * 15;
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      return flat(`2025-07-14 ${time}`, 100);
    });
    expect(incompleteDays(quarters, 15)).toEqual([]);
    expect(incompleteDays(quarters.toSpliced(1, 1), 15)).toEqual([]);
    expect(incompleteDays(quarters.toSpliced(0, 1), 15)).toEqual([{ date: '2025-07-14', hours: [0] }]);
    expect(incompleteDays(quarters.toSpliced(3, 1), 15)).toEqual([{ date: '2025-07-14', hours: [0] }]);
  });
});
