import { useEffect, useMemo } from 'react';
import type { Bar } from '../../shared/contract/index.ts';
import { useSlice } from '../state/replica.ts';
import { useUi, type ChartMinutes } from '../state/ui-store.ts';
import type { ChartView } from './chart-view.ts';
import { useBars, type Bars } from './use-bars.ts';

/** Draws India VIX below the candles where it is wanted: its closed bars, then what it is now. */
export function useVix(view: ChartView | null, minutes: ChartMinutes, candles: Bars): readonly Bar[] | null {
  const wanted = useUi((ui) => ui.vixPane);
  const bars = useBars(minutes, 'INDIAVIX', wanted);
  const now = useSlice('session')?.vix.value ?? null;
  const start = useSlice('chart')?.building[minutes]?.start ?? null;
  const shown = useMemo(() => {
    if (!wanted) return null;
    // Only times that have a candle: another one would move the candles.
    const starts = new Set(candles.bars?.map((candle) => candle.start));
    const closed = (bars.bars ?? []).filter((bar) => starts.has(bar.start) && bar.start !== start);
    if (now === null || start === null || candles.bars === null) return closed;
    return [...closed, { start, open: now, high: now, low: now, close: now }];
  }, [wanted, bars.bars, candles.bars, now, start]);
  useEffect(() => view?.setVix(shown), [view, shown]);
  return shown;
}
