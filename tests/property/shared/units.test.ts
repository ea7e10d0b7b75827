import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateFromDayNumber,
  dayNumber,
  formatClock,
  formatPrice,
  formatTimeOfDay,
  groupIndian,
  instant,
  istDate,
  istDayNumber,
  istInstant,
  istTime,
  mondayOf,
  paise,
  paiseFromText,
  parseTradingDate,
  timeOfDay,
  weekday,
} from '../../../shared/units/index.ts';

const days = fc.integer({ min: 0, max: 100_000 });
const times = fc.integer({ min: 0, max: 86_399_999 }).map(timeOfDay);

describe('dates', () => {
  it('go to day numbers and back, in the order of their text', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = dateFromDayNumber(day);
        expect(dayNumber(date)).toBe(day);
        expect(parseTradingDate(date)).toEqual({ ok: true, value: date });
        expect(addDays(date, 1) > date).toBe(true);
      }),
    );
  });

  it('agree with the host about which day of the Gregorian calendar a number is', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dateFromDayNumber(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(weekday(dateFromDayNumber(day))).toBe(new Date(day * 86_400_000).getUTCDay());
      }),
    );
  });

  it('lie in the week of exactly one Monday', () => {
    fc.assert(
      fc.property(days, (day) => {
        const monday = mondayOf(dateFromDayNumber(day + 6));
        expect(weekday(monday)).toBe(1);
        const after = day + 6 - dayNumber(monday);
        expect(after >= 0 && after <= 6).toBe(true);
      }),
    );
  });
});

describe('Indian time', () => {
  it('of a date and a time leads back to both', () => {
    fc.assert(
      fc.property(days, times, (day, time) => {
        const at = istInstant(dateFromDayNumber(day + 1), time);
        expect(istDate(at)).toBe(dateFromDayNumber(day + 1));
        expect(istDayNumber(at)).toBe(day + 1);
        expect(istTime(at)).toBe(time);
      }),
    );
  });

  it('is what a host in Asia/Kolkata would show', () => {
    const host = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Kolkata', timeStyle: 'medium' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (ms) => {
        expect(formatClock(instant(ms))).toBe(host.format(new Date(ms)));
      }),
    );
  });

  it('is written with two digits each', () => {
    fc.assert(
      fc.property(times, (time) => {
        expect(formatTimeOfDay(time)).toMatch(/^\d\d:\d\d:\d\d$/);
      }),
    );
  });
});

describe('Indian grouping', () => {
  it('loses no digit, and groups three and then twos', () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (whole) => {
        const text = groupIndian(whole);
        expect(text.replaceAll(',', '')).toBe(String(whole));
        expect(text).toMatch(/^(\d{1,3}|\d{1,2}(,\d{2})*,\d{3})$/);
      }),
    );
  });

  it('agrees with the en-IN locale', () => {
    const host = new Intl.NumberFormat('en-IN');
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000_000_000 }), (whole) => {
        expect(groupIndian(whole)).toBe(host.format(whole));
      }),
    );
  });
});

it('a price that is written is read back exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900_000_000_000_000 }), (value) => {
      expect(paiseFromText(formatPrice(paise(value)).replaceAll(',', ''))).toEqual({ ok: true, value });
    }),
  );
});
