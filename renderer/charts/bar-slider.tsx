import { useEffect, useState, type KeyboardEvent, type ReactElement } from 'react';
import { MS_PER_HOUR, formatPrice, type Instant } from '../../shared/units/index.ts';
import type { Bar } from '../../shared/contract/index.ts';
import { useUi, type ChartMinutes } from '../state/ui-store.ts';
import { closeWords, hourOf } from '../state/why.ts';
import type { ChartHandle } from './use-chart.ts';

interface Hour {
  readonly start: Instant;
  readonly close: Bar['close'];
}

/** The hours of these bars, oldest first, each with the close of its last bar. */
export function hoursOf(bars: readonly Bar[], minutes: ChartMinutes): readonly Hour[] {
  const hours: Hour[] = [];
  for (const bar of bars) {
    const hour = { start: hourOf(bar.start, minutes), close: bar.close };
    if (hours.at(-1)?.start === hour.start) hours.pop();
    hours.push(hour);
  }
  return hours;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 7,
  PageDown: -7,
  Home: -Infinity,
  End: Infinity,
};

/** Chooses the hour whose conditions are shown: by arrow keys here, by a click on the chart, and Esc for none. */
export function BarSlider(props: {
  readonly bars: readonly Bar[];
  readonly minutes: ChartMinutes;
  readonly chart: Pick<ChartHandle, 'view' | 'onMoved'>;
}): ReactElement | null {
  const { bars, minutes, chart } = props;
  const chosen = useUi((ui) => ui.hour);
  const hours = hoursOf(bars, minutes);
  const last = hours.length - 1;
  const at = chosen === null ? -1 : hours.findIndex(({ start }) => start === chosen);
  const place = usePlace(chart, chosen);
  if (last < 0) return null;
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = at < 0 ? last : Math.min(last, Math.max(0, at + step));
    useUi.setState({ hour: hours[next]?.start ?? null });
  };
  const hour = hours[at];
  return (
    <>
      {place !== null && <div className="barband" style={{ left: place.left, width: place.width }} />}
      <div
        className="barslider"
        role="slider"
        tabIndex={0}
        aria-label="Bar whose conditions are shown"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at < 0 ? last : at}
        aria-valuetext={
          hour === undefined
            ? 'none: as they stand'
            : `${closeWords(hour.start)}, close ${formatPrice(hour.close)}`
        }
        onKeyDown={move}
      >
        {hour === undefined ? 'Arrow keys or a click explain a past bar' : `Why at ${closeWords(hour.start)}`}
      </div>
    </>
  );
}

interface Place {
  readonly left: number;
  readonly width: number;
}

/** Where the chosen hour stands in the picture of this moment; null where it is outside of it. */
function usePlace(
  { view, onMoved }: Pick<ChartHandle, 'view' | 'onMoved'>,
  hour: Instant | null,
): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const measure = (): void => {
      const [from, to] = [view?.barX(hour ?? -1) ?? null, view?.barX((hour ?? 0) + MS_PER_HOUR - 1) ?? null];
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
