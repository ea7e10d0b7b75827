import type { CalendarFile } from './calendar-file.ts';
import { NSE_HOLIDAYS } from './nse-holidays.ts';
import { NSE_SPECIAL_SESSIONS } from './nse-special-sessions.ts';

const CIRCULARS = 'NSE circulars up to 2026-08-22';

/** The NSE F&O calendar that comes with Kavach; facts and their sources as of the day named in it. */
export const NSE_CALENDAR_FILE: CalendarFile = {
  name: 'NSE F&O',
  asOf: '2026-08-22',
  coverage: { from: '2015-01-01', to: '2026-12-31' },
  holidays: NSE_HOLIDAYS,
  specialSessions: NSE_SPECIAL_SESSIONS,
  hours: [
    {
      from: '2015-01-01',
      preOpen: '09:00',
      open: '09:15',
      indexClose: '15:30',
      optionsClose: '15:30',
      auction: null,
      source: 'price data',
    },
    {
      from: '2026-08-03',
      preOpen: '09:00',
      open: '09:15',
      indexClose: '15:35',
      optionsClose: '15:40',
      auction: ['15:15', '15:35'],
      source: 'NSE/FAOP/74467 and NSE/CMTR/74466, 29 May 2026',
    },
  ],
  expiryRules: [
    { from: '2015-01-01', weekday: 4, weekly: false, source: 'general knowledge: monthly contracts only' },
    { from: '2019-02-14', weekday: 4, weekly: true, source: 'NSE/FAOP/47854 names the weekly series' },
    { from: '2025-09-01', weekday: 2, weekly: true, source: 'NSE circular, last Thursday expiry 2025-08-28' },
  ],
  lotSizes: [
    { kind: 'monthly', firstExpiry: '2015-11-01', units: 75, source: 'general knowledge' },
    { kind: 'weekly', firstExpiry: '2019-02-14', units: 75, source: 'NSE/FAOP/47854' },
    { kind: 'monthly', firstExpiry: '2021-07-29', units: 50, source: 'NSE/FAOP/47854' },
    { kind: 'weekly', firstExpiry: '2021-08-05', units: 50, source: 'NSE/FAOP/47854' },
    { kind: 'weekly', firstExpiry: '2024-05-02', units: 25, source: 'NSE/FAOP/61415' },
    { kind: 'monthly', firstExpiry: '2024-05-30', units: 25, source: 'NSE/FAOP/61415' },
    { kind: 'weekly', firstExpiry: '2025-01-02', units: 75, source: 'NSE/FAOP/64625' },
    { kind: 'monthly', firstExpiry: '2025-02-27', units: 75, source: 'NSE/FAOP/64625' },
    { kind: 'weekly', firstExpiry: '2026-01-06', units: 65, source: 'NSE/FAOP/70616' },
    { kind: 'monthly', firstExpiry: '2026-01-27', units: 65, source: 'NSE/FAOP/70616' },
  ],
  freezeQuantities: [
    {
      from: '2015-01-01',
      units: 1800,
      source: 'no notice at hand: the value of 2026 is assumed for earlier years',
    },
    { from: '2026-01-01', units: 1800, source: CIRCULARS },
  ],
};
