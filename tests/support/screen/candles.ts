import type { Bar, BarMinutes } from '../../../shared/contract/index.ts';
import {
  addDays,
  clock,
  istInstant,
  paise,
  tradingDate,
  type Instant,
  type TradingDate,
} from '../../../shared/units/index.ts';

// Hourly candles of seven sessions, open, high, low, close in paise: the example week of the visual reference.
const HOURS: readonly (readonly [number, number, number, number])[] = [
  [2581800, 2583105, 2579055, 2579605],
  [2579855, 2581100, 2574205, 2577100],
  [2577155, 2579430, 2575965, 2578800],
  [2578880, 2580960, 2578290, 2580655],
  [2580535, 2586180, 2579450, 2584600],
  [2584720, 2588765, 2583855, 2586100],
  [2586375, 2587285, 2584580, 2585800],
  [2590505, 2596085, 2590170, 2595805],
  [2595820, 2602145, 2595405, 2601405],
  [2601245, 2608285, 2600855, 2607100],
  [2607070, 2614840, 2605955, 2609245],
  [2609120, 2610855, 2608395, 2608600],
  [2608575, 2609330, 2604915, 2608200],
  [2608500, 2609460, 2606510, 2607905],
  [2606000, 2606465, 2601305, 2602105],
  [2601975, 2604990, 2601120, 2603400],
  [2603345, 2604050, 2597870, 2598805],
  [2599075, 2599290, 2595875, 2596105],
  [2595925, 2598260, 2595185, 2597205],
  [2597490, 2597970, 2593590, 2594005],
  [2594075, 2594405, 2592205, 2593105],
  [2594835, 2597460, 2583840, 2588465],
  [2588740, 2591460, 2588090, 2591240],
  [2591085, 2594255, 2590700, 2593800],
  [2593980, 2594685, 2590865, 2592100],
  [2592070, 2595680, 2590510, 2594950],
  [2594730, 2596175, 2594175, 2595700],
  [2595655, 2596020, 2594205, 2595105],
  [2593005, 2594795, 2589705, 2590205],
  [2590080, 2590750, 2587290, 2587900],
  [2587840, 2588820, 2585270, 2586800],
  [2586555, 2589920, 2586315, 2589095],
  [2588955, 2591015, 2587960, 2590700],
  [2590575, 2592655, 2590205, 2592100],
  [2592150, 2592400, 2590280, 2591700],
  [2593400, 2596185, 2592485, 2595300],
  [2595575, 2596945, 2593785, 2594100],
  [2594325, 2594735, 2591125, 2591805],
  [2592045, 2592530, 2589080, 2589900],
  [2589710, 2591540, 2587380, 2591195],
  [2591020, 2594975, 2590245, 2593005],
  [2593065, 2593635, 2592215, 2592615],
  [2593160, 2598150, 2591895, 2597835],
  [2597835, 2599130, 2596210, 2598525],
  [2598520, 2599675, 2595140, 2596830],
];

const FIRST_DAY = tradingDate('2026-11-11');
const STARTS = ['09:15', '10:15', '11:15', '12:15', '13:15', '14:15', '15:15'] as const;

/** The sessions of the example, Wednesday to Thursday, weekend left out. */
export const SESSIONS: readonly TradingDate[] = [0, 1, 2, 5, 6, 7, 8].map((days) => addDays(FIRST_DAY, days));

/** The closed hourly bars and, as the last one, the bar that is being built at 12:00:51. */
export const HOURLY: readonly Bar[] = HOURS.map(([open, high, low, close], index) => ({
  start: startOf(index),
  open: paise(open),
  high: paise(high),
  low: paise(low),
  close: paise(close),
}));

function startOf(index: number): Instant {
  const day = SESSIONS[Math.floor(index / 7)] ?? FIRST_DAY;
  return istInstant(day, clock(STARTS[index % 7] ?? '09:15'));
}

/** Bars of any length, made from the hourly ones: enough to look at, not to trade on. */
export function barsOf(minutes: BarMinutes): readonly Bar[] {
  if (minutes === 60) return HOURLY;
  if (minutes < 60) return HOURLY.flatMap((bar) => splitBar(bar, minutes));
  return SESSIONS.map((_, day) => joined(HOURLY.slice(day * 7, day * 7 + 7)));
}

/** Walks from open over high and low to close, in the order that the candle's colour suggests. */
function splitBar(bar: Bar, minutes: number): readonly Bar[] {
  const lastHour = (bar.start / 60_000) % 1_440 === 585;
  const count = Math.max(1, (lastHour ? 15 : 60) / minutes);
  const turns =
    bar.close >= bar.open
      ? [bar.open, bar.low, bar.high, bar.close]
      : [bar.open, bar.high, bar.low, bar.close];
  const at = (share: number): number => {
    const place = share * 3;
    const from = Math.min(2, Math.floor(place));
    return (turns[from] ?? 0) + ((turns[from + 1] ?? 0) - (turns[from] ?? 0)) * (place - from);
  };
  return Array.from({ length: count }, (_, index) => {
    const open = Math.round(at(index / count));
    const close = Math.round(at((index + 1) / count));
    const wick = Math.round(60 + 40 * Math.sin(index * 2.1));
    return {
      start: (bar.start + index * minutes * 60_000) as Instant,
      open: paise(open),
      high: paise(Math.max(open, close) + wick),
      low: paise(Math.min(open, close) - wick),
      close: paise(close),
    };
  });
}

function joined(bars: readonly Bar[]): Bar {
  const first = bars[0];
  const last = bars.at(-1);
  if (first === undefined || last === undefined) throw new Error('no bars to join');
  return {
    start: first.start,
    open: first.open,
    high: paise(Math.max(...bars.map(({ high }) => high))),
    low: paise(Math.min(...bars.map(({ low }) => low))),
    close: last.close,
  };
}
