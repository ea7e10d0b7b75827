import type { PayoffView } from '../../shared/contract/index.ts';
import type { Paise } from '../../shared/units/index.ts';

type Point = PayoffView['points'][number];

/** Paths of the payoff graph in a box of 100 by 100, y downwards. */
export interface PayoffShape {
  readonly zeroY: number;
  readonly today: string;
  readonly profit: { readonly line: string; readonly area: string };
  readonly loss: { readonly line: string; readonly area: string };
  readonly xOf: (spot: number) => number;
  /** The line of another curve in the same box. */
  readonly lineOf: (places: readonly Place[]) => string;
}

const TOP = 18;
const BOTTOM = 68;

/** Lays the payoff out: the gain above the zero line in one path, the loss below it in another. */
export function payoffShape({ points }: Pick<PayoffView, 'points'>): PayoffShape | null {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || last.spot === first.spot) return null;
  const xOf = (spot: number): number => ((spot - first.spot) / (last.spot - first.spot)) * 100;
  const most = Math.max(0, ...points.map(({ atExpiry }) => atExpiry));
  const least = Math.min(0, ...points.map(({ atExpiry }) => atExpiry));
  const yOf = (pnl: number): number => BOTTOM - ((pnl - least) / (most - least || 1)) * (BOTTOM - TOP);
  const zeroY = yOf(0);
  const cut = withZeroCrossings(points);
  const part = (keep: (pnl: number) => boolean) =>
    pathsOf(
      cut.filter(({ pnl }) => keep(pnl)),
      xOf,
      yOf,
      zeroY,
    );
  const known = points.flatMap(({ spot, today }) => (today === null ? [] : [{ spot, pnl: today }]));
  return {
    zeroY,
    xOf,
    lineOf: (places) => pathsOf(places, xOf, yOf, zeroY).line,
    today: pathsOf(known, xOf, yOf, zeroY).line,
    profit: part((pnl) => pnl >= 0),
    loss: part((pnl) => pnl <= 0),
  };
}

interface Place {
  readonly spot: number;
  readonly pnl: number;
}

/** The expiry polyline with a point of its own wherever it crosses zero. */
function withZeroCrossings(points: readonly Point[]): readonly Place[] {
  return points.flatMap((point, index) => {
    const here = { spot: point.spot, pnl: point.atExpiry };
    const next = points[index + 1];
    if (next === undefined || Math.sign(point.atExpiry) * Math.sign(next.atExpiry) >= 0) return [here];
    const share = point.atExpiry / (point.atExpiry - next.atExpiry);
    return [here, { spot: point.spot + share * (next.spot - point.spot), pnl: 0 }];
  });
}

function pathsOf(
  places: readonly Place[],
  xOf: (spot: number) => number,
  yOf: (pnl: number) => number,
  zeroY: number,
): { readonly line: string; readonly area: string } {
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return { line: '', area: '' };
  const steps = places.map(({ spot, pnl }) => `${xOf(spot).toFixed(2)} ${yOf(pnl).toFixed(2)}`);
  const line = `M${steps.join('L')}`;
  return {
    line,
    area: `${line}L${xOf(last.spot).toFixed(2)} ${zeroY.toFixed(2)}H${xOf(first.spot).toFixed(2)}Z`,
  };
}

/** Whether a spot lies inside the drawn range. */
export function inRange(shape: PayoffShape, spot: Paise | number): boolean {
  const x = shape.xOf(spot);
  return x >= 0 && x <= 100;
}
