import type { ChartColours } from './chart-colours.ts';
import type { Rect } from './label-places.ts';
import type { LevelLine, ZoneBox } from './overlay-model.ts';

/** How instants and prices become places; null where they are outside of what the chart knows. */
export interface Places {
  readonly width: number;
  readonly height: number;
  /** The left edge of the bar that holds an instant. */
  readonly x: (at: number) => number | null;
  readonly y: (paise: number) => number | null;
  /** Where marks and other words stand already. */
  readonly taken: readonly Rect[];
}

/** A zone's rectangle in the picture, or null where none of it is seen. */
export function boxOf(zone: ZoneBox, places: Places) {
  const left = places.x(zone.from);
  const right = zone.to === null ? places.width : places.x(zone.to);
  const top = places.y(zone.top);
  const bottom = places.y(zone.bottom);
  if (left === null || right === null || top === null || bottom === null) return null;
  return right <= 0 || left >= places.width ? null : { left, right, top, bottom };
}

/** The colour in which a line and its label are drawn. */
export function lineColour(kind: LevelLine['kind'], colours: ChartColours): string {
  if (kind === 'level') return colours.text3;
  return kind === 'hedge' ? colours.mode : colours.danger;
}
