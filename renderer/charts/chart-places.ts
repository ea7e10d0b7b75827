import type { CandlestickData, IChartApi, ISeriesApi, Logical } from 'lightweight-charts';
import type { Bar } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import type { ChartMinutes } from '../state/ui-store.ts';
import { rangeAround } from './shown-range.ts';
import { toChartTime } from './ist.ts';
import { firstAtOrAfter } from './merge-bars.ts';
import type { Places } from './overlay-places.ts';

type Candles = ISeriesApi<'Candlestick'>;

export interface ChartEvents {
  /** The bar under the crosshair, or null when the pointer has left. */
  readonly hovered: (bar: Bar | null) => void;
  /** The bar that was clicked on; null where there is none. */
  readonly chosen: (bar: Bar | null) => void;
  /** Something in the picture has moved. */
  readonly moved: () => void;
}

/** Tells of the bar under the pointer, and of one that is clicked on. */
export function tellBars(
  chart: IChartApi,
  events: ChartEvents,
  barAt: (logical: number | undefined) => Bar | null,
): void {
  chart.subscribeClick(({ logical }) => events.chosen(barAt(logical)));
  chart.subscribeCrosshairMove(({ logical }) => events.hovered(barAt(logical)));
}

export interface MarkPlace {
  readonly x: number;
  readonly y: number;
}

/** How instants and prices become places in the picture of this moment. */
export function placesOf(
  chart: IChartApi,
  series: Candles,
  bars: readonly Bar[],
  width: number,
  height: number,
): Omit<Places, 'taken'> {
  const scale = chart.timeScale();
  return {
    width,
    height,
    x: (at) => {
      const middle = scale.logicalToCoordinate(firstAtOrAfter(bars, at) as Logical);
      return middle === null ? null : middle - scale.options().barSpacing / 2;
    },
    y: (paise) => series.priceToCoordinate(paise / 100),
  };
}

/** The middle of the bar that holds an instant, at its high or its low; null where it is outside of the picture. */
export function markPlaceOf(
  chart: IChartApi,
  series: Candles,
  bars: readonly Bar[],
  at: number,
  side: 'above' | 'below',
): MarkPlace | null {
  const index = Math.max(0, firstAtOrAfter(bars, at + 1) - 1);
  const bar = bars[index];
  if (bar === undefined) return null;
  const x = chart.timeScale().logicalToCoordinate(index as Logical);
  const y = series.priceToCoordinate((side === 'above' ? bar.high : bar.low) / 100);
  return x === null || y === null ? null : { x, y };
}

/** A bar as the chart library takes it: rupees, and India's time in the place of UTC. */
export function candle(bar: Bar): CandlestickData {
  return {
    time: toChartTime(bar.start),
    open: bar.open / 100,
    high: bar.high / 100,
    low: bar.low / 100,
    close: bar.close / 100,
  };
}

/** Brings a moment into the middle, with the crosshair on its bar; false where the bars do not reach back to it. */
export function showMoment(
  chart: IChartApi,
  series: Candles,
  bars: readonly Bar[],
  minutes: ChartMinutes,
  at: Instant,
): boolean {
  const range = rangeAround(minutes, bars, at);
  const bar = bars.findLast(({ start }) => start <= at);
  if (range === null || bar === undefined) return false;
  chart.timeScale().setVisibleLogicalRange(range);
  chart.setCrosshairPosition(bar.close / 100, toChartTime(bar.start), series);
  return true;
}
