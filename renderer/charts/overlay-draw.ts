import type { ChartColours } from './chart-colours.ts';
import type { LevelLine, OverlayModel, ZoneBox } from './overlay-model.ts';
import { boxOf, lineColour, type Places } from './overlay-places.ts';

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
  stroke(context, colours.text3, 1, [2, 4], x, 0, x, places.height);
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
  context.globalAlpha = 0.7;
  for (const y of [box.top, box.bottom]) stroke(context, colours.zone, 1, [], box.left, y, box.right, y);
  context.globalAlpha = 1;
}

const DASHES: Readonly<Record<LevelLine['kind'], readonly number[]>> = {
  level: [5, 4],
  stop: [6, 3],
  dailyLimit: [],
  hedge: [1, 4],
};

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
  stroke(
    context,
    lineColour(line.kind, colours),
    line.kind === 'stop' ? 1.5 : 1,
    DASHES[line.kind],
    left,
    y,
    right,
    y,
  );
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
