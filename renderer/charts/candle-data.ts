import { CandlestickSeries, type AutoscaleInfo, type IChartApi, type ISeriesApi } from 'lightweight-charts';
import type { Bar } from '../../shared/contract/index.ts';
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

/** The bars of the series: closed ones as they were told, and the one being built. */
export class CandleData {
  private readonly series: ISeriesApi<'Candlestick'>;
  private closed: readonly Bar[] = [];
  private building: Bar | null = null;

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

  /** Draws these closed bars anew, and the one being built after them. */
  setClosed(bars: readonly Bar[], building: Bar | null): void {
    this.building = building;
    this.closed = bars;
    this.series.setData(this.bars.map(candle));
  }

  /** Shows the bar being built; the library draws it with the next picture. */
  setBuilding(bar: Bar): void {
    this.building = bar;
    if (this.bars.at(-1) === bar) this.series.update(candle(bar));
  }
}
