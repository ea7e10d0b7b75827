import { describe, expect, it } from 'vitest';
import { SeenMinutes } from '../../../../main/domain/market/seen-minutes.ts';
import { after, clock, istInstant, tradingDate, type Instant } from '../../../../shared/units/index.ts';

const DAY = tradingDate('2026-11-16');
const at = (time: string): Instant => istInstant(DAY, clock(time));

/** A session in which every minute was printed but those from one time to another. */
function silentFrom(from: string, to: string): SeenMinutes {
  const seen = new SeenMinutes(at('09:15'), at('15:35'));
  for (let now = at('09:15'); now < at('15:35'); now = after(now, 60_000)) {
    if (now < at(from) || now >= at(to)) seen.mark(after(now, 30_000));
  }
  return seen;
}

const hole = (seen: SeenMinutes): number => seen.holeIn(at('10:15'), at('11:15'));

describe('an hour of the index', () => {
  it('has a hole when nothing is known of five minutes running, and none at four', () => {
    expect(hole(silentFrom('10:30', '10:34'))).toBe(0);
    expect(hole(silentFrom('10:30', '10:35'))).toBe(5);
    expect(hole(silentFrom('11:05', '11:15'))).toBe(10);
  });

  it('is no worse for a hole of another hour: each has its own part', () => {
    expect(hole(silentFrom('09:30', '09:50'))).toBe(0);
    expect(hole(silentFrom('09:50', '10:18'))).toBe(0);
    expect(hole(silentFrom('09:50', '10:21'))).toBe(6);
  });

  it("has none where the vendor's bars stand for the silent minutes", () => {
    const seen = silentFrom('10:30', '10:50');
    seen.cover(at('10:30'), at('10:48'));
    expect(hole(seen)).toBe(0);
  });
});
