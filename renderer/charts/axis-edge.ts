import type { IChartApi, IPrimitivePaneRenderer, ISeriesPrimitive, Time } from 'lightweight-charts';
import type { ChartColours } from './chart-colours.ts';

export interface AxisEdge {
  /** Remembers the words that the time axis shows at a time, and returns them. */
  readonly note: (time: number, label: string) => string;
  readonly primitive: ISeriesPrimitive;
}

/** Covers a label of the time axis that the left edge would cut: half a date is worse than none. */
export function axisEdge(
  source: () => { readonly chart: IChartApi; readonly colours: ChartColours },
): AxisEdge {
  const noted = new Map<number, string>();
  const draw = (context: CanvasRenderingContext2D, height: number): void => {
    const { chart, colours } = source();
    context.font = `400 11px ${colours.font}`;
    context.fillStyle = colours.panel;
    for (const [time, label] of noted) {
      const x = chart.timeScale().timeToCoordinate(time as Time);
      const half = context.measureText(label).width / 2;
      // Below the axis' own border of one pixel.
      if (x !== null && Math.abs(x) < half) context.fillRect(0, 1, x + half + 1, height);
    }
  };
  const view = {
    renderer: () => ({
      draw: (target: Target) =>
        target.useMediaCoordinateSpace(({ context, mediaSize }) => draw(context, mediaSize.height)),
    }),
  };
  const views = [view];
  return {
    note(time, label) {
      noted.set(time, label);
      return label;
    },
    primitive: { timeAxisPaneViews: () => views },
  };
}

type Target = Parameters<IPrimitivePaneRenderer['draw']>[0];
