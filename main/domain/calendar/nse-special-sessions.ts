import type { SpecialSessionRow } from './calendar-file.ts';

const PRICE_DATA = 'price data';
const PUBLISHED = 'published special session, checked against price data';

function muhurat(date: string, from: string, to: string, source: string): SpecialSessionRow {
  return { date, kind: 'muhurat', windows: [[from, to]], source };
}

function full(date: string, source: string): SpecialSessionRow {
  return { date, kind: 'full', windows: [['09:15', '15:30']], source };
}

/** Both halves of a Saturday on which the exchange proved its disaster-recovery site. */
function drill(date: string): SpecialSessionRow {
  const halves = [['09:15', '10:00'] as const, ['11:30', '12:30'] as const];
  return { date, kind: 'drill', windows: halves, source: PUBLISHED };
}

/** Sessions outside the weekday rule, 2015 to 2026. */
export const NSE_SPECIAL_SESSIONS: readonly SpecialSessionRow[] = [
  full('2015-02-28', PRICE_DATA),
  muhurat('2015-11-11', '17:45', '18:45', PRICE_DATA),
  muhurat('2016-10-30', '18:30', '19:30', PRICE_DATA),
  muhurat('2017-10-19', '18:30', '19:30', PRICE_DATA),
  muhurat('2018-11-07', '17:30', '18:30', PRICE_DATA),
  muhurat('2019-10-27', '18:15', '19:15', PUBLISHED),
  full('2020-02-01', PUBLISHED),
  muhurat('2020-11-14', '18:15', '19:15', PUBLISHED),
  {
    date: '2021-02-24',
    kind: 'interrupted',
    windows: [
      ['09:15', '11:40'],
      ['15:45', '17:00'],
    ],
    source: 'NSE outage, trading extended; checked against price data',
  },
  muhurat('2021-11-04', '18:15', '19:15', PUBLISHED),
  muhurat('2022-10-24', '18:15', '19:15', PUBLISHED),
  muhurat('2023-11-12', '18:15', '19:15', PUBLISHED),
  full('2024-01-20', PUBLISHED),
  drill('2024-03-02'),
  drill('2024-05-18'),
  muhurat('2024-11-01', '18:00', '19:00', PUBLISHED),
  full('2025-02-01', PUBLISHED),
  muhurat('2025-10-21', '13:45', '14:45', PUBLISHED),
  full('2026-02-01', PUBLISHED),
  {
    date: '2026-11-08',
    kind: 'muhurat',
    windows: [],
    source: 'NSE holiday master of 2026-07-15; times not yet published',
  },
];
