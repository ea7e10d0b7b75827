import { dayPhase } from './clock.ts';
import type { Desk } from './desk.ts';
import type { EngineInput } from './event.ts';

type ArmedInput = Extract<EngineInput, { readonly type: 'armed' }>;

/** Arms or disarms the live book. The others enter without: nothing real can come of them. */
export function takeArmed(desk: Desk, { armed, by, why }: Omit<ArmedInput, 'type'>): void {
  if (desk.book.mode !== 'live' || desk.book.armed === armed) return;
  desk.emit({ type: 'armedChanged', armed, by, why });
}

/** Live is armed for one session and for as long as no guard trips (product.md 2); what is open stays guarded. */
export function disarmAtEnd(desk: Desk): void {
  if (!desk.book.armed) return;
  const why = endOfArming(desk);
  if (why !== null) desk.emit({ type: 'armedChanged', armed: false, by: 'guard', why });
}

function endOfArming(desk: Desk): string | null {
  const { book } = desk;
  if (book.halt.state !== 'ACTIVE') return `the terminal is ${book.halt.state}`;
  if (book.limitTripped !== null) return 'the daily loss limit was reached';
  return dayPhase(desk) === 'closed' ? 'the session is over' : null;
}
