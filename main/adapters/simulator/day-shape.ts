import { roundPaise, type Paise } from '../../../shared/units/index.ts';

/** Index values move in steps of 5 paise. */
const STEP = 5;
export const MINUTES_AN_HOUR = 60;

/** What an hour of the index must look like; prices in paise. */
export interface HourShape {
  readonly close: number;
  /** The hour's exact high and low; null leaves them to chance. */
  readonly high: number | null;
  readonly low: number | null;
  readonly jump: Jump | null;
}

/** The index falls or leaps to a price between two prints, at the beginning of a minute of the hour. */
export interface Jump {
  readonly minute: number;
  readonly to: number;
  /** The hour's bounds from then on. */
  readonly high: number;
  readonly low: number;
}

export interface Bounds {
  readonly high: number | null;
  readonly low: number | null;
}

/** What holds an hour's minutes: after its jump, the jump's own bounds. */
export function boundsAt(hour: HourShape, minute: number): Bounds {
  return hour.jump !== null && minute % MINUTES_AN_HOUR >= hour.jump.minute ? hour.jump : hour;
}

/** What a day must look like. */
export interface DayShape {
  readonly open: number;
  /** The usual move of such a day, as a part of the index: 0.006 is 0.6 %. */
  readonly volatility: number;
  /** Where the traded day must end; null leaves it to chance. */
  readonly close: number | null;
  /** Six hours from 09:15; null leaves the way to chance. */
  readonly hours: readonly HourShape[] | null;
}

/** The nearest value that the index can have. */
export function step(value: number): Paise {
  return roundPaise(Math.round(value / STEP) * STEP);
}
