import { describe, expect, it } from 'vitest';
import { clock, istDate, istInstant } from '../../../shared/units/index.ts';
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
