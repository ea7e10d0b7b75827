import { useMemo, type KeyboardEvent, type ReactElement } from 'react';
import { formatPrice, type Instant } from '../../shared/units/index.ts';
import type { Bar } from '../../shared/contract/index.ts';
import { useUi, type ChartMinutes } from '../state/ui-store.ts';
import { closeWords, hourOf } from '../state/why.ts';
import type { ChartHandle } from './use-chart.ts';
import { useHourPlace } from './use-hour-place.ts';

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
  const hours = useMemo(() => hoursOf(bars, minutes), [bars, minutes]);
  const last = hours.length - 1;
  const at = chosen === null ? -1 : hours.findIndex(({ start }) => start === chosen);
  const place = useHourPlace(chart, chosen);
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
