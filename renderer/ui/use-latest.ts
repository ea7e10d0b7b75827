import { useEffect, useRef, type RefObject } from 'react';

/** The value of the newest drawing, for what runs later or must not run again because of it. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
