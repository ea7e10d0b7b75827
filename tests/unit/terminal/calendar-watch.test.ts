import { describe, expect, it } from 'vitest';
import { VirtualTime } from '../../../main/adapters/time/index.ts';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { calendarHealth, CalendarWatch } from '../../../main/terminal/calendar-watch.ts';
import { HealthLinks } from '../../../main/terminal/health-links.ts';
import { clock, instant, istInstant, tradingDate } from '../../../shared/units/index.ts';

const noon = (date: string) => istInstant(tradingDate(date), clock('12:00'));

describe('the calendar in health', () => {
  it.each([
    ['2026-08-22', 'ok', 'as of 22 Aug 2026, until 31 Dec 2026'],
    ['2026-09-21', 'ok', 'as of 22 Aug 2026, until 31 Dec 2026'],
    ['2026-09-22', 'stale', "compared with the exchange's notices 31 days ago: import a newer one"],
    ['2026-11-27', 'stale', "compared with the exchange's notices 97 days ago: import a newer one"],
    ['2026-12-02', 'stale', 'ends in 29 days, 31 Dec 2026: import a newer one'],
    ['2026-12-30', 'stale', 'ends tomorrow, 31 Dec 2026: import a newer one'],
    ['2026-12-31', 'stale', 'ends today, 31 Dec 2026: import a newer one'],
    [
      '2027-01-01',
      'down',
      'knows nothing of 1 Jan 2027 (only 1 Jan 2015 to 31 Dec 2026): import a newer one',
    ],
  ])('on %s is %s', (date, state, detail) => {
    expect(calendarHealth(NSE_CALENDAR, tradingDate(date))).toEqual({ state, detail });
  });

  it('is judged at the start and again at each midnight in India, and not in between', () => {
    const time = new VirtualTime(noon('2026-12-30'));
    const told: string[] = [];
    const link = (state: string, detail: string): void =>
      void told.push(`${state} ${detail.split(',')[0] ?? ''}`);
    const watch = new CalendarWatch({ calendar: NSE_CALENDAR, fault: null, scheduler: time, link });
    watch.start();
    time.advanceTo(instant(istInstant(tradingDate('2026-12-31'), clock('00:00')) - 1));
    expect(told).toEqual(['stale ends tomorrow']);
    time.advanceTo(noon('2027-01-01'));
    expect(told.slice(1)).toEqual([
      'stale ends today',
      'down knows nothing of 1 Jan 2027 (only 1 Jan 2015 to 31 Dec 2026): import a newer one',
    ]);
    watch.stop();
    time.advanceTo(noon('2027-01-05'));
    expect(told).toHaveLength(3);
  });

  it('is down, whatever the date, where another calendar stands in for a broken one', () => {
    const told: string[] = [];
    const link = (state: string, detail: string): void => void told.push(`${state} ${detail}`);
    const scheduler = new VirtualTime(noon('2026-08-22'));
    new CalendarWatch({ calendar: NSE_CALENDAR, fault: 'calendar.json is broken', scheduler, link }).start();
    expect(told).toEqual(['down calendar.json is broken']);
  });

  it('blocks nothing while it is old, and entries once it does not know the day', () => {
    const links = new HealthLinks({ now: () => instant(0), changed: () => undefined });
    const blocked = () => links.views('demo', null, null).map(({ consequence }) => consequence);
    links.set('calendar', 'stale', 'old');
    expect(blocked()).toEqual(['none']);
    links.set('calendar', 'down', 'ended');
    expect(blocked()).toEqual(['entriesBlocked']);
  });
});
