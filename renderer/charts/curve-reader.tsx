import { useState, type KeyboardEvent, type PointerEvent, type ReactElement, type ReactNode } from 'react';
import { movedBy, nearestTo } from './reading-place.ts';

/** Reads a curve at one of its points: under the pointer, or by arrow keys. Between points nothing is made up. */
export function CurveReader(props: {
  readonly className: string;
  readonly label: string;
  /** Where each point stands, from 0 at the left to 100 at the right. */
  readonly places: readonly number[];
  /** The point that is read first. */
  readonly start: number;
  readonly words: (index: number) => string;
  /** What is shown of the point that is read; null while none is. */
  readonly told: (index: number | null) => ReactNode;
}): ReactElement {
  const { className, label, places, start, words, told } = props;
  const [at, setAt] = useState<number | null>(null);
  const last = places.length - 1;
  const read = at === null ? null : Math.min(at, last);
  const now = read ?? Math.min(start, last);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = movedBy(event, now, places.length);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  };
  const onPointerMove = (event: PointerEvent): void => {
    const box = event.currentTarget.getBoundingClientRect();
    setAt(nearestTo(places, ((event.clientX - box.left) / box.width) * 100));
  };
  return (
    <div
      className={`reader ${className}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={now}
      aria-valuetext={words(now)}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setAt(null)}
      onFocus={({ target }) => target.matches(':focus-visible') && setAt(now)}
      onBlur={() => setAt(null)}
    >
      {read !== null && <i style={{ left: `${places[read] ?? 0}%` }} />}
      {told(read)}
    </div>
  );
}
