import type { ReactElement } from 'react';
import type { WeekOverlay } from '../../shared/contract/index.ts';
import { formatDate, formatPrice, istDate } from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
import { markWhen } from './mark-when.ts';
import { useGuardedLines } from './use-guarded-lines.ts';

/** The chart in words, for whoever cannot see it: last price, zones and levels of each week, lines and marks as a list. */
export function ChartTwin(): ReactElement | null {
  const chart = useSlice('chart');
  const lines = useGuardedLines();
  const spot = useSlice('session')?.spot.value ?? null;
  if (chart === null) return null;
  const context = chart.weeks.at(-1)?.context;
  return (
    <ul className="sr" aria-label="Chart in words" data-testid="chart-twin">
      <li>Last price {formatPrice(spot)}</li>
      {context !== undefined && (
        <>
          <li>
            Resistance zone {formatPrice(context.upperBottom)} to {formatPrice(context.upperTop)}
          </li>
          <li>
            Support zone {formatPrice(context.lowerBottom)} to {formatPrice(context.lowerTop)}
          </li>
          <li>Previous week: high {formatPrice(context.prevHigh)}</li>
          <li>Previous week: low {formatPrice(context.prevLow)}</li>
          <li>Previous week: close {formatPrice(context.prevClose)}</li>
        </>
      )}
      {lines.map((line) => (
        <li key={line.kind + line.label}>
          {line.label}, at {formatPrice(line.level)}
        </li>
      ))}
      {chart.marks.map((mark) => (
        <li key={`${mark.kind} ${mark.at} ${mark.label}`}>
          {mark.label}, {markWhen(mark)}. {mark.explanation}
        </li>
      ))}
      {chart.weeks
        .slice(0, -1)
        .toReversed()
        .map((week) => (
          <li key={week.from}>{pastWeek(week)}</li>
        ))}
    </ul>
  );
}

function pastWeek({ context, from }: WeekOverlay): string {
  const range = (low: typeof context.prevLow, high: typeof context.prevLow): string =>
    `${formatPrice(low)} to ${formatPrice(high)}`;
  return [
    `Week that began ${formatDate(istDate(from))}: resistance ${range(context.upperBottom, context.upperTop)}`,
    `support ${range(context.lowerBottom, context.lowerTop)}`,
    `its previous week's range ${range(context.prevLow, context.prevHigh)}`,
    `close ${formatPrice(context.prevClose)}`,
  ].join(', ');
}
