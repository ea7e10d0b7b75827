import { describe, expect, it } from 'vitest';
import { NSE_CALENDAR, parseCalendar, type CalendarFile } from '../../../../main/domain/calendar/index.ts';
import { NSE_CALENDAR_FILE } from '../../../../main/domain/calendar/nse-calendar-file.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';

const SMALL: CalendarFile = {
  name: 'a week',
  asOf: '2026-11-20',
  coverage: { from: '2026-11-23', to: '2026-11-29' },
  holidays: [{ date: '2026-11-24', name: 'Gurunanak Jayanti', source: 'circular' }],
  specialSessions: [],
  hours: [
    {
      from: '2026-08-03',
      preOpen: '09:00',
      open: '09:15',
      indexClose: '15:35',
      optionsClose: '15:40',
      auction: ['15:15', '15:35'],
      source: 'circular',
    },
  ],
  expiryRules: [{ from: '2025-09-01', weekday: 2, weekly: true, source: 'circular' }],
  lotSizes: [{ kind: 'weekly', firstExpiry: '2026-01-06', units: 65, source: 'circular' }],
  freezeQuantities: [{ from: '2026-01-01', units: 1800, source: 'circular' }],
};

describe('a calendar file', () => {
  it('that the user imports is read as ours is: sessions and expiries follow from its tables', () => {
    const calendar = valueOf(parseCalendar(SMALL));
    expect(calendar.sessions).toEqual(['2026-11-23', '2026-11-25', '2026-11-26', '2026-11-27']);
    expect(calendar.expiries).toEqual([{ date: '2026-11-23', scheduled: '2026-11-24', kind: 'monthly' }]);
  });

  it('survives being written as JSON', () => {
    expect(valueOf(parseCalendar(JSON.parse(JSON.stringify(NSE_CALENDAR_FILE))))).toEqual(NSE_CALENDAR);
  });

  it('with several faults is refused with all of them, each with its place', () => {
    const faulty = {
      ...SMALL,
      asOf: '2026-02-30',
      holidays: [{ date: 'tomorrow', name: '', source: 'circular' }],
      expiryRules: [{ from: '2025-09-01', weekday: 7, weekly: 'yes', source: 'circular' }],
    };
    expect(errorOf(parseCalendar(faulty))).toEqual([
      { path: 'asOf', code: 'NOT_A_DATE' },
      { path: 'holidays[0].date', code: 'NOT_A_DATE' },
      { path: 'holidays[0].name', code: 'NOT_TEXT' },
      { path: 'expiryRules[0].weekday', code: 'NOT_A_WHOLE_NUMBER' },
      { path: 'expiryRules[0].weekly', code: 'NOT_YES_OR_NO' },
    ]);
  });

  const holiday = SMALL.holidays[0];
  const hours = SMALL.hours[0];
  it.each([
    ['is no object', 7, 'calendar', 'NOT_AN_OBJECT'],
    [
      'ends before it begins',
      { ...SMALL, coverage: { from: '2026-12-01', to: '2026-11-01' } },
      'coverage',
      'EMPTY_SPAN',
    ],
    ['has a table that is no list', { ...SMALL, holidays: {} }, 'holidays', 'NOT_A_LIST'],
    ['names a day twice', { ...SMALL, holidays: [holiday, holiday] }, 'holidays[1]', 'NOT_ASCENDING'],
    ['has no hours', { ...SMALL, hours: [] }, 'hours', 'EMPTY_TABLE'],
    ['has no expiry rule', { ...SMALL, expiryRules: [] }, 'expiryRules', 'EMPTY_TABLE'],
    ['has no lot size', { ...SMALL, lotSizes: [] }, 'lotSizes', 'EMPTY_TABLE'],
    ['has no freeze quantity', { ...SMALL, freezeQuantities: [] }, 'freezeQuantities', 'EMPTY_TABLE'],
    [
      'has no hours on its first day',
      { ...SMALL, hours: [{ ...hours, from: '2026-11-24' }] },
      'hours',
      'NO_HOURS_FROM_START',
    ],
    ['misspells a table', { ...SMALL, holydays: [] }, 'holydays', 'UNKNOWN_FIELD'],
    [
      'misspells a field of a row',
      { ...SMALL, hours: [{ ...hours, auctoin: null }] },
      'hours[0].auctoin',
      'UNKNOWN_FIELD',
    ],
    [
      'closes before it opens',
      { ...SMALL, hours: [{ ...hours, indexClose: '09:00' }] },
      'hours[0]',
      'EMPTY_SPAN',
    ],
    ['has no time of day', { ...SMALL, hours: [{ ...hours, open: '9h15' }] }, 'hours[0].open', 'NOT_A_TIME'],
    [
      'has a special session of an unknown kind',
      { ...SMALL, specialSessions: [{ date: '2026-11-28', kind: 'gala', windows: [], source: 'x' }] },
      'specialSessions[0].kind',
      'UNKNOWN_KIND',
    ],
  ])('that %s is refused', (_, content, path, code) => {
    expect(errorOf(parseCalendar(content))).toContainEqual({ path, code });
  });
});
