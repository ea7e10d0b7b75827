import type { Bar, BarMinutes } from '../../shared/contract/index.ts';
import { istDate, MS_PER_MINUTE, type Instant, type TradingDate } from '../../shared/units/index.ts';
import type { BarBuilder } from '../domain/market/bar-builder.ts';
import type { ClosedBar } from '../domain/market/bar-frame.ts';

/** What bars that are being built know from the past: bars shorter than its own that began before `until` are guesses. */
export interface Seeded {
  readonly minutes: BarMinutes;
  readonly until: Instant;
}

/** What today has had so far goes into the bars that are being built, if anything; closed ones are in the history itself. */
export function seedBuilder(
  { date, now }: { readonly date: TradingDate; readonly now: Instant },
  builder: BarBuilder | null,
  { minutes, bars }: { readonly minutes: BarMinutes; readonly bars: readonly Bar[] },
): Seeded | null {
  const todays = bars.filter((each) => istDate(each.start) === date);
  if (builder === null || todays.length === 0) return null;
  for (const bar of todays) {
    const prices = [bar.open, bar.high, bar.low, bar.close];
    for (const [index, price] of prices.entries()) builder.print((bar.start + index) as Instant, price);
    builder.seen.cover(bar.start, Math.min(bar.start + minutes * MS_PER_MINUTE, now) as Instant);
  }
  return { minutes, until: now };
}

/** Seeding from longer bars cannot tell the shorter ones. */
export function isGuess(seeded: Seeded | null, { minutes, bar }: ClosedBar): boolean {
  return seeded !== null && minutes < seeded.minutes && bar.start < seeded.until;
}
