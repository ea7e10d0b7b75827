import { useSyncExternalStore } from 'react';

export const TICK_MS = 250;

const listeners = new Set<() => void>();
let tick = performance.now();

/** Starts the screen's only timer; ages, clocks and countdowns all hang on it. Returns how to stop it. */
export function startTicker(): () => void {
  const timer = setInterval(() => {
    tick = performance.now();
    for (const listener of listeners) listener();
  }, TICK_MS);
  return () => clearInterval(timer);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The screen's monotonic clock as of the last tick. */
export function currentTick(): number {
  return tick;
}

/** Draws the component again four times a second, with the monotonic clock's value. */
export function useTick(): number {
  return useSyncExternalStore(subscribe, currentTick);
}
