import type { ReactElement } from 'react';
import type { PnlSlice } from '../../shared/contract/index.ts';
import { UNKNOWN, formatClock, type Instant } from '../../shared/units/index.ts';
import { signedRupees } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';
import { CurveReader } from './curve-reader.tsx';

/** Reads the day's curve at one of its minutes; says from when to when it goes while nobody reads it. */
export function SparkReader({ points }: { readonly points: PnlSlice['curve'] }): ReactElement | null {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || last.at === first.at) return null;
  const places = points.map((point) => ((point.at - first.at) / (last.at - first.at)) * 100);
  return (
    <CurveReader
      className="spark-reader"
      label="Minute at which the day’s result is read"
      places={places}
      start={points.length - 1}
      words={(index) => {
        const point = points[index];
        return point === undefined ? UNKNOWN : `${minuteOf(point.at)}, ${signedRupees(point.net)}`;
      }}
      told={toldOf(points, places)}
    />
  );
}

function toldOf(points: PnlSlice['curve'], places: readonly number[]) {
  return (index: number | null): ReactElement | null => {
    const [first, last] = [points[0], points.at(-1)];
    const point = index === null ? undefined : points[index];
    if (index === null || point === undefined) {
      if (first === undefined || last === undefined) return null;
      return <small className="hide-s">{`${minuteOf(first.at)} to ${minuteOf(last.at)}`}</small>;
    }
    return (
      <span className={(places[index] ?? 0) < 50 ? 'right' : ''}>
        {minuteOf(point.at)} <Signed value={point.net} arrow={false} />
      </span>
    );
  };
}

function minuteOf(at: Instant): string {
  return formatClock(at).slice(0, 5);
}
