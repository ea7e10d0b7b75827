import type { ChartColours } from './chart-colours.ts';
import { placeLabels, type Rect, type WantedLabel } from './label-places.ts';
import { lineWishes, zoneWishes } from './label-wishes.ts';
import { lineColour, type Places } from './overlay-places.ts';
import type { LevelLine, OverlayModel } from './overlay-model.ts';

interface Label extends WantedLabel {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
}

/** What matters more takes its place first; a level of the week gives way to all others. */
const RANKS: readonly LevelLine['kind'][] = ['stop', 'dailyLimit', 'hedge'];

/** Names of zones and lines, none over another or over a mark; where there is no room the less important is left out. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  model: OverlayModel,
  places: Places,
  colours: ChartColours,
): void {
  context.save();
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  const lines = model.lines.filter(({ label }) => label !== '');
  const labels = [
    ...RANKS.flatMap((kind) => lines.filter((line) => line.kind === kind)).map((line) =>
      lineLabel(context, line, places, colours),
    ),
    ...zoneLabels(context, model, places, colours),
    ...lines.filter(({ kind }) => kind === 'level').map((line) => lineLabel(context, line, places, colours)),
  ];
  const placed = placeLabels(labels, places.taken);
  labels.forEach((label, index) => {
    const place = placed[index] ?? null;
    if (place !== null) drawLabel(context, label, place, colours);
  });
  context.restore();
}

function lineLabel(
  context: CanvasRenderingContext2D,
  line: LevelLine,
  places: Places,
  colours: ChartColours,
): Label {
  const weight = line.kind === 'stop' ? 600 : line.kind === 'level' ? 400 : 500;
  const font = `${weight} 11px ${colours.font}`;
  context.font = font;
  return {
    text: line.label,
    font,
    colour: lineColour(line.kind, colours),
    places: lineWishes(line, places, context.measureText(line.label).width),
    must: line.kind !== 'level',
  };
}

function zoneLabels(
  context: CanvasRenderingContext2D,
  model: OverlayModel,
  places: Places,
  colours: ChartColours,
): readonly Label[] {
  const font = `500 11px ${colours.font}`;
  context.font = font;
  return model.zones
    .filter(({ label }) => label !== '')
    .map((zone) => ({
      text: zone.label,
      font,
      colour: colours.zone,
      places: zoneWishes(zone, places, context.measureText(zone.label).width),
      must: false,
    }));
}

/** Takes the candles and lines behind a name back, so that it can be read. */
function drawLabel(
  context: CanvasRenderingContext2D,
  label: Label,
  place: Rect,
  colours: ChartColours,
): void {
  context.globalAlpha = 0.88;
  context.fillStyle = colours.panel;
  context.fillRect(place.left - 3, place.top, place.right - place.left + 6, place.bottom - place.top);
  context.globalAlpha = 1;
  context.font = label.font;
  context.fillStyle = label.colour;
  context.fillText(label.text, place.left, (place.top + place.bottom) / 2);
}
