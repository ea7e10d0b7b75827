import type { TradingDate } from '../../../shared/units/index.ts';

/** The id of the so many-eth order or trade of a day: 261116000001. The same story gives the same ids. */
export function inBook(day: TradingDate, place: number): string {
  return `${day.slice(2).replaceAll('-', '')}${String(place).padStart(6, '0')}`;
}
