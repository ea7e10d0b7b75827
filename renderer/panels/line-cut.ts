export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Lines that are not seen whole, and how much to hide at each edge so that none is seen in part. */
export interface Cut {
  readonly above: number;
  readonly below: number;
  readonly top: number;
  readonly bottom: number;
}

/** Half a pixel of a line may lie outside: browsers place text on fractions. */
const SLACK = 1;

/** What of these lines an opening shows in full. A line higher than the opening itself is left as it is. */
export function cutOf(opening: Span, lines: readonly Span[]): Cut {
  const tall = opening.bottom - opening.top;
  const above = lines.filter(({ top }) => top < opening.top - SLACK);
  const below = lines.filter(({ bottom }) => bottom > opening.bottom + SLACK);
  const fitting = (line: Span): boolean => line.bottom - line.top <= tall;
  const cutAbove = above.filter((line) => fitting(line) && line.bottom > opening.top);
  const cutBelow = below.filter((line) => fitting(line) && line.top < opening.bottom);
  return {
    above: above.length,
    below: below.length,
    top: Math.max(0, ...cutAbove.map(({ bottom }) => bottom - opening.top)),
    bottom: Math.max(0, ...cutBelow.map(({ top }) => opening.bottom - top)),
  };
}
