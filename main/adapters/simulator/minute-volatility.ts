import { TRADED_MINUTES } from './simulated-day.ts';

/*
 * How far NIFTY moves in a minute, as a part of its day: read off 388 days of minute bars of 2024-2026. The first
 * minute moves eight times as much as one at noon; there is a smaller rise towards the close.
 */
const FIRST = 25;
const AFTER_OPEN = 7;
const NOON = 3;
const CLOSE = 4;
const OPEN_FADES = 35;
const CLOSE_RISES = 45;

/** The standard deviation of each minute's move; squared they sum to 1. */
export const MINUTE_VOLATILITY: Float64Array = profile();

function profile(): Float64Array {
  const raw = Float64Array.from({ length: TRADED_MINUTES }, (_, minute) => {
    if (minute === 0) return FIRST;
    const early = (AFTER_OPEN - NOON) * Math.exp(-minute / OPEN_FADES);
    const late = (CLOSE - NOON) * Math.exp((minute - TRADED_MINUTES) / CLOSE_RISES);
    return NOON + early + late;
  });
  const length = Math.sqrt(raw.reduce((sum, each) => sum + each * each, 0));
  return raw.map((each) => each / length);
}
