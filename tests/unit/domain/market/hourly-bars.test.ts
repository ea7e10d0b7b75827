import { describe, expect, it } from 'vitest';
import { hourlyBars } from '../../../../main/domain/market/hourly-bars.ts';
import { rupees, tradingDate } from '../../../../shared/units/index.ts';
import { bar, flat, ist } from '../../../support/bars.ts';

const rules = { weekends: false };

describe('hourly bars', () => {
  it('are counted from 09:15 and take the first open, the last close and the extremes', () => {
    const source = [
      bar('2025-07-14 09:15', 100, 103, 99, 102),
      bar('2025-07-14 09:30', 102, 105, 101, 104),
      bar('2025-07-14 10:00', 104, 104, 97, 98),
      bar('2025-07-14 10:15', 98, 99, 98, 99),
    ];
    expect(hourlyBars(source, rules)).toEqual([
      bar('2025-07-14 09:15', 100, 105, 97, 98),
      bar('2025-07-14 10:15', 98, 99, 98, 99),
    ]);
  });

  it('never run on into the next day', () => {
    const source = [flat('2025-07-14 15:15', 100), flat('2025-07-15 09:15', 120)];
    expect(hourlyBars(source, rules)).toEqual(source);
  });

  it('leave out what lies before 09:15 and from 15:30 on, so a muhurat evening too', () => {
    const source = [flat('2025-07-14 09:00', 1), flat('2025-07-14 15:15', 2), flat('2025-07-14 15:30', 3)];
    expect(hourlyBars([...source, flat('2022-10-24 18:15', 4)], rules)).toEqual([
      flat('2025-07-14 15:15', 2),
    ]);
  });

  it('leave out the muhurat hour that lay inside the session on 2025-10-21', () => {
    const muhurat = new Set([tradingDate('2025-10-21')]);
    expect(hourlyBars([flat('2025-10-21 13:45', 100)], { ...rules, muhurat })).toEqual([]);
  });

  it('leave out weekend sessions unless the setting counts them', () => {
    const saturday = [flat('2025-02-01 09:15', 100)];
    expect(hourlyBars(saturday, rules)).toEqual([]);
    expect(hourlyBars(saturday, { weekends: true })).toEqual(saturday);
  });
});

describe('the 15:15 bar', () => {
  const prints = [
    bar('2026-08-03 15:15', 24_573, 24_573, 24_573, 24_573),
    bar('2026-08-03 15:20', 24_573, 24_700, 24_500, 24_573),
    bar('2026-08-03 15:25', 24_573, 24_774, 24_573, 24_774),
  ];

  it('closes with the auction since 2026-08-03, and prints in between make no high or low', () => {
    expect(hourlyBars(prints, rules)).toEqual([bar('2026-08-03 15:15', 24_573, 24_774, 24_573, 24_774)]);
  });

  it('closes with the published close where one is given', () => {
    const auctionClose = () => rupees(24_400);
    expect(hourlyBars(prints, { ...rules, auctionClose })).toEqual([
      bar('2026-08-03 15:15', 24_573, 24_573, 24_400, 24_400),
    ]);
  });

  it('was a bar like any other until 2026-07-31', () => {
    const before = prints.map((each) => ({
      ...each,
      start: ist(`2026-07-31 15:${15 + prints.indexOf(each) * 5}`),
    }));
    expect(hourlyBars(before, rules)).toEqual([bar('2026-07-31 15:15', 24_573, 24_774, 24_500, 24_774)]);
  });
});
