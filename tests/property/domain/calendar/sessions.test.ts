import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  dayKind,
  expiryOn,
  nextSession,
  NSE_CALENDAR as nse,
  phaseAt,
  previousSession,
  sessionsBetween,
  sessionsFrom,
} from '../../../../main/domain/calendar/index.ts';
import { dateFromDayNumber, dayNumber, instant } from '../../../../shared/units/index.ts';

const from = dayNumber(nse.coverage.from);
const to = dayNumber(nse.coverage.to);
const days = fc.integer({ min: from, max: to }).map(dateFromDayNumber);

it('the session after a day has that day, or the session before it, as the one before', () => {
  fc.assert(
    fc.property(days, (day) => {
      const next = nextSession(nse, day);
      if (next === null) return;
      expect(next > day).toBe(true);
      const before = previousSession(nse, next);
      expect(before === day || before === previousSession(nse, day)).toBe(true);
    }),
  );
});

it('sessions between two days add up over any day in between', () => {
  fc.assert(
    fc.property(days, days, days, (a, b, c) => {
      const [first = a, middle = b, last = c] = [a, b, c].toSorted();
      const whole = sessionsBetween(nse, first, last);
      expect(whole).toBe(
        (sessionsBetween(nse, first, middle) ?? 0) + (sessionsBetween(nse, middle, last) ?? 0),
      );
    }),
  );
});

it('the sessions of a span are the days of it that are sessions', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 20 }), (day, length) => {
      const span = Array.from({ length: length + 1 }, (_, index) =>
        dateFromDayNumber(dayNumber(day) + index),
      );
      const sessions = span.filter((each) => ['session', 'full', 'interrupted'].includes(dayKind(nse, each)));
      expect(sessionsFrom(nse, day, span.at(-1) ?? day)).toEqual(sessions);
    }),
  );
});

it('every expiry is a session on or before the day that the rule names, with no session between them', () => {
  for (const expiry of nse.expiries) {
    expect(dayKind(nse, expiry.date)).toBe('session');
    expect(expiryOn(nse, expiry.date)).toBe(expiry);
    expect(sessionsBetween(nse, expiry.date, expiry.scheduled)).toBe(0);
  }
});

it('a phase that ends is followed by another one at its end', () => {
  const instants = fc.integer({ min: (from + 1) * 86_400_000, max: (to - 1) * 86_400_000 }).map(instant);
  fc.assert(
    fc.property(instants, (at) => {
      const now = phaseAt(nse, at);
      if (now.endsAt === null) return;
      expect(now.endsAt > at).toBe(true);
      expect(phaseAt(nse, now.endsAt).phase).not.toBe(now.phase);
    }),
  );
});
