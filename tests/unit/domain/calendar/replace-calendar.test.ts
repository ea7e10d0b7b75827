import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  calendarFileOf,
  compareCalendars,
  NSE_CALENDAR,
  objectionsTo,
  parseCalendar,
  type Calendar,
  type CalendarFile,
} from '../../../../main/domain/calendar/index.ts';
import { tradingDate } from '../../../../shared/units/index.ts';
import { valueOf } from '../../../support/outcome.ts';

const nse = calendarFileOf(NSE_CALENDAR);
const changed = (change: Partial<CalendarFile>): Calendar => valueOf(parseCalendar({ ...nse, ...change }));
const today = tradingDate('2026-11-27');

describe('a calendar written as a file', () => {
  it('is read back as the same calendar, hours with seconds included', () => {
    expect(valueOf(parseCalendar(JSON.parse(JSON.stringify(nse))))).toEqual(NSE_CALENDAR);
    const odd = changed({ hours: nse.hours.map((row) => ({ ...row, preOpen: '09:00:30' })) });
    expect(calendarFileOf(odd).hours[0]?.preOpen).toBe('09:00:30');
    expect(valueOf(parseCalendar(calendarFileOf(odd)))).toEqual(odd);
  });
});

describe('two calendars compared', () => {
  it('do not differ from themselves, nor by a source alone', () => {
    expect(compareCalendars(NSE_CALENDAR, NSE_CALENDAR)).toEqual([]);
    const sourced = changed({
      freezeQuantities: nse.freezeQuantities.map((row) => ({ ...row, source: 'x' })),
    });
    expect(compareCalendars(NSE_CALENDAR, sourced)).toEqual([]);
  });

  it('a holiday that is gone gives its expiry back', () => {
    const without = changed({ holidays: nse.holidays.filter(({ date }) => date !== '2026-11-24') });
    expect(compareCalendars(NSE_CALENDAR, without)).toEqual([
      { what: 'holiday', date: '2026-11-24', before: expect.stringMatching(/./), after: null },
      { what: 'expiry', date: '2026-11-23', before: 'monthly', after: null },
      { what: 'expiry', date: '2026-11-24', before: null, after: 'monthly' },
    ]);
  });

  it('tell lots, freeze quantities, rules, hours and special sessions apart', () => {
    const next = changed({
      lotSizes: nse.lotSizes.map((row) => (row.firstExpiry === '2026-01-06' ? { ...row, units: 60 } : row)),
      freezeQuantities: [...nse.freezeQuantities, { from: '2026-12-01', units: 1200, source: 'x' }],
      expiryRules: [...nse.expiryRules, { from: '2026-12-20', weekday: 3, weekly: true, source: 'x' }],
      hours: nse.hours.map((row) => (row.auction === null ? row : { ...row, auction: null })),
      specialSessions: nse.specialSessions.slice(0, -1),
    });
    const rows = compareCalendars(NSE_CALENDAR, next).map(({ what, before, after }) => [what, before, after]);
    expect(rows).toContainEqual(['weekly lot size', '65', '60']);
    expect(rows).toContainEqual(['freeze quantity', null, '1200']);
    expect(rows).toContainEqual(['expiry rule', null, 'Wednesday weekly']);
    expect(rows).toContainEqual([
      'hours',
      '09:00:00 09:15:00 15:35:00 15:40:00 auction 15:15:00-15:35:00',
      '09:00:00 09:15:00 15:35:00 15:40:00',
    ]);
    expect(rows).toContainEqual(['special session', expect.stringMatching(/./), null]);
  });

  it('days that only one of them covers are no difference in expiries', () => {
    const longer = changed({ coverage: { from: '2015-01-01', to: '2027-12-31' } });
    expect(compareCalendars(NSE_CALENDAR, longer)).toEqual([]);
  });
});

describe('a calendar to trade by', () => {
  it('is the one that comes with Kavach, while it lasts', () => {
    expect(objectionsTo(NSE_CALENDAR, today)).toEqual([]);
    expect(objectionsTo(NSE_CALENDAR, tradingDate('2027-01-01'))).toEqual([
      'it covers 2015-01-01 to 2026-12-31, and today is 2027-01-01',
    ]);
  });

  it.each<readonly [string, Partial<CalendarFile>, RegExp]>([
    [
      'whose rules begin later',
      { expiryRules: [{ from: '2026-12-20', weekday: 2, weekly: true, source: 'x' }] },
      /expiry rules/,
    ],
    [
      'without a freeze quantity today',
      { freezeQuantities: [{ from: '2026-12-01', units: 9, source: 'x' }] },
      /freeze/,
    ],
    [
      'without a weekly lot size',
      { lotSizes: nse.lotSizes.filter(({ kind }) => kind === 'monthly') },
      /weekly lot size/,
    ],
  ])('is none %s', (_, change, why) => {
    expect(objectionsTo(changed(change), today)).toEqual([expect.stringMatching(why)]);
  });
});

describe('the file in docs/calendar.md', () => {
  it('is one that can be imported', () => {
    const page = readFileSync(new URL('../../../../docs/calendar.md', import.meta.url), 'utf8');
    const [, text = ''] = /```json\n([^]*?)```/.exec(page) ?? [];
    const calendar = valueOf(parseCalendar(JSON.parse(text)));
    expect(objectionsTo(calendar, today)).toEqual([]);
    expect(calendar.expiries.some(({ date }) => date === '2026-11-23')).toBe(true);
  });
});
