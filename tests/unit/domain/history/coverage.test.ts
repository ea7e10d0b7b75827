import { describe, expect, it } from 'vitest';
import { NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import { dailyCoverage, dayReport, isOdd, seriesCoverage } from '../../../../main/domain/history/index.ts';
import type { BarMinutes } from '../../../../shared/contract/index.ts';
import { after, clock, istInstant, tradingDate, type Instant } from '../../../../shared/units/index.ts';

const MINUTE = 60_000;
const monday = tradingDate('2025-07-14');

/** So many starts from a time on. */
function starts(date: string, from: string, count: number, minutes: BarMinutes): readonly Instant[] {
  const first = istInstant(tradingDate(date), clock(from));
  return Array.from({ length: count }, (_, n) => after(first, n * minutes * MINUTE));
}

const day = (date: string, minutes: BarMinutes, of: readonly Instant[]) =>
  dayReport(NSE_CALENDAR, tradingDate(date), minutes, of);

const series = (of: readonly Instant[]) =>
  seriesCoverage({ calendar: NSE_CALENDAR, minutes: 5, starts: of, from: null, to: null });

describe('a day of history', () => {
  it.each([
    [1, 375],
    [5, 75],
    [15, 25],
    [60, 7],
    [240, 2],
  ] as const)('is whole with bars of %i minutes when it has %i of them from 09:15', (minutes, count) => {
    const whole = day('2025-07-14', minutes, starts('2025-07-14', '09:15', count, minutes));
    expect(whole).toMatchObject({ state: 'whole', expected: count, missing: [], shift: null });
    expect(isOdd(whole)).toBe(false);
  });

  it('names the spans that are missing', () => {
    const all = starts('2025-07-14', '09:15', 75, 5);
    const holed = day('2025-07-14', 5, [...all.slice(0, 10), ...all.slice(13, 74)]);
    expect(holed).toMatchObject({ state: 'partial', missingBars: 4 });
    expect(holed.missing).toEqual([
      { from: all[10], upTo: all[13] },
      { from: all[74], upTo: istInstant(monday, clock('15:30')) },
    ]);
  });

  it('that the calendar has and the history has not is missing', () => {
    expect(day('2025-07-14', 15, [])).toMatchObject({ state: 'missing', missingBars: 25 });
  });

  it('of a holiday needs no bars, and has none too few', () => {
    expect(day('2025-08-15', 15, [])).toMatchObject({ kind: 'holiday', expected: 0, missing: [] });
  });

  it('of a holiday with bars is shown as closed: the calendar or the history is wrong', () => {
    const odd = day('2025-08-15', 15, starts('2025-08-15', '09:15', 25, 15));
    expect(odd).toMatchObject({ state: 'closed', expected: 0, bars: 25 });
    expect(odd.outside).toHaveLength(25);
  });

  it('of a weekend budget session needs all its bars', () => {
    expect(day('2025-02-01', 15, [])).toMatchObject({ kind: 'full', state: 'missing', expected: 25 });
  });

  it('of an evening muhurat hour is special, not shifted', () => {
    const evening = day('2024-11-01', 5, starts('2024-11-01', '18:00', 12, 5));
    expect(evening).toMatchObject({ state: 'special', outside: [], shift: null });
    expect(isOdd(evening)).toBe(false);
  });

  it('of 2021-02-24 needs no bars for the hours in which the exchange stood still', () => {
    const there = [...starts('2021-02-24', '09:15', 10, 15), ...starts('2021-02-24', '15:45', 5, 15)];
    expect(day('2021-02-24', 15, there)).toMatchObject({
      kind: 'interrupted',
      state: 'whole',
      expected: 10,
      outside: [],
    });
  });

  it('outside the calendar is uncertain without bars', () => {
    expect(day('2031-03-03', 15, [])).toMatchObject({ kind: 'unknown', state: 'uncertain' });
  });

  it('counts doubles, rows outside the session and rows off the grid', () => {
    const all = starts('2025-07-14', '09:15', 25, 15);
    const odd = [...starts('2025-07-14', '09:00', 1, 15), ...all, ...starts('2025-07-14', '15:20', 1, 15)];
    const twice = [...odd, ...all.slice(0, 1)].toSorted((a, b) => a - b);
    const seen = day('2025-07-14', 15, twice);
    expect(seen.duplicates).toEqual([all[0]]);
    expect(seen.outside).toEqual(starts('2025-07-14', '09:00', 1, 15));
    expect(seen.offGrid).toEqual(starts('2025-07-14', '15:20', 1, 15));
    expect(isOdd(seen)).toBe(true);
  });

  it('may hold the price of the closing auction at 15:30 since August 2026', () => {
    const there = [
      ...starts('2026-08-04', '09:15', 75, 5),
      istInstant(tradingDate('2026-08-04'), clock('15:30')),
    ];
    expect(day('2026-08-04', 5, there)).toMatchObject({ state: 'whole', outside: [], shift: null });
  });
});

describe('times that were moved', () => {
  it.each([
    ['five and a half hours late', 'LATE_5_30', '14:45', /75 of all 75/],
    ['four hours and a quarter early', 'EARLY_4_15', '05:00', /at 05:00-09:10/],
    ['five and a half hours early', 'EARLY_5_30', '03:45', /09:15-15:30/],
  ] as const)('are suspected, with the evidence, when a session lies %s', (_, kind, from, evidence) => {
    const seen = day('2025-07-14', 5, starts('2025-07-14', from, 75, 5));
    expect(seen.shift).toMatchObject({ date: monday, kind, evidence: expect.stringMatching(evidence) });
  });

  it('are suspected too when the session was loaded twice, once right and once late', () => {
    const both = [
      ...new Set([...starts('2025-07-14', '09:15', 75, 5), ...starts('2025-07-14', '14:45', 75, 5)]),
    ];
    expect(
      day(
        '2025-07-14',
        5,
        both.toSorted((a, b) => a - b),
      ).shift,
    ).toMatchObject({ kind: 'LATE_5_30' });
  });

  it.each([
    [5, '09:20', 75],
    [15, '09:30', 25],
    [60, '10:15', 7],
  ] as const)('are suspected to be ends when bars of %i minutes begin at %s', (minutes, from, count) => {
    const seen = day('2025-07-14', minutes, starts('2025-07-14', from, count, minutes));
    expect(seen.shift).toMatchObject({
      kind: 'END_STAMPS',
      evidence: expect.stringMatching(/no bar at 09:15/),
    });
  });

  it('are suspected to be ends when the last hour is named by 15:30', () => {
    const hours = [
      ...starts('2025-07-14', '10:15', 6, 60),
      istInstant(tradingDate('2025-07-14'), clock('15:30')),
    ];
    expect(day('2025-07-14', 60, hours).shift).toMatchObject({ kind: 'END_STAMPS' });
  });

  it('are not suspected because of one odd row, or of a morning that is missing', () => {
    const odd = [
      ...starts('2025-07-14', '09:15', 75, 5),
      istInstant(tradingDate('2025-07-14'), clock('18:00')),
    ];
    expect(day('2025-07-14', 5, odd).shift).toBeNull();
    expect(day('2025-07-14', 5, starts('2025-07-14', '11:15', 51, 5)).shift).toBeNull();
  });

  it('that nothing explains are told as unclear', () => {
    expect(day('2025-07-14', 5, starts('2025-07-14', '00:03', 40, 5)).shift).toMatchObject({
      kind: 'UNCLEAR',
    });
  });
});

describe('the coverage of a series', () => {
  const good = (date: string) => starts(date, '09:15', 75, 5);

  it('counts days by what is there, from its first bar to its last', () => {
    const seen = series([...good('2025-07-14'), ...good('2025-07-15').slice(5), ...good('2025-07-17')]);
    expect(seen).toMatchObject({ from: '2025-07-14', to: '2025-07-17', bars: 220, missingBars: 80 });
    expect(seen?.days).toMatchObject({ whole: 2, partial: 1, missing: 1, closed: 0 });
  });

  it('joins neighbouring days of one suspicion, over a weekend too', () => {
    const moved = ['2025-07-17', '2025-07-18', '2025-07-21'].flatMap((date) => starts(date, '14:45', 75, 5));
    expect(series([...good('2025-07-16'), ...moved, ...good('2025-07-22')])?.shifts).toEqual([
      {
        kind: 'LATE_5_30',
        from: '2025-07-17',
        to: '2025-07-21',
        days: 3,
        evidence: expect.stringMatching(/75/),
      },
    ]);
  });

  it('of nothing is nothing, unless dates were asked for', () => {
    expect(series([])).toBeNull();
    const input = { calendar: NSE_CALENDAR, minutes: 5, starts: [], from: monday, to: monday } as const;
    expect(seriesCoverage(input)?.days).toMatchObject({ missing: 1 });
  });
});

describe('the coverage of daily candles', () => {
  it('names the sessions without one, doubles, and candles of closed days', () => {
    const dates = ['2025-08-13', '2025-08-15', '2025-08-18', '2025-08-18'].map(tradingDate);
    expect(dailyCoverage(NSE_CALENDAR, dates)).toEqual({
      from: '2025-08-13',
      to: '2025-08-18',
      candles: 4,
      missing: ['2025-08-14'],
      duplicates: ['2025-08-18'],
      closed: ['2025-08-15'],
    });
    expect(dailyCoverage(NSE_CALENDAR, [])).toBeNull();
  });
});
