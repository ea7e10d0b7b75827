import type { ChartColours } from './chart-colours.ts';
import type { LevelLine, OverlayModel, ZoneBox } from './overlay-model.ts';
import { spreadLabels } from './spread-labels.ts';

/** How instants and prices become places; null where they are outside of what the chart knows. */
export interface Places {
  readonly width: number;
  readonly height: number;
  /** The left edge of the bar that holds an instant. */
  readonly x: (at: number) => number | null;
  readonly y: (paise: number) => number | null;
}

const LABEL_HEIGHT = 15;
const EDGE = 6;

/** Boxes and lines, drawn under the candles. */
export function drawShapes(
  context: CanvasRenderingContext2D,
  model: OverlayModel,
  places: Places,
  colours: ChartColours,
): void {
  context.save();
  for (const start of model.weekStarts) drawWeekStart(context, places.x(start), places, colours);
  for (const zone of model.zones) drawZone(context, zone, places, colours);
  for (const line of model.lines) drawLine(context, line, places, colours);
  context.restore();
}

function drawWeekStart(
  context: CanvasRenderingContext2D,
  x: number | null,
  places: Places,
  colours: ChartColours,
): void {
  if (x === null) return;
  stroke(context, colours.lineStrong, 1, [2, 4], x, 0, x, places.height);
}

function drawZone(
  context: CanvasRenderingContext2D,
  zone: ZoneBox,
  places: Places,
  colours: ChartColours,
): void {
  const box = boxOf(zone, places);
  if (box === null) return;
  context.fillStyle = colours.zoneSoft;
  context.fillRect(box.left, box.top, box.right - box.left, Math.max(1, box.bottom - box.top));
  context.globalAlpha = 0.5;
  for (const y of [box.top, box.bottom]) stroke(context, colours.zone, 1, [], box.left, y, box.right, y);
  context.globalAlpha = 1;
}

function boxOf(zone: ZoneBox, places: Places) {
  const left = places.x(zone.from);
  const right = zone.to === null ? places.width : places.x(zone.to);
  const top = places.y(zone.top);
  const bottom = places.y(zone.bottom);
  if (left === null || right === null || top === null || bottom === null) return null;
  return right <= 0 || left >= places.width ? null : { left, right, top, bottom };
}

const DASHES: Readonly<Record<LevelLine['kind'], readonly number[]>> = {
  level: [5, 4],
  stop: [6, 3],
  dailyLimit: [],
  hedge: [1, 4],
};

/** The colour in which a line and its label are drawn. */
export function lineColour(kind: LevelLine['kind'], colours: ChartColours): string {
  if (kind === 'level') return colours.text3;
  return kind === 'hedge' ? colours.mode : colours.danger;
}

function drawLine(
  context: CanvasRenderingContext2D,
  line: LevelLine,
  places: Places,
  colours: ChartColours,
): void {
  const left = places.x(line.from);
  const right = line.to === null ? places.width : places.x(line.to);
  const y = places.y(line.level);
  if (left === null || right === null || y === null) return;
  stroke(context, lineColour(line.kind, colours), line.kind === 'stop' ? 1.5 : 1, DASHES[line.kind], left, y, right, y);
}

function stroke(
  context: CanvasRenderingContext2D,
  colour: string,
  width: number,
  dash: readonly number[],
  ...[x1, y1, x2, y2]: readonly [number, number, number, number]
): void {
  context.beginPath();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  // On half a pixel a thin line is one pixel wide instead of a blur over two.
  context.moveTo(Math.round(x1) + 0.5, Math.round(y1) + 0.5);
  context.lineTo(Math.round(x2) + 0.5, Math.round(y2) + 0.5);
  context.stroke();
  context.setLineDash([]);
}

/** Names of zones at their left, names of lines at the right edge, moved apart where they would overlap. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  model: OverlayModel,
  places: Places,
  colours: ChartColours,
): void {
  context.save();
  context.textBaseline = 'middle';
  drawZoneLabels(context, model.zones, places, colours);
  drawLineLabels(context, model.lines, places, colours);
  context.restore();
}

function drawZoneLabels(
  context: CanvasRenderingContext2D,
  zones: readonly ZoneBox[],
  places: Places,
  colours: ChartColours,
): void {
  context.font = `500 11px ${colours.font}`;
  context.fillStyle = colours.zone;
  context.textAlign = 'left';
  for (const zone of zones) {
    const box = boxOf(zone, places);
    if (box === null) continue;
    const left = Math.max(0, box.left) + EDGE;
    if (box.right - left < context.measureText(zone.label).width) continue;
    const inside = box.bottom - box.top >= LABEL_HEIGHT;
    context.fillText(zone.label, left, inside ? (box.top + box.bottom) / 2 : box.bottom + LABEL_HEIGHT / 2);
  }
}

function drawLineLabels(
  context: CanvasRenderingContext2D,
  lines: readonly LevelLine[],
  places: Places,
  colours: ChartColours,
): void {
  const named = lines.flatMap((line) => {
    const y = line.label === '' ? null : places.y(line.level);
    if (y === null || y < 0 || y > places.height) return [];
    return [{ line, y: line.below ? y + 9 : y - 8 }];
  });
  const middles = spreadLabels(named, LABEL_HEIGHT, 20, places.height);
  context.textAlign = 'right';
  named.forEach(({ line }, index) => {
    context.font = `${line.kind === 'stop' ? 600 : line.kind === 'level' ? 400 : 500} 11px ${colours.font}`;
    context.fillStyle = lineColour(line.kind, colours);
    context.fillText(line.label, places.width - EDGE, middles[index] ?? 0);
  });
}
