import { LineSeries, type IChartApi, type ISeriesApi } from 'lightweight-charts';
import type { Bar } from '../../shared/contract/index.ts';
import type { ChartColours } from './chart-colours.ts';
import { toChartTime } from './ist.ts';

const HEIGHT = 64;

/** India VIX below the candles, in a pane of its own on the same bars. */
export class VixPane {
  private series: ISeriesApi<'Line'> | null = null;
  private readonly chart: IChartApi;

  constructor(chart: IChartApi) {
    this.chart = chart;
  }

  /** Draws these closes; null takes the pane away. Only times that have a candle: another would move the candles. */
  show(closes: readonly Bar[] | null, candles: readonly Bar[], colours: ChartColours): void {
    if (closes === null) return this.hide();
    this.series ??= this.add();
    this.series.applyOptions({ color: colours.text2, priceLineVisible: false, lineWidth: 1 });
    const starts = new Set(candles.map(({ start }) => start));
    const known = closes.filter(({ start }) => starts.has(start));
    this.series.setData(known.map(({ start, close }) => ({ time: toChartTime(start), value: close / 100 })));
  }

  private add(): ISeriesApi<'Line'> {
    const series = this.chart.addSeries(LineSeries, { title: 'India VIX', crosshairMarkerVisible: false }, 1);
    this.chart.panes()[1]?.setHeight(HEIGHT);
    return series;
  }

  private hide(): void {
    if (this.series === null) return;
    this.chart.removeSeries(this.series);
    this.series = null;
  }

  /** How much of the chart's height it takes. */
  get height(): number {
    return this.series === null ? 0 : (this.chart.panes()[1]?.getHeight() ?? 0) + 1;
  }
}
