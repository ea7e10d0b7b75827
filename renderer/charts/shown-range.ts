import type { Bar } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import type { ChartMinutes } from '../state/ui-store.ts';

/** How many bars each timeframe shows at first: about a week of hours, two days of quarters, a day of minutes. */
const SHOWN: Readonly<Record<ChartMinutes, number>> = { 1: 160, 5: 150, 15: 110, 60: 46, 1440: 90 };
const ROOM_RIGHT = 11;

export interface ShownRange {
  readonly from: number;
  readonly to: number;
}

/** The bars in view at first, with room for names to the right of the newest: of the closed ones, moved on by the others. */
export function firstRange(minutes: ChartMinutes, closed: number, all: number): ShownRange {
  const from = Math.max(-0.5, closed - SHOWN[minutes]);
  return { from: from + all - closed, to: all + ROOM_RIGHT };
}

/** As many bars around a moment; null where the bars do not reach back to it. */
export function rangeAround(minutes: ChartMinutes, bars: readonly Bar[], at: Instant): ShownRange | null {
  const place = bars.findLastIndex(({ start }) => start <= at);
  if (place < 0) return null;
  const half = SHOWN[minutes] / 2;
  return { from: place - half, to: place + half };
}
