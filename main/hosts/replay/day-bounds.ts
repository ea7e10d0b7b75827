import { clock, istInstant, type Instant, type TradingDate } from '../../../shared/units/index.ts';

/** Of a day with an ordinary session no more is looked at than what lies between these. */
export const MORNING = clock('09:00');
export const EVENING = clock('15:45');

/** From where to where a recorded day is looked at; one that was recorded outside of the usual hours, whole. */
export function dayBounds(
  date: TradingDate,
  first: Instant,
  last: Instant,
): { begins: Instant; ends: Instant } {
  const [morning, evening] = [istInstant(date, MORNING), istInstant(date, EVENING)];
  return {
    begins: first < morning && last > morning ? morning : first,
    ends: last > evening && first < evening ? evening : last,
  };
}
