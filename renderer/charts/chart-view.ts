import { createChart, type IChartApi, type ISeriesApi } from 'lightweight-charts';
import type { Bar } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import type { ChartMinutes } from '../state/ui-store.ts';
import { readColours, type ChartColours } from './chart-colours.ts';
import { axisEdge, type AxisEdge } from './axis-edge.ts';
import { candleOptions, chartOptions } from './chart-options.ts';
import { CandleData, candleSeries } from './candle-data.ts';
import {
  markPlaceOf,
  placesOf,
  showMoment,
  tellBars,
  type ChartEvents,
  type MarkPlace,
} from './chart-places.ts';
import type { Rect } from './label-places.ts';
import { NO_OVERLAY, type OverlayModel } from './overlay-model.ts';
import { widened } from './overlay-range.ts';
import { overlayPrimitive } from './overlay-primitive.ts';
import { VixPane } from './vix-pane.ts';
import { firstRange } from './shown-range.ts';

/** The candles with what lies over them: the only owner of the chart library's objects. */
export class ChartView {
  private readonly chart: IChartApi;
  private readonly series: ISeriesApi<'Candlestick'>;
  private colours: ChartColours;
  private model: OverlayModel = NO_OVERLAY;
  private readonly data: CandleData;
  private minutes: ChartMinutes = 60;
  private taken: readonly Rect[] = [];
  private readonly edge: AxisEdge;
  private stale = false;
  private placed = false;
  private readonly vix: VixPane;

  constructor(container: HTMLElement, events: ChartEvents) {
    this.colours = readColours(container);
    this.edge = axisEdge(() => ({ chart: this.chart, colours: this.colours }));
    this.chart = createChart(container, chartOptions(this.colours, this.minutes, this.edge.note));
    this.series = candleSeries(this.chart, this.colours, (range) => widened(range, this.model));
    this.data = new CandleData(this.series);
    this.vix = new VixPane(this.chart);
    const places = (width: number, height: number) => ({
      ...placesOf(this.chart, this.series, this.data.bars, width, height),
      taken: this.taken,
    });
    const source = { model: () => this.model, colours: () => this.colours, places, moved: events.moved };
    this.series.attachPrimitive(overlayPrimitive(source));
    this.series.attachPrimitive(this.edge.primitive);
    tellBars(this.chart, events, (logical) => this.data.at(logical));
  }

  /** Shows these closed bars, then the one being built. The first ones after a change of timeframe also set the view. */
  setBars(minutes: ChartMinutes, closed: readonly Bar[], building: Bar | null): void {
    if (minutes !== this.minutes) {
      this.minutes = minutes;
      this.placed = false;
      this.chart.applyOptions(chartOptions(this.colours, minutes, this.edge.note));
    }
    this.data.setClosed(closed, building);
    if (this.placed || closed.length === 0) return;
    this.placed = true;
    this.chart.timeScale().setVisibleLogicalRange(firstRange(minutes, closed.length, this.data.bars.length));
  }

  /** Brings a moment into the middle; false where the bars do not reach back to it. */
  showAt(at: Instant): boolean {
    return showMoment(this.chart, this.series, this.data.bars, this.minutes, at);
  }

  setBuilding(bar: Bar): void {
    this.data.setBuilding(bar);
  }

  /** India VIX by these bars in a pane of its own; null for none. */
  setVix(bars: readonly Bar[] | null): void {
    this.vix.show(bars, this.colours);
  }

  setOverlay(model: OverlayModel): void {
    this.model = model;
    // Makes the library draw again and ask for the range again.
    this.series.applyOptions({});
  }

  /** Keeps the names of zones and lines off these boxes. */
  keepFree(boxes: readonly Rect[]): void {
    if (JSON.stringify(boxes) === JSON.stringify(this.taken)) return;
    this.taken = boxes;
    this.series.applyOptions({});
  }

  setStale(stale: boolean): void {
    this.stale = stale;
    this.series.applyOptions(candleOptions(this.colours, stale));
  }

  /** Reads the tokens again, after a change of theme or mode. */
  retheme(): void {
    this.colours = readColours(this.chart.chartElement());
    this.chart.applyOptions(chartOptions(this.colours, this.minutes, this.edge.note));
    this.setStale(this.stale);
  }

  /** Where a mark at an instant stands: the middle of its bar, above the high or below the low. */
  markPlace(at: number, side: 'above' | 'below'): MarkPlace | null {
    return markPlaceOf(this.chart, this.series, this.data.bars, at, side);
  }

  /** The candles' own part of the chart, without its scales. */
  pane(): { readonly width: number; readonly below: number } {
    const scale = this.chart.timeScale();
    return { width: scale.width(), below: scale.height() + this.vix.height };
  }

  destroy(): void {
    this.chart.remove();
  }
}
