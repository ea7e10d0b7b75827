import type { Desk } from './desk.ts';

/** Nothing is open, nothing waits, and no stop and no armed book runs on: nothing but the day's net can follow. */
export function isAtRest({ book }: Desk): boolean {
  const { spreads, attempt, emergency, armed } = book;
  return spreads.length === 0 && attempt?.state !== 'pending' && emergency === null && !armed;
}
