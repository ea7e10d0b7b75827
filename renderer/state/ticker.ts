import { useSyncExternalStore } from 'react';
import { createListeners } from './listeners.ts';

export const TICK_MS = 250;

const listeners = createListeners<[]>();
let tick = performance.now();

/** Starts the screen's only timer; ages, clocks and countdowns all hang on it. Returns how to stop it. */
export function startTicker(): () => void {
  const timer = setInterval(() => {
    tick = performance.now();
    // Ages and countdowns that nobody sees are not drawn; the next tick after that shows them as they are.
    if (!document.hidden) listeners.tell();
  }, TICK_MS);
  return () => clearInterval(timer);
}

/** The screen's monotonic clock as of the last tick. */
export function currentTick(): number {
  return tick;
}

/** Draws the component again four times a second, with the monotonic clock's value. */
export function useTick(): number {
  return useSyncExternalStore(listeners.on, currentTick);
}
