import type { Bar, BarMinutes } from '../../shared/contract/index.ts';
import {
  after,
  clock,
  istInstant,
  MS_PER_MINUTE,
  rupees,
  type TradingDate,
} from '../../shared/units/index.ts';

const SESSION_MINUTES = 375;

/** Bars of these days that wander up and down by turns, the same each time. */
export function wanderingBars(days: readonly TradingDate[], minutes: BarMinutes): readonly Bar[] {
  const count = Math.ceil(SESSION_MINUTES / minutes);
  return days.flatMap((date, day) =>
    Array.from({ length: count }, (_, place) => {
      const step = day * count + place;
      const open = 25_000 + ((step * 137) % 400);
      const close = 25_000 + (((step + 1) * 137) % 400);
      return {
        start: after(istInstant(date, clock('09:15')), place * minutes * MS_PER_MINUTE),
        open: rupees(open),
        high: rupees(Math.max(open, close) + 20),
        low: rupees(Math.min(open, close) - 20),
        close: rupees(close),
      };
    }),
  );
}
