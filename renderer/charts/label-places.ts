export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A label and the places where it may stand, the best one first. */
export interface WantedLabel {
  readonly places: readonly Rect[];
  /** It is shown even where nothing is free, then at its best place. */
  readonly must: boolean;
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Gives each label its first place that is free, the most important label first. A label for which nothing is free is
 * left out (null), unless it must be shown.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  taken: readonly Rect[],
): readonly (Rect | null)[] {
  const full = [...taken];
  return wanted.map(({ places, must }) => {
    const free = places.find((place) => !full.some((other) => overlaps(place, other)));
    const chosen = free ?? (must ? places[0] : undefined) ?? null;
    if (chosen !== null) full.push(chosen);
    return chosen;
  });
}
