import type { Rect } from './label-places.ts';
import type { LevelLine, ZoneBox } from './overlay-model.ts';
import { boxOf, type Places } from './overlay-places.ts';

export const LABEL_HEIGHT = 15;
const EDGE = 6;
/** Middle of a label that stands just above its line, and just below it. */
const ABOVE = -8;
const BELOW = 9;

function rect(left: number, middle: number, width: number): Rect {
  return { left, right: left + width, top: middle - LABEL_HEIGHT / 2, bottom: middle + LABEL_HEIGHT / 2 };
}

function inside(places: Places): (place: Rect) => boolean {
  return ({ left, top, bottom }) => left >= 0 && top >= 0 && bottom <= places.height;
}

/**
 * Where the name of a line may stand: at the right edge, above or below the line. The lines of a spread may also move
 * away by up to two rows; a level's name that far from its line would be read as another's.
 */
export function lineWishes(line: LevelLine, places: Places, width: number): readonly Rect[] {
  const y = places.y(line.level);
  if (y === null || y < 0 || y > places.height) return [];
  const near = line.below ? [BELOW, ABOVE] : [ABOVE, BELOW];
  const away = [1, 2].flatMap((row) => [ABOVE - row * LABEL_HEIGHT, BELOW + row * LABEL_HEIGHT]);
  const offsets = line.kind === 'level' ? near : [...near, ...away];
  return offsets.map((offset) => rect(places.width - EDGE - width, y + offset, width)).filter(inside(places));
}

/**
 * Where the words of a zone may stand: inside it, or close above or below where it is low. A week that has just begun
 * has no room yet; the words then stand before it.
 */
export function zoneWishes(zone: ZoneBox, places: Places, width: number): readonly Rect[] {
  const box = boxOf(zone, places);
  if (box === null) return [];
  const middle = (box.top + box.bottom) / 2;
  const around = [box.top - LABEL_HEIGHT / 2 - 1, box.bottom + LABEL_HEIGHT / 2 + 1];
  const heights = box.bottom - box.top >= LABEL_HEIGHT ? [middle, ...around] : [...around, middle];
  const start = Math.max(0, box.left) + EDGE;
  const within = box.right - start >= width ? heights.map((y) => rect(start, y, width)) : [];
  const before = [0, 24, 48, 72].flatMap((shift) =>
    [middle, ...around].map((y) => rect(box.left - EDGE - width - shift, y, width)),
  );
  return [...within, ...before].filter(inside(places));
}
