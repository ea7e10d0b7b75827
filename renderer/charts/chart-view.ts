import {
  CandlestickSeries,
  createChart,
  type CandlestickData,
  type IChartApi,
  type ISeriesApi,
  type Logical,
  type Time,
} from 'lightweight-charts';
import type { Bar } from '../../shared/contract/index.ts';
import type { ChartMinutes } from '../state/ui-store.ts';
import { readColours, type ChartColours } from './chart-colours.ts';
import { candleOptions, chartOptions } from './chart-options.ts';
import { toChartTime } from './ist.ts';
import { firstAtOrAfter, withBuilding } from './merge-bars.ts';
import type { Places } from './overlay-draw.ts';
import { NO_OVERLAY, rangeWithLevels, type OverlayModel } from './overlay-model.ts';
import { overlayPrimitive } from './overlay-primitive.ts';

/** How many bars each timeframe shows at first: about a week of hours, two days of quarters, a day of minutes. */
const SHOWN: Readonly<Record<ChartMinutes, number>> = { 1: 160, 5: 150, 15: 110, 60: 52, 1440: 90 };
const ROOM_RIGHT = 7;

export interface ChartEvents {
  /** The bar under the crosshair, or null when the pointer has left. */
  readonly hovered: (bar: Bar | null) => void;
  readonly moved: () => void;
}

/** The candles with what lies over them: the only owner of the chart library's objects. */
export class ChartView {
  private readonly chart: IChartApi;
  private readonly series: ISeriesApi<'Candlestick'>;
  private colours: ChartColours = readColours();
  private model: OverlayModel = NO_OVERLAY;
  private bars: readonly Bar[] = [];
  private minutes: ChartMinutes;
  private placed = false;
  private frame: number | null = null;
  private waiting: Bar | null = null;

  constructor(container: HTMLElement, minutes: ChartMinutes, events: ChartEvents) {
    this.minutes = minutes;
    this.chart = createChart(container, chartOptions(this.colours, minutes === 1440));
    this.series = this.chart.addSeries(CandlestickSeries, {
      ...candleOptions(this.colours, false),
      autoscaleInfoProvider: (original: () => { priceRange: { minValue: number; maxValue: number } | null } | null) =>
        this.autoscale(original()),
    });
    this.series.attachPrimitive(
      overlayPrimitive({
        model: () => this.model,
        colours: () => this.colours,
        places: (width, height) => this.places(width, height),
        moved: events.moved,
      }),
    );
    this.chart.subscribeCrosshairMove(({ logical }) => {
      events.hovered(logical === undefined ? null : (this.bars[Math.round(logical)] ?? null));
    });
  }

  /** Shows these closed bars and the one being built. The first ones after a change of timeframe also set the view. */
  setBars(minutes: ChartMinutes, closed: readonly Bar[], building: Bar | undefined): void {
    if (minutes !== this.minutes) {
      this.minutes = minutes;
      this.placed = false;
      this.chart.applyOptions(chartOptions(this.colours, minutes === 1440));
    }
    this.bars = withBuilding(closed, building);
    this.series.setData(this.bars.map(candle));
    if (this.placed || this.bars.length === 0) return;
    this.placed = true;
    const from = Math.max(0, this.bars.length - SHOWN[minutes]);
    this.chart.timeScale().setVisibleLogicalRange({ from, to: this.bars.length + ROOM_RIGHT });
  }

  /** Draws the bar being built with the next picture; several in one picture count as the last of them. */
  setBuilding(bar: Bar): void {
    this.waiting = bar;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      if (this.waiting !== null) this.drawBuilding(this.waiting);
    });
  }

  private drawBuilding(bar: Bar): void {
    const last = this.bars.at(-1);
    if (last === undefined || bar.start < last.start) return;
    this.bars = [...(bar.start === last.start ? this.bars.slice(0, -1) : this.bars), bar];
    this.series.update(candle(bar));
  }

  setOverlay(model: OverlayModel): void {
    this.model = model;
    // An option set anew makes the library draw again and ask for the range again.
    this.series.applyOptions({});
  }

  setStale(stale: boolean): void {
    this.series.applyOptions(candleOptions(this.colours, stale));
  }

  /** Reads the tokens again, after a change of theme or mode. */
  retheme(stale: boolean): void {
    this.colours = readColours();
    this.chart.applyOptions(chartOptions(this.colours, this.minutes === 1440));
    this.setStale(stale);
  }

  private autoscale(base: { priceRange: { minValue: number; maxValue: number } | null } | null) {
    const range = base?.priceRange ?? null;
    if (range === null) return null;
    const levels = [
      ...this.model.zones.filter(({ to }) => to === null).flatMap((zone) => [zone.top, zone.bottom]),
      ...this.model.lines.filter(({ to }) => to === null).map((line) => line.level),
    ];
    const { low, high } = rangeWithLevels(
      { low: range.minValue, high: range.maxValue },
      levels.map((paise) => paise / 100),
    );
    return { priceRange: { minValue: low, maxValue: high } };
  }

  /** Where things are in the picture at this moment. */
  places(width = this.paneWidth(), height = 0): Places {
    const scale = this.chart.timeScale();
    return {
      width,
      height,
      x: (at) => {
        const index = firstAtOrAfter(this.bars, at);
        const middle = scale.logicalToCoordinate(index as Logical);
        return middle === null ? null : middle - scale.options().barSpacing / 2;
      },
      y: (paise) => this.series.priceToCoordinate(paise / 100),
    };
  }

  /** Where a mark at an instant stands: the middle of its bar, above the high or below the low. */
  markPlace(at: number, side: 'above' | 'below'): { readonly x: number; readonly y: number } | null {
    const after = firstAtOrAfter(this.bars, at + 1);
    const index = Math.max(0, after - 1);
    const bar = this.bars[index];
    if (bar === undefined) return null;
    const x = this.chart.timeScale().logicalToCoordinate(index as Logical);
    const y = this.series.priceToCoordinate((side === 'above' ? bar.high : bar.low) / 100);
    return x === null || y === null ? null : { x, y };
  }

  paneWidth(): number {
    return this.chart.timeScale().width();
  }

  timeScaleHeight(): number {
    return this.chart.timeScale().height();
  }

  destroy(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.chart.remove();
  }
}

function candle(bar: Bar): CandlestickData<Time> {
  return {
    time: toChartTime(bar.start),
    open: bar.open / 100,
    high: bar.high / 100,
    low: bar.low / 100,
    close: bar.close / 100,
  };
}
