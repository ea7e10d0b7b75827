import type { Instant } from '../../../shared/units/index.ts';

/** How many lie in the span that ends now: one exactly a span ago no longer counts. */
export function countWithin(instants: readonly Instant[], at: Instant, spanMs: number): number {
  let found = 0;
  for (let index = instants.length - 1; index >= 0 && at - (instants[index] ?? 0) < spanMs; index -= 1)
    found += 1;
  return found;
}

/** When the span has room for one more: now, or as soon as enough of it has passed. */
export function roomAt(instants: readonly Instant[], at: Instant, spanMs: number, limit: number): Instant {
  const oldest = instants[instants.length - limit];
  const free = oldest === undefined ? at : ((oldest + spanMs) as Instant);
  return free > at ? free : at;
}
