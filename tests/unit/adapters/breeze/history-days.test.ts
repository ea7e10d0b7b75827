import { describe, expect, it } from 'vitest';
import { candleFrom, type Candle } from '../../../../main/adapters/breeze/candle-rows.ts';
import { minuteBars } from '../../../../main/adapters/breeze/history-days.ts';
import { historyDays } from '../../../../main/adapters/breeze/history-span.ts';
import { leftOutWords } from '../../../../main/adapters/breeze/history-words.ts';
import { NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import {
  after,
  clock,
  ensure,
  istInstant,
  rupees,
  tradingDate,
  type Instant,
} from '../../../../shared/units/index.ts';

const DAY = tradingDate('2026-11-20');
const EVENING = istInstant(DAY, clock('18:00'));

function candle(start: Instant, close = 25_800): Candle {
  const [open, low, high] = [rupees(25_800), rupees(25_000), rupees(26_000)];
  return { date: DAY, start, open, low, high, close: rupees(close) };
}

const at = (time: string): Instant => istInstant(DAY, clock(time));
const days = historyDays(NSE_CALENDAR, DAY).filter((day) => day.date === DAY);
const whole = Array.from({ length: 375 }, (_, minute) => candle(after(at('09:15'), minute * 60_000)));

describe('a row of history', () => {
  const row = {
    datetime: '2026-11-20 09:15:00',
    open: 25_800.5,
    high: '25810.25',
    low: 25_790,
    close: 25_805,
    volume: 0,
  };

  it('is in India time, with or without a Z, as number or text [failure 26]', () => {
    const expected = {
      date: DAY,
      start: at('09:15'),
      open: rupees(25_800.5),
      high: rupees(25_810.25),
      low: rupees(25_790),
      close: rupees(25_805),
    };
    expect(candleFrom(row)).toEqual(expected);
    expect(candleFrom({ ...row, datetime: '2026-11-20T09:15:00.000Z' })).toEqual(expected);
  });

  it.each([
    ['a text', 'x'],
    ['no time', { ...row, datetime: '2026-11-20' }],
    ['a day that no calendar has', { ...row, datetime: '2026-02-30 09:15:00' }],
    ['a low above the close', { ...row, low: 25_806 }],
    ['a high below the open', { ...row, high: 25_800 }],
    ['a price of zero', { ...row, low: 0 }],
    ['a missing price', { ...row, close: null }],
    ['a text for a price', { ...row, open: 'abc' }],
  ])('is none where it makes no sense: %s', (_, bad) => {
    expect(candleFrom(bad)).toBeNull();
  });
});

describe('the days of a history', () => {
  it('are the two whole weeks before and this one, without holidays, up to today', () => {
    const dates = historyDays(NSE_CALENDAR, tradingDate('2026-11-25')).map((day) => day.date);
    expect(dates[0]).toBe('2026-11-09');
    expect(dates.at(-1)).toBe('2026-11-25');
    expect(dates).not.toContain('2026-11-10');
    expect(dates).not.toContain('2026-11-24');
    expect(dates).toHaveLength(11);
  });
});

describe('the minutes of a day', () => {
  it('are all there, in order, whatever the order of the rows', () => {
    const { bars, left } = minuteBars(days, [...whole].reverse(), EVENING);
    expect(bars.map((bar) => bar.start)).toEqual(whole.map((row) => row.start));
    expect(leftOutWords(left)).toBeNull();
  });

  it('that came twice, make no sense or lie outside the session are left out and counted', () => {
    const rows = [
      ...whole,
      candle(at('11:00'), 25_999),
      null,
      candle(at('09:14')),
      candle(at('15:36')),
      candle(after(at('10:00'), 1_000)),
    ];
    const { bars, left } = minuteBars(days, rows, EVENING);
    expect(bars).toHaveLength(375);
    expect(bars.find((bar) => bar.start === at('11:00'))?.close).toBe(rupees(25_800));
    expect(leftOutWords(left)).toBe(
      "Breeze's history: 1 rows make no sense; 1 minutes came twice; 3 rows lie outside the session",
    );
  });

  it('that are missing are told, with the first', () => {
    const rows = whole.filter((row) => row.start !== at('09:15') && row.start !== at('12:03'));
    const { left } = minuteBars(days, rows, EVENING);
    expect(leftOutWords(left)).toBe("Breeze's history: 2 minutes are missing, the first 2026-11-20 9:15");
  });

  it('that are still to come are not missed, nor those of the last two minutes', () => {
    const rows = whole.filter((row) => row.start < at('10:00'));
    expect(leftOutWords(minuteBars(days, rows, at('10:02')).left)).toBeNull();
    expect(minuteBars(days, rows, at('10:03')).left.missing).toEqual([at('10:00')]);
  });

  it('of the future are no bars', () => {
    expect(minuteBars(days, whole, at('10:00')).bars.at(-1)?.start).toBe(at('10:00'));
  });

  it("end with the closing auction's price, also where that stands in a row of its own", () => {
    const { bars, left } = minuteBars(days, [...whole, candle(at('15:33'), 25_950)], EVENING);
    const last = ensure(bars.at(-1), 'a last bar');
    expect(last).toMatchObject({ start: at('15:29'), close: rupees(25_950) });
    expect(left.outside).toBe(0);
  });
});
