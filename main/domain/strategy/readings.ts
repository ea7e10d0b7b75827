import type { Reading } from './condition.ts';
import { breakdownLevel, breakoutLevel } from './triggers.ts';

/** A reading with its name in the field's words; `fixed` where it stays the same from the first bar to the week's end. */
export interface NamedReading {
  readonly key: string;
  readonly name: string;
  readonly fixed: boolean;
  readonly read: Reading;
}

function fixed(key: string, name: string, read: Reading): NamedReading {
  return { key, name, fixed: true, read };
}

function live(key: string, name: string, read: Reading): NamedReading {
  return { key, name, fixed: false, read };
}

export const firstOpen = fixed('firstOpen', 'first bar open', (week) => week.first.open);
export const firstHigh = fixed('firstHigh', 'first bar high', (week) => week.first.high);
export const firstLow = fixed('firstLow', 'first bar low', (week) => week.first.low);
export const firstClose = fixed('firstClose', 'first bar close', (week) => week.first.close);
export const prevHigh = fixed('prevHigh', 'previous week high', (week) => week.context.prevHigh);
export const prevLow = fixed('prevLow', 'previous week low', (week) => week.context.prevLow);
export const prevClose = fixed('prevClose', 'previous week close', (week) => week.context.prevClose);
export const upperTop = fixed('upperTop', 'upper zone top', (week) => week.context.upperTop);
export const upperBottom = fixed('upperBottom', 'upper zone bottom', (week) => week.context.upperBottom);
export const lowerBottom = fixed('lowerBottom', 'lower zone bottom', (week) => week.context.lowerBottom);
export const marginHigh = fixed('marginHigh', 'upper zone margin', (week) => week.context.marginHigh);
export const marginLow = fixed('marginLow', 'lower zone margin', (week) => week.context.marginLow);

export const close = live('close', 'close', (_week, bar) => bar.close);
export const high = live('high', 'high', (_week, bar) => bar.high);
export const maxHighBefore = live('maxHighBefore', 'highest high before', (week) => week.maxHigh);
export const maxCloseBefore = live('maxCloseBefore', 'highest close before', (week) => week.maxClose);
export const minLowBefore = live('minLowBefore', 'lowest low before', (week) => week.minLow);
export const minCloseBefore = live('minCloseBefore', 'lowest close before', (week) => week.minClose);
export const breakout = live('breakoutLevel', 'breakout level', breakoutLevel);
export const breakdown = live('breakdownLevel', 'breakdown level', breakdownLevel);
export const highOrFirstHigh = live('highOrFirstHigh', 'higher of first bar high and high', (week, bar) =>
  Math.max(week.first.high, bar.high),
);

/** How far two fixed levels lie apart. */
export function distanceOf(a: NamedReading, b: NamedReading): NamedReading {
  const read: Reading = (week, bar) => Math.abs(a.read(week, bar) - b.read(week, bar));
  return fixed(`distance(${a.key},${b.key})`, `distance of ${a.name} from ${b.name}`, read);
}

/**
 * How far the close is below the previous week's high, in hundredths of a percent of the close. The quotient of two
 * whole numbers of paise is never rounded onto a whole number that it does not equal, so comparing it is exact.
 */
export const belowPrevHigh = live('belowPrevHigh', 'distance below previous week high', (week, bar) => {
  return ((week.context.prevHigh - bar.close) * 10_000) / bar.close;
});
