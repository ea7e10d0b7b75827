import { useSyncExternalStore } from 'react';
import { createListeners } from './listeners.ts';

export const TICK_MS = 250;
/** A timer's turn so soon after the last tick would draw the same ages once more. */
const SOON_MS = TICK_MS - 10;

const listeners = createListeners<[]>();
let tick = performance.now();

/** Starts the screen's only timer; ages, clocks and countdowns all hang on it. Returns how to stop it. */
export function startTicker(): () => void {
  const timer = setInterval(() => {
    if (performance.now() - tick >= SOON_MS) tickNow();
  }, TICK_MS);
  return () => clearInterval(timer);
}

/** A tick with numbers that have just come: both are drawn in one picture, where the timer would ask for one more. */
export function tickNow(): void {
  tick = performance.now();
  // Ages and countdowns that nobody sees are not drawn; the next tick after that shows them as they are.
  if (!document.hidden) listeners.tell();
}

/** The screen's monotonic clock as of the last tick. */
export function currentTick(): number {
  return tick;
}

/** Draws the component again some four times a second, with the monotonic clock's value. */
export function useTick(): number {
  return useSyncExternalStore(listeners.on, currentTick);
}
