import type {
  IPrimitivePaneRenderer,
  IPrimitivePaneView,
  ISeriesPrimitive,
  ISeriesPrimitiveAxisView,
} from 'lightweight-charts';
import type { ChartColours } from './chart-colours.ts';
import { drawShapes } from './overlay-draw.ts';
import { limitBox } from './axis-box.ts';
import { lineColour, type Places } from './overlay-places.ts';
import type { OverlaySource } from './overlay-source.ts';
import { drawLabels } from './overlay-labels.ts';
import type { LevelLine, OverlayModel } from './overlay-model.ts';
import { level } from '../ui/format.ts';

type Target = Parameters<IPrimitivePaneRenderer['draw']>[0];

/** Zones, levels and lines as a part of the chart's own picture. */
export function overlayPrimitive(source: OverlaySource): ISeriesPrimitive {
  const views = [paneView('bottom', source, drawShapes), paneView('top', source, drawLabels)];
  const boxes = [limitBox(source)];
  let axisModel: OverlayModel | null = null;
  let axisViews: readonly ISeriesPrimitiveAxisView[] = [];
  return {
    updateAllViews: source.moved,
    paneViews: () => views,
    priceAxisPaneViews: () => boxes,
    priceAxisViews() {
      // The library compares the array itself: a new one only when the lines are new.
      if (axisModel !== source.model()) {
        axisModel = source.model();
        axisViews = axisModel.lines
          .filter(({ kind }) => kind !== 'level' && kind !== 'dailyLimit')
          .map((line) => axisView(line, source));
      }
      return axisViews;
    },
  };
}

type Draw = (
  context: CanvasRenderingContext2D,
  model: OverlayModel,
  places: Places,
  colours: ChartColours,
) => void;

function paneView(zOrder: 'bottom' | 'top', source: OverlaySource, draw: Draw): IPrimitivePaneView {
  const renderer: IPrimitivePaneRenderer = {
    draw: (target: Target) =>
      target.useMediaCoordinateSpace(({ context, mediaSize }) =>
        draw(context, source.model(), source.places(mediaSize.width, mediaSize.height), source.colours()),
      ),
  };
  return { zOrder: () => zOrder, renderer: () => renderer };
}

function axisView(line: LevelLine, source: OverlaySource): ISeriesPrimitiveAxisView {
  const filled = line.kind === 'stop';
  return {
    coordinate: () => source.places(0, 0).y(line.level) ?? -1_000,
    text: () => level(line.level),
    textColor: () => (filled ? source.colours().onFill : lineColour(line.kind, source.colours())),
    backColor: () => (filled ? source.colours().dangerFill : source.colours().panel),
    tickVisible: () => false,
  };
}
