import { useSyncExternalStore } from 'react';

const LOW_WINDOW = globalThis.matchMedia('(max-height: 800px)');

/** How many strikes the chain shows: fewer in a low window, where their rows would be too thin to read. */
export function useMostRows(): number {
  return useSyncExternalStore(
    (listener) => {
      LOW_WINDOW.addEventListener('change', listener);
      return () => LOW_WINDOW.removeEventListener('change', listener);
    },
    () => (LOW_WINDOW.matches ? 15 : 21),
  );
}
