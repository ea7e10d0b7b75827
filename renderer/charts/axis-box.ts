import type { IPrimitivePaneRenderer, IPrimitivePaneView } from 'lightweight-charts';
import { level } from '../ui/format.ts';
import { lineColour } from './overlay-places.ts';
import type { OverlaySource } from './overlay-source.ts';

type Target = Parameters<IPrimitivePaneRenderer['draw']>[0];

const HEIGHT = 18;

/**
 * The price of the daily limit on the axis, in a box of its own: outlined, since the filled one is the stop's. Where
 * both are so near that one would hide the other, the limit's gives way to its side.
 */
export function limitBox(source: OverlaySource): IPrimitivePaneView {
  const draw = (context: CanvasRenderingContext2D): void => {
    const colours = source.colours();
    const { y } = source.places(0, 0);
    const { lines } = source.model();
    const stop = lines.find(({ kind }) => kind === 'stop');
    for (const line of lines.filter(({ kind }) => kind === 'dailyLimit')) {
      const middle = besideStop(y(line.level), stop === undefined ? null : y(stop.level));
      if (middle === null) continue;
      const text = level(line.level);
      context.save();
      context.font = `500 11px ${colours.font}`;
      context.textBaseline = 'middle';
      const width = context.measureText(text).width + 15;
      context.fillStyle = colours.panel;
      context.fillRect(0, middle - HEIGHT / 2, width, HEIGHT);
      const colour = lineColour(line.kind, colours);
      context.strokeStyle = colour;
      context.fillStyle = colour;
      context.strokeRect(0.5, Math.round(middle - HEIGHT / 2) + 0.5, Math.round(width), HEIGHT - 1);
      context.fillText(text, 9, middle);
      context.restore();
    }
  };
  const renderer = {
    draw: (target: Target) => target.useMediaCoordinateSpace(({ context }) => draw(context)),
  };
  return { zOrder: () => 'top', renderer: () => renderer };
}

/** Where the limit's box stands: at its price, or next to the stop's box where it would lie over it. */
export function besideStop(limit: number | null, stop: number | null): number | null {
  if (limit === null || stop === null || Math.abs(limit - stop) >= HEIGHT) return limit;
  return limit <= stop ? stop - HEIGHT : stop + HEIGHT;
}
