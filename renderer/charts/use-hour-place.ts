import { useEffect, useState } from 'react';
import { MS_PER_HOUR, type Instant } from '../../shared/units/index.ts';
import type { ChartView } from './chart-view.ts';
import type { ChartHandle } from './use-chart.ts';

interface Place {
  readonly left: number;
  readonly width: number;
}

/** Where the chosen hour stands in the picture of this moment; null where it is outside of it. */
export function useHourPlace(
  { view, onMoved }: Pick<ChartHandle, 'view' | 'onMoved'>,
  hour: Instant | null,
): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const measure = (): void => {
      const [from, to] = [xOf(view, hour ?? -1), xOf(view, (hour ?? 0) + MS_PER_HOUR - 1)];
      const seen = hour === null || view === null || from === null || to === null || to < 0;
      const left = from === null || view === null ? 0 : Math.min(from, view.pane().width);
      const width = to === null ? 0 : Math.max(2, to - left);
      const next = seen || width <= 0 ? null : { left, width };
      setPlace((before) => (before?.left === next?.left && before?.width === next?.width ? before : next));
    };
    measure();
    return onMoved(measure);
  }, [view, onMoved, hour]);
  return place;
}

function xOf(view: ChartView | null, at: number): number | null {
  return view?.markPlace(at, 'above')?.x ?? null;
}
