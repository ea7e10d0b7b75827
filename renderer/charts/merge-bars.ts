import type { Bar } from '../../shared/contract/index.ts';

/** Above this a series is too slow to draw four times a second. */
export const MOST_BARS = 10_000;

/**
 * The known bars with the newest ones put in place of their like and after them; null where the two do not touch, so
 * that bars may be missing between them and everything has to be asked for again.
 */
export function mergeBars(known: readonly Bar[], newest: readonly Bar[]): readonly Bar[] | null {
  const first = newest[0];
  const last = known.at(-1);
  const end = newest.at(-1);
  if (first === undefined || end === undefined) return known;
  if (last === undefined || first.start > last.start || end.start < last.start) return null;
  const kept = known.slice(0, firstAtOrAfter(known, first.start));
  return [...kept, ...newest].slice(-MOST_BARS);
}

/** The index of the first bar that starts at or after a time; the length where there is none. */
export function firstAtOrAfter(bars: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = bars.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bars[middle]?.start ?? Number.POSITIVE_INFINITY) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
