import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Bar } from '../../shared/contract/index.ts';
import { useSlice } from '../state/replica.ts';
import { useUi, type ChartMinutes } from '../state/ui-store.ts';
import { ChartView } from './chart-view.ts';
import { overlayOf } from './overlay-model.ts';
import type { Bars } from './use-bars.ts';

export interface ChartHandle {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly view: ChartView | null;
  /** The bar under the crosshair, or null. */
  readonly hovered: Bar | null;
  /** Counts the pictures in which something moved, for what is laid over the canvas. */
  readonly onMoved: (listener: () => void) => () => void;
}

/** Keeps the chart in step with bars, slices, theme and freshness. */
export function useChart(minutes: ChartMinutes, bars: Bars, stale: boolean): ChartHandle {
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<ChartView | null>(null);
  const [hovered, setHovered] = useState<Bar | null>(null);
  const moved = useMoved();
  const first = useRef(minutes);

  useEffect(() => {
    if (container.current === null) return undefined;
    const made = new ChartView(container.current, first.current, { hovered: setHovered, moved: moved.tell });
    setView(made);
    return () => {
      made.destroy();
      setView(null);
    };
  }, [moved]);

  useChartData(view, minutes, bars);
  useChartDress(view, stale);
  return { container, view, hovered, onMoved: moved.on };
}

function useMoved() {
  return useMemo(() => {
    const listeners = new Set<() => void>();
    return {
      tell: () => {
        for (const listener of listeners) listener();
      },
      on: (listener: () => void) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    };
  }, []);
}

function useChartData(view: ChartView | null, minutes: ChartMinutes, bars: Bars): void {
  const chart = useSlice('chart');
  const building = chart?.building[minutes];
  const latest = useRef(building);
  latest.current = building;

  useEffect(() => {
    if (view !== null && bars.bars !== null) view.setBars(minutes, bars.bars, latest.current);
  }, [view, minutes, bars.bars]);

  useEffect(() => {
    if (view !== null && building !== undefined) view.setBuilding(building);
  }, [view, building]);

  const weeks = chart?.weeks;
  const lines = chart?.lines;
  const overlay = useMemo(() => overlayOf(weeks ?? [], lines ?? []), [weeks, lines]);
  useEffect(() => view?.setOverlay(overlay), [view, overlay]);
}

function useChartDress(view: ChartView | null, stale: boolean): void {
  const theme = useUi((ui) => ui.theme);
  const session = useSlice('session');
  const mode = session?.halt.state === 'HALTED' ? 'halted' : session?.mode;
  const staleNow = useRef(stale);
  staleNow.current = stale;
  useEffect(() => view?.setStale(stale), [view, stale]);
  // The page's own theme and mode attributes are set in an effect of the shell, which runs after this one.
  useEffect(() => {
    const frame = requestAnimationFrame(() => view?.retheme(staleNow.current));
    return () => cancelAnimationFrame(frame);
  }, [view, theme, mode]);
}
