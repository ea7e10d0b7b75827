/** The number of the place that is nearest to another; 0 where there is none. */
export function nearestTo(places: readonly number[], wanted: number): number {
  let best = 0;
  for (const [index, place] of places.entries()) {
    if (Math.abs(place - wanted) < Math.abs((places[best] ?? place) - wanted)) best = index;
  }
  return best;
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -Infinity,
  End: Infinity,
};

/** Where a key leads among so many places; null where it is none that moves. */
export function movedBy(event: Pressed, from: number, count: number): number | null {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey || count === 0) return null;
  return Math.min(count - 1, Math.max(0, from + step));
}
