import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { Bar } from '../../shared/contract/index.ts';
import { createListeners } from '../state/listeners.ts';
import { longerBars, useChartPlace } from '../state/chart-place.ts';
import { useSlice } from '../state/replica.ts';
import { tell } from '../state/passing-note.ts';
import { useUi, type ChartMinutes } from '../state/ui-store.ts';
import { useLatest } from '../ui/use-latest.ts';
import { ChartView } from './chart-view.ts';
import type { Bars } from './use-bars.ts';
import { useOverlay } from './use-guarded-lines.ts';

export interface ChartHandle {
  /** Given to the element that holds the chart, as its ref. */
  readonly attach: (element: HTMLElement | null) => (() => void) | undefined;
  readonly view: ChartView | null;
  /** The bar under the crosshair, or null. */
  readonly hovered: Bar | null;
  /** Tells of each picture in which something moved, for what is laid over the canvas. */
  readonly onMoved: (listener: () => void) => () => void;
}

/** Keeps the chart in step with bars, slices, theme and freshness. */
export function useChart(
  minutes: ChartMinutes,
  bars: Bars,
  stale: boolean,
  onChosen: (bar: Bar | null) => void,
): ChartHandle {
  const [view, setView] = useState<ChartView | null>(null);
  const [hovered, setHovered] = useState<Bar | null>(null);
  const [moved] = useState(() => createListeners<[]>());
  const chosen = useLatest(onChosen);

  const attach = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const made = new ChartView(element, {
        hovered: setHovered,
        chosen: (bar) => chosen.current(bar),
        moved: moved.tell,
      });
      setView(made);
      return () => {
        made.destroy();
        setView(null);
      };
    },
    [moved, chosen],
  );
  useChartData(view, minutes, bars);
  useChartDress(view, stale);
  return { attach, view, hovered, onMoved: moved.on };
}

function useChartData(view: ChartView | null, minutes: ChartMinutes, bars: Bars): void {
  const chart = useSlice('chart');
  const building = chart?.building[minutes] ?? null;
  const overlay = useOverlay();

  useEffect(() => view?.setOverlay(overlay), [view, overlay]);
  const newest = useLatest(building);
  useEffect(() => {
    if (bars.bars !== null) view?.setBars(minutes, bars.bars, newest.current);
  }, [view, minutes, bars.bars, newest]);
  useAskedPlace(view, minutes, bars);
  useEffect(() => {
    // Only over closed bars: these are set first, and set the view.
    if (building !== null && bars.bars !== null) view?.setBuilding(building);
  }, [view, building, bars.bars]);
}

/** Goes to the moment that another page asked for, once its bars are drawn. */
function useAskedPlace(view: ChartView | null, minutes: ChartMinutes, bars: Bars): void {
  const at = useChartPlace((place) => place.at);
  useEffect(() => {
    if (view === null || at === null || bars.bars === null) return;
    const longer = longerBars(minutes);
    if (!view.showAt(at)) {
      // Minutes are kept for days, hours for months: the shortest bars that know the moment show it.
      if (longer !== null) return useUi.setState({ timeframe: longer });
      tell('The chart’s bars do not reach back to that moment');
    }
    useChartPlace.setState({ at: null });
  }, [view, at, minutes, bars.bars]);
}

function useChartDress(view: ChartView | null, stale: boolean): void {
  useEffect(() => view?.setStale(stale), [view, stale]);
  // Ends together with the chart: a page that is left may change the mode in the same breath, and a chart that is gone
  // cannot be painted.
  useLayoutEffect(() => {
    if (view === null) return undefined;
    // The tokens follow these attributes of the page; whoever sets them, the canvas has to be painted anew.
    const observer = new MutationObserver(() => view.retheme());
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-mode'] });
    return () => observer.disconnect();
  }, [view]);
}
