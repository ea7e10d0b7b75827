import { memo, type ReactElement } from 'react';
import type { PnlSlice } from '../../shared/contract/index.ts';
import { SparkReader } from './spark-reader.tsx';

type Points = PnlSlice['curve'];

/** The day's net result by the minute, from the first point to the last, with the zero line. */
export const Spark = memo(function Spark({ points }: { readonly points: Points }): ReactElement {
  const shape = sparkShape(points);
  return (
    <div className="spark">
      {shape !== null && (
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path className="spark-zero" d={`M0 ${shape.zeroY}H100`} />
          <path className={`spark-line ${shape.up ? 'up' : 'down'}`} d={shape.path} />
        </svg>
      )}
      <SparkReader points={points} />
    </div>
  );
});

/** The curve in a box of 100 by 100, with zero always inside; null below two points. */
export function sparkShape(points: Points): { path: string; zeroY: number; up: boolean } | null {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || last.at === first.at) return null;
  const nets = points.map(({ net }) => net);
  const high = Math.max(0, ...nets);
  const low = Math.min(0, ...nets);
  const yOf = (net: number): number => 92 - ((net - low) / (high - low || 1)) * 84;
  const xOf = (at: number): number => ((at - first.at) / (last.at - first.at)) * 100;
  const path = points.map(({ at, net }) => `${xOf(at).toFixed(1)} ${yOf(net).toFixed(1)}`).join('L');
  return { path: `M${path}`, zeroY: Math.round(yOf(0) * 10) / 10, up: last.net >= 0 };
}
