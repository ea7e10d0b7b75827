import { describe, expect, it } from 'vitest';
import { NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import { doubtfulDays, holedDays, warmUpDays } from '../../../../main/domain/history/index.ts';
import { coarserBars } from '../../../../main/domain/market/coarser-bars.ts';
import type { Bar } from '../../../../shared/contract/index.ts';
import { after, clock, istInstant, rupees, tradingDate } from '../../../../shared/units/index.ts';

function minutes(date: string, from: string, count: number, length = 1): readonly Bar[] {
  const first = istInstant(tradingDate(date), clock(from));
  return Array.from({ length: count }, (_, n) => ({
    start: after(first, n * length * 60_000),
    open: rupees(25_000 + n),
    high: rupees(25_001 + n),
    low: rupees(24_999 + n),
    close: rupees(25_000.5 + n),
  }));
}

const whole = (date: string) => minutes(date, '09:15', 375);

describe('the days that a week rests on', () => {
  it('are the sessions of the week before and of this one up to yesterday', () => {
    expect(warmUpDays(NSE_CALENDAR, tradingDate('2025-07-16'))).toEqual([
      '2025-07-07',
      '2025-07-08',
      '2025-07-09',
      '2025-07-10',
      '2025-07-11',
      '2025-07-14',
      '2025-07-15',
    ]);
  });

  it('leave out holidays and weekend sessions', () => {
    // 2025-02-01 was a Saturday session, 2025-02-26 a holiday.
    expect(warmUpDays(NSE_CALENDAR, tradingDate('2025-02-03'))).not.toContain('2025-02-01');
    expect(warmUpDays(NSE_CALENDAR, tradingDate('2025-03-03'))).toEqual([
      '2025-02-24',
      '2025-02-25',
      '2025-02-27',
      '2025-02-28',
    ]);
  });
});

describe('a past that will not do', () => {
  const [monday, tuesday] = [tradingDate('2025-07-14'), tradingDate('2025-07-15')];

  it('lacks a day, or an hour’s first or last piece; a hole within an hour does a feed no harm', () => {
    const inner = whole('2025-07-14').filter((_, n) => n !== 30);
    const edge = whole('2025-07-14').filter((_, n) => n !== 59);
    expect(holedDays(inner, 1, [monday])).toEqual([]);
    expect(holedDays(edge, 1, [monday, tuesday])).toEqual([monday, tuesday]);
  });

  it('has any hole or moved time where nobody compared it with the market', () => {
    const inner = whole('2025-07-14').filter((_, n) => n !== 30);
    expect(doubtfulDays(NSE_CALENDAR, inner, 1, [monday])).toEqual([monday]);
    expect(doubtfulDays(NSE_CALENDAR, minutes('2025-07-14', '14:45', 25, 15), 15, [monday])).toEqual([
      monday,
    ]);
    expect(doubtfulDays(NSE_CALENDAR, whole('2025-07-14'), 1, [monday])).toEqual([]);
  });
});

describe('bars put together', () => {
  it('are counted from 09:15, the last one as far as it is', () => {
    const made = coarserBars(minutes('2025-07-14', '09:15', 20), 15);
    expect(made).toHaveLength(2);
    expect(made[0]).toMatchObject({ open: rupees(25_000), high: rupees(25_015), close: rupees(25_014.5) });
    expect(made[1]).toMatchObject({ start: istInstant(tradingDate('2025-07-14'), clock('09:30')) });
  });
});
