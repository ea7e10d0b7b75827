import { describe, expect, it } from 'vitest';
import { strikeLevel } from '../../../../shared/units/index.ts';
import { nextSession, NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import { standsAt } from '../../../../main/adapters/simulator/simulated-day.ts';
import { simulation } from '../../../support/simulated-market.ts';

describe('the day of expiry of the Demo', () => {
  it.each([1, 7, 42])('comes near to the strike that was sold and does not reach it (seed %i)', (seed) => {
    const { days, fired } = simulation('expiry', seed);
    const tuesday = nextSession(NSE_CALENDAR, days.first);
    const day = tuesday === null ? null : days.day(tuesday);
    if (day === null || fired === null) throw new Error('no day of expiry');
    const strike = strikeLevel(fired.strike50);
    const least = Math.min(...day.low) - strike;
    expect(least).toBeGreaterThan(3_000);
    expect(least).toBeLessThan(12_000);
    expect(standsAt(day) - strike).toBeGreaterThan(4_000);
  });
});
