import type { ChartColours } from './chart-colours.ts';
import { boxOf, lineColour, type Places } from './overlay-places.ts';
import type { LevelLine, OverlayModel, ZoneBox } from './overlay-model.ts';
import { spreadLabels } from './spread-labels.ts';

const LABEL_HEIGHT = 15;
const EDGE = 6;

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
  context.textAlign = 'left';
  for (const zone of zones) {
    const box = boxOf(zone, places);
    if (box === null) continue;
    const width = context.measureText(zone.label).width;
    const inside = Math.max(0, box.left) + EDGE;
    const fits = box.right - inside >= width;
    // A week that has just begun has no room yet; its zones are the ones that matter, so the words stand before it.
    const x = fits ? inside : box.left - EDGE - width;
    if ((!fits && zone.to !== null) || x < 0) continue;
    const high = box.bottom - box.top >= LABEL_HEIGHT;
    const y = high || !fits ? (box.top + box.bottom) / 2 : box.bottom + LABEL_HEIGHT / 2;
    if (!fits) clearBehind(context, x, y, width, colours);
    context.fillStyle = colours.zone;
    context.fillText(zone.label, x, y);
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
  const middles = spreadLabels(named, LABEL_HEIGHT, 0, places.height);
  context.textAlign = 'right';
  named.forEach(({ line }, index) => {
    context.font = `${line.kind === 'stop' ? 600 : line.kind === 'level' ? 400 : 500} 11px ${colours.font}`;
    const y = middles[index] ?? 0;
    const width = context.measureText(line.label).width;
    clearBehind(context, places.width - EDGE - width, y, width, colours);
    context.fillStyle = lineColour(line.kind, colours);
    context.fillText(line.label, places.width - EDGE, y);
  });
}

/** Takes the candles and lines behind a name back, so that it can be read. */
function clearBehind(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  colours: ChartColours,
): void {
  context.globalAlpha = 0.78;
  context.fillStyle = colours.panel;
  context.fillRect(x - 3, y - LABEL_HEIGHT / 2, width + 6, LABEL_HEIGHT);
  context.globalAlpha = 1;
}
