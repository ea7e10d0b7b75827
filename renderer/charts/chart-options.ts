import {
  ColorType,
  CrosshairMode,
  LineStyle,
  TickMarkType,
  type CandlestickSeriesPartialOptions,
  type ChartOptions,
  type DeepPartial,
} from 'lightweight-charts';
import { formatPrice, groupIndian, type Paise } from '../../shared/units/index.ts';
import type { ChartMinutes } from '../state/ui-store.ts';
import type { ChartColours } from './chart-colours.ts';
import { axisLabel, barLabel, fromChartTime } from './ist.ts';

/** The chart's dress: colours from the tokens, Indian grouping, times of India. */
export function chartOptions(
  colours: ChartColours,
  minutes: ChartMinutes,
  note: (time: number, label: string) => string,
): DeepPartial<ChartOptions> {
  const daily = minutes === 1440;
  const crosshair = {
    color: colours.text3,
    labelBackgroundColor: colours.lineStrong,
    style: LineStyle.Dotted,
  };
  return {
    autoSize: true,
    layout: {
      background: { type: ColorType.Solid, color: colours.panel },
      textColor: colours.text3,
      fontFamily: colours.font,
      fontSize: 11,
      // The library's own logo brings a style element that a strict content policy refuses; the panel shows a link.
      attributionLogo: false,
    },
    grid: { vertLines: { color: colours.grid }, horzLines: { color: colours.grid } },
    rightPriceScale: {
      borderColor: colours.line,
      minimumWidth: 70,
      entireTextOnly: true,
      tickMarkDensity: 3.6,
      scaleMargins: { top: 0.05, bottom: 0.02 },
    },
    timeScale: {
      borderColor: colours.line,
      timeVisible: !daily,
      minBarSpacing: 2,
      allowBoldLabels: false,
      tickMarkMaxCharacterLength: 6,
      tickMarkFormatter: (time: unknown, type: TickMarkType) =>
        typeof time === 'number' ? note(time, tickLabel(time, type, minutes)) : null,
    },
    crosshair: { mode: CrosshairMode.Normal, vertLine: crosshair, horzLine: crosshair },
    localization: {
      priceFormatter: (price: number) => formatPrice(Math.round(price * 100) as Paise),
      tickmarksPriceFormatter: (prices: readonly number[]) =>
        // India VIX moves by tenths, the index never stands that low.
        prices.map((price) => (price < 500 ? price.toFixed(1) : groupIndian(Math.round(price)))),
      timeFormatter: (time: unknown) =>
        typeof time === 'number' ? barLabel(fromChartTime(time), daily) : '',
    },
  };
}

/** Over hours only the days are named; their times would stand so close that they hide each other. */
function tickLabel(time: number, type: TickMarkType, minutes: ChartMinutes): string {
  const isDay = type !== TickMarkType.Time;
  return minutes === 60 && !isDay ? '' : axisLabel(time, isDay);
}

/** Hollow up, filled down; grey while the prices are stale, so that no colour speaks of a profit that may be gone. */
export function candleOptions(colours: ChartColours, stale: boolean): CandlestickSeriesPartialOptions {
  const up = stale ? colours.text3 : colours.profit;
  const down = stale ? colours.text3 : colours.loss;
  return {
    upColor: colours.panel,
    borderUpColor: up,
    wickUpColor: up,
    downColor: down,
    borderDownColor: down,
    wickDownColor: down,
    priceLineColor: stale ? colours.stale : colours.text1,
    priceLineStyle: LineStyle.Dotted,
    priceLineWidth: 1,
  };
}
