import { create } from 'zustand';
import type { Instant } from '../../shared/units/index.ts';
import { useUi } from './ui-store.ts';

/** The moment that the chart shall show next; null once it does. */
export const useChartPlace = create<{ readonly at: Instant | null }>(() => ({ at: null }));

/** Shows the terminal's chart at a moment, hour by hour. */
export function openOnChart(at: Instant): void {
  useChartPlace.setState({ at });
  useUi.setState({ page: 'terminal', dialog: null, timeframe: 60 });
}
