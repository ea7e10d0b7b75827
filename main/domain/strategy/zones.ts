import type { Bias, WeekContext } from '../../../shared/contract/index.ts';
import { absolute, larger, minus, paise, smaller, type Paise } from '../../../shared/units/index.ts';

/** The margin is never less than this: 0.25 rupees (strategy.md 2). */
const MARGIN_MIN = paise(25);

export type Zones = Omit<WeekContext, 'week' | 'previousWeek' | 'source' | 'doubts'>;

/** The levels, zones, margins and bias that follow from the previous week. Source: strategy.md 2. */
export function zones(
  prevHigh: Paise,
  prevLow: Paise,
  prevClose: Paise,
  prevMax4h: Paise,
  prevMin4h: Paise,
): Zones {
  const upperTop = larger(prevHigh, prevMax4h);
  const upperBottom = smaller(prevHigh, prevMax4h);
  const lowerTop = larger(prevLow, prevMin4h);
  const lowerBottom = smaller(prevLow, prevMin4h);
  return {
    prevHigh,
    prevLow,
    prevClose,
    prevMax4h,
    prevMin4h,
    upperTop,
    upperBottom,
    lowerTop,
    lowerBottom,
    marginHigh: margin(upperTop, upperBottom),
    marginLow: margin(lowerTop, lowerBottom),
    bias: biasOf(prevClose, prevMax4h, prevMin4h),
  };
}

function margin(top: Paise, bottom: Paise): Paise {
  return larger(paise(3 * (top - bottom)), MARGIN_MIN);
}

function biasOf(prevClose: Paise, prevMax4h: Paise, prevMin4h: Paise): Bias {
  const toHigh = absolute(minus(prevClose, prevMax4h));
  const toLow = absolute(minus(prevClose, prevMin4h));
  if (toHigh < toLow) return 'bearish';
  return toLow < toHigh ? 'bullish' : 'neutral';
}
