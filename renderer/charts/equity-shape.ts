import type { BacktestView } from '../../shared/contract/index.ts';
import { dayNumber, type TradingDate } from '../../shared/units/index.ts';

/** One line of a picture of 100 by 100, with a closed shape under it. */
export interface Trace {
  readonly line: string;
  readonly area: string;
}

export interface Tick {
  /** In hundredths of the picture. */
  readonly at: number;
  readonly value: number;
}

export interface EquityShape {
  readonly sum: Trace;
  readonly below: Trace;
  /** Amounts, from low to high. */
  readonly levels: readonly Tick[];
  readonly deepest: Tick;
  /** The first day of each year. */
  readonly years: readonly { readonly at: number; readonly year: string }[];
}

const MARGIN = 0.06;
const WANTED_LEVELS = 3;

interface Point {
  readonly x: number;
  readonly value: number;
}

function traceOf(points: readonly Point[], y: (value: number) => number): Trace {
  const line = points
    .map(({ x, value }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y(value).toFixed(2)}`)
    .join(' ');
  const [first, last] = [points[0], points.at(-1)];
  const base = y(0).toFixed(2);
  const area =
    first === undefined || last === undefined
      ? ''
      : `${line} L${last.x.toFixed(2)} ${base} L${first.x.toFixed(2)} ${base}Z`;
  return { line, area };
}

/** 1, 2 or 5 times a power of ten, so that about three of them fill the span. */
export function niceStep(span: number): number {
  const rough = span / WANTED_LEVELS;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
}

/** The running sum of a run and how far it lies below its highest point, over the days of the run. */
export function equityShape({ report, parameters }: BacktestView): EquityShape {
  const begin = dayNumber(parameters.from);
  const days = Math.max(1, dayNumber(parameters.to) - begin);
  const x = (date: TradingDate): number => ((dayNumber(date) - begin) / days) * 100;
  const sums = [{ x: 0, value: 0 }, ...report.equity.map(({ on, sum }) => ({ x: x(on), value: sum }))];
  const depths = [{ x: 0, value: 0 }, ...report.equity.map(({ on, below }) => ({ x: x(on), value: below }))];
  const low = Math.min(...sums.map(({ value }) => value));
  const high = Math.max(...sums.map(({ value }) => value));
  const room = Math.max(1, high - low) * MARGIN;
  const y = (value: number): number => ((high + room - value) / (high - low + 2 * room)) * 100;
  const deepest = Math.max(1, ...depths.map(({ value }) => value));
  const step = niceStep(Math.max(1, high - low));
  const levels: Tick[] = [];
  for (let value = Math.ceil(low / step) * step; value <= high; value += step)
    levels.push({ at: y(value), value });
  return {
    sum: traceOf(sums, y),
    below: traceOf(depths, (value) => (value / deepest) * 87),
    levels,
    deepest: { at: 87, value: deepest },
    years: yearsOf(parameters.from, parameters.to, x),
  };
}

function yearsOf(from: TradingDate, to: TradingDate, x: (date: TradingDate) => number) {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    return { at: index === 0 ? 0 : x(`${year}-01-01` as TradingDate), year };
  });
}
