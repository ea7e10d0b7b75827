import { describe, expect, it } from 'vitest';
import type { PastVix } from '../../../main/domain/market/past-bars.ts';
import type { Bar } from '../../../shared/contract/index.ts';
import { addDays, after, clock, istDate, istInstant, rupees } from '../../../shared/units/index.ts';
import { EngineDay } from '../../support/engine-day.ts';

const day = new EngineDay({ scenario: 'S1', from: '09:00' });
const date = istDate(day.simulation.opensAt);
day.to(istInstant(date, clock('09:05')));
const { vixPreviousClose } = day.engine.session();
day.to(istInstant(date, clock('10:20')));

describe('India VIX on the chart', () => {
  it('knows its close of the session before from the past, before its first print', () => {
    const past = day.engine.bars(60, 500, 'INDIAVIX').filter(({ start }) => istDate(start) < date);
    expect(past.length).toBeGreaterThan(20);
    expect(vixPreviousClose).toBe(past.at(-1)?.close);
  });

  it('has the same hours as the index, the days before joined from theirs, and minutes of today alone', () => {
    const starts = (minutes: 1 | 60, symbol: 'NIFTY' | 'INDIAVIX') =>
      day.engine
        .bars(minutes, 3_000, symbol)
        .map(({ start }) => start)
        .filter((start) => istDate(start) === date);
    expect(starts(60, 'INDIAVIX')).toEqual(starts(60, 'NIFTY'));
    expect(starts(1, 'INDIAVIX')[0]).toBe(istInstant(date, clock('09:15')));
    const minutes = day.engine.bars(1, 3_000, 'INDIAVIX');
    expect(minutes.every(({ start }) => istDate(start) === date)).toBe(true);
    expect(day.engine.bars(1440, 10, 'INDIAVIX').length).toBeGreaterThan(5);
    expect(day.engine.bars(240, 10, 'INDIAVIX')).toEqual([]);
  });
});

describe('India VIX of a vendor, in bars of five minutes', () => {
  const yesterday = addDays(date, -3);
  const five = (on: typeof date, from: string, count: number, level: number): readonly Bar[] =>
    Array.from({ length: count }, (_, place) => {
      const [open, close] = [rupees(level + place / 100), rupees(level + (place + 1) / 100)];
      return {
        start: after(istInstant(on, clock(from)), place * 300_000),
        open,
        high: close,
        low: open,
        close,
      };
    });
  const official = { open: rupees(12), high: rupees(15), low: rupees(11), close: rupees(14.2) };

  /** An engine that began at 10:42, with what a vendor had of VIX by then. */
  function begunLate(vix: PastVix): EngineDay {
    const late = new EngineDay({ scenario: 'S1', from: '10:42' });
    late.tamper = (input) =>
      input.type === 'history' ? [{ ...input, past: { ...input.past, vix } }] : [input];
    return late;
  }

  it('is charted by 5, 15 and 60 minutes, and the hour that runs at a late start is a whole one', () => {
    const bars = [...five(yesterday, '09:15', 75, 14), ...five(date, '09:15', 18, 13)];
    const late = begunLate({ minutes: 5, bars, daily: [{ date: yesterday, ...official }] });
    late.to(istInstant(date, clock('11:16')));
    const charted = (minutes: 1 | 5 | 15 | 60 | 1440) => late.engine.bars(minutes, 3_000, 'INDIAVIX');
    const starts = charted(60).filter(({ start }) => istDate(start) === date);
    expect(starts.map(({ start }) => start)).toEqual(
      ['09:15', '10:15'].map((time) => istInstant(date, clock(time))),
    );
    expect(starts.map(({ open }) => open)).toEqual([rupees(13), rupees(13.12)]);
    expect(charted(15).find(({ start }) => start === istInstant(date, clock('09:15')))).toMatchObject({
      open: rupees(13),
      close: rupees(13.03),
    });
    expect(charted(5).filter(({ start }) => istDate(start) === yesterday)).toHaveLength(75);
    // Five minutes cannot tell what a minute was: minutes begin with our own prints.
    expect(charted(1)[0]?.start).toBeGreaterThanOrEqual(istInstant(date, clock('10:42')));
  });

  it('has its last close from the official candle, else from the bars of the day before', () => {
    const bars = five(yesterday, '09:15', 75, 14);
    const before = (vix: PastVix) => {
      const late = begunLate(vix);
      late.forward(2_000);
      return late.engine.session().vixPreviousClose;
    };
    expect(before({ minutes: 5, bars, daily: [{ date: yesterday, ...official }] })).toBe(rupees(14.2));
    expect(before({ minutes: 5, bars })).toBe(rupees(14.75));
    const older = [{ date: addDays(yesterday, -1), ...official }];
    expect(before({ minutes: 5, bars, daily: older })).toBe(rupees(14.75));
  });
});
