import { create } from 'zustand';
import type { Instant } from '../../shared/units/index.ts';
import { useUi, type ChartMinutes } from './ui-store.ts';

/** The moment that the chart shall show next; null once it does. */
export const useChartPlace = create<{ readonly at: Instant | null }>(() => ({ at: null }));

/** Shows the terminal's chart at a moment, minute by minute as far as its bars reach back. */
export function openOnChart(at: Instant): void {
  useChartPlace.setState({ at });
  useUi.setState({ page: 'terminal', dialog: null, timeframe: 1 });
}

const LONGER: Readonly<Record<ChartMinutes, ChartMinutes | null>> = {
  1: 5,
  5: 15,
  15: 60,
  60: 1440,
  1440: null,
};

/** The next longer bars, which reach back further; null where there are none. */
export function longerBars(minutes: ChartMinutes): ChartMinutes | null {
  return LONGER[minutes];
}
