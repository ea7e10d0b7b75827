import type { SignalId, WeekContext } from '../../../shared/contract/index.ts';
import type { WeekForm } from './week-form.ts';

/** Points around a level, for the first two hours of the week; `high2` and `low2` bound the second. */
export interface FirstBars {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly close2: number;
  readonly high2: number;
  readonly low2: number;
}

/** How a signal comes about on the week's second bar: the week before, and the two bars, in paise, from its context. */
export interface SignalRecipe {
  readonly form: WeekForm;
  /** Null where this context does not serve. */
  readonly bars: (context: WeekContext) => FirstBars | null;
}

/** Bars as distances in rupees from a level: open, high, low, close of F, then close, high, low of the second bar. */
function around(
  level: number,
  ...at: readonly [number, number, number, number, number, number, number]
): FirstBars {
  const [open, high, low, close, close2, high2, low2] = at.map((rupees) => level + rupees * 100);
  return {
    open: open ?? level,
    high: high ?? level,
    low: low ?? level,
    close: close ?? level,
    close2: close2 ?? level,
    high2: high2 ?? level,
    low2: low2 ?? level,
  };
}

const between = (value: number, low: number, high: number): boolean =>
  value >= low * 100 && value <= high * 100;

/** strategy.md 4, each satisfied with some rupees to spare. */
export const SIGNAL_RECIPES: Readonly<Record<SignalId, SignalRecipe>> = {
  S1: {
    form: 'endsLow',
    bars: ({ prevClose, lowerBottom }) =>
      between(prevClose - lowerBottom, 5, 120) ? around(lowerBottom, 18, 29, -42, -22, -9, 2, -36) : null,
  },
  S2: {
    form: 'endsLow',
    bars: ({ prevClose, lowerBottom, marginLow }) =>
      between(prevClose - lowerBottom, 15, 90) && prevClose - lowerBottom + 1000 <= marginLow
        ? around(prevClose, 5, 24, -12, 13, 22, 31, 4)
        : null,
  },
  S3: {
    form: 'endsHigh',
    bars: ({ upperTop, upperBottom, prevClose, marginHigh }) =>
      between(upperTop - upperBottom, 12, 70) && Math.abs(prevClose - upperBottom) + 1000 <= marginHigh
        ? around(upperBottom, -6, 5, -24, -11, -19, 2, -33)
        : null,
  },
  S4: {
    form: 'endsHigh',
    bars: ({ upperTop, prevClose }) =>
      between(upperTop - prevClose, 0, 160) ? around(upperTop, 15, 41, 3, 28, 53, 61, 19) : null,
  },
  S5: {
    form: 'endsLow',
    bars: ({ prevClose, lowerBottom }) =>
      between(prevClose - lowerBottom, 0, 160) ? around(lowerBottom, -15, -4, -44, -31, -59, -20, -67) : null,
  },
  S6: {
    form: 'endsHigh',
    bars: ({ upperTop, upperBottom, marginHigh }) =>
      between(upperTop - upperBottom, 4, 25)
        ? around(upperBottom, -marginHigh / 100 - 14, 3, -marginHigh / 100 - 25, -8, -17, 1, -31)
        : null,
  },
  S7: {
    form: 'endsHigh',
    bars: ({ upperTop, upperBottom, prevClose }) =>
      between(upperTop - upperBottom, 2, 60) && between(upperBottom - prevClose, 0, 120)
        ? {
            ...around(upperBottom, -32, -6, -46, -15, 0, 0, -24),
            close2: upperTop + 1600,
            high2: upperTop + 2500,
          }
        : null,
  },
  S8: {
    form: 'endsBelowMiddle',
    bars: ({ upperBottom, lowerBottom, marginLow, prevClose }) =>
      between(upperBottom - prevClose, 50, 280) && upperBottom - lowerBottom > marginLow + 5000
        ? around(upperBottom, 12, 23, -13, 4, -34, 9, -43)
        : null,
  },
};
