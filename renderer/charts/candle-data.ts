import { CandlestickSeries, type AutoscaleInfo, type IChartApi, type ISeriesApi } from 'lightweight-charts';
import type { Bar } from '../../shared/contract/index.ts';
import { onceAFrame } from '../ui/once-a-frame.ts';
import type { ChartColours } from './chart-colours.ts';
import { candleOptions } from './chart-options.ts';
import { candle } from './chart-places.ts';

/** The candles' series; `range` widens the prices that the library would show of itself. */
export function candleSeries(
  chart: IChartApi,
  colours: ChartColours,
  range: (own: AutoscaleInfo | null) => AutoscaleInfo | null,
): ISeriesApi<'Candlestick'> {
  return chart.addSeries(CandlestickSeries, {
    ...candleOptions(colours, false),
    autoscaleInfoProvider: (original: () => AutoscaleInfo | null) => range(original()),
  });
}

/** The bars of the series: closed ones as they were told, and the one being built, at most once a picture. */
export class CandleData {
  private readonly series: ISeriesApi<'Candlestick'>;
  private closed: readonly Bar[] = [];
  private building: Bar | null = null;
  private readonly drawing = onceAFrame(() => {
    const last = this.bars.at(-1);
    if (last !== undefined && last === this.building) this.series.update(candle(last));
  });

  constructor(series: ISeriesApi<'Candlestick'>) {
    this.series = series;
  }

  /** All bars that are drawn. A closed bar is the truth: an old state of it that was being built is not drawn over it. */
  get bars(): readonly Bar[] {
    const last = this.closed.at(-1);
    if (this.building === null || last === undefined || this.building.start <= last.start) return this.closed;
    return [...this.closed, this.building];
  }

  /** The bar at a place of the time axis, if there is one. */
  at(logical: number | undefined): Bar | null {
    return logical === undefined ? null : (this.bars[Math.round(logical)] ?? null);
  }

  /** Draws these closed bars anew; with `fresh` the bar being built belonged to another timeframe. */
  setClosed(bars: readonly Bar[], fresh: boolean): void {
    if (fresh) this.building = null;
    this.closed = bars;
    this.series.setData(this.bars.map(candle));
  }

  /** Draws the bar being built with the next picture; several in one picture count as the last of them. */
  setBuilding(bar: Bar): void {
    this.building = bar;
    this.drawing.ask();
  }

  stop(): void {
    this.drawing.stop();
  }
}
