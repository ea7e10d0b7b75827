import { useEffect, useRef } from 'react';

/** A press that was meant for what stood here before must not confirm anything. */
const DEAF_MS = 250;

/**
 * Whether presses do not count yet: until what uses it has been in sight for a quarter of a second. Counted from its first
 * picture, not from when it was made: on a busy machine more than that lies between the two.
 */
export function useDeaf(): () => boolean {
  const seenAt = useRef<number | null>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      seenAt.current = performance.now();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return () => seenAt.current === null || performance.now() - seenAt.current < DEAF_MS;
}
