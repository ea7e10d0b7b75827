import type { Instant, Paise } from '../units/index.ts';
import type { Bar, BarMinutes } from './market.ts';
import type { WeekContext } from './explanation.ts';
import type { SignalId } from './settings.ts';

/** A week's zones and levels, drawn from its first bar to its last (or to now). */
export interface WeekOverlay {
  readonly context: WeekContext;
  readonly from: Instant;
  readonly to: Instant | null;
}

export type MarkKind = 'signal' | 'entry' | 'exit' | 'missed';

/** Something that happened at a bar, with the sentence that explains it. */
export interface ChartMark {
  readonly at: Instant;
  readonly kind: MarkKind;
  readonly signal: SignalId;
  readonly label: string;
  readonly explanation: string;
}

export type LineKind = 'stop' | 'hedge' | 'dailyLimit';

/** A horizontal line that holds now: the stop (the short strike), the hedge, the spot at which the daily limit trips. */
export interface ChartLine {
  readonly kind: LineKind;
  readonly level: Paise;
  readonly label: string;
  readonly from: Instant;
}

/** What lies over the candles, and the bar being built for each timeframe. Closed bars come by the command `chart.bars`. */
export interface ChartSlice {
  readonly building: Readonly<Partial<Record<BarMinutes, Bar>>>;
  /** Counts closed bars, so that a screen knows when to ask for more. */
  readonly closedBars: number;
  readonly barClosesAt: Readonly<Partial<Record<BarMinutes, Instant>>>;
  readonly weeks: readonly WeekOverlay[];
  readonly marks: readonly ChartMark[];
  readonly lines: readonly ChartLine[];
}
