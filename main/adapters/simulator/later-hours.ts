import type { FiredSignal } from '../../../shared/contract/index.ts';
import { strikeLevel } from '../../../shared/units/index.ts';
import type { Chance } from '../../domain/exchange/index.ts';
import { step, type HourShape } from './day-shape.ts';

/** What the four hours after the entry do to the spread that the signal sold. */
export type Outcome = 'calm' | 'trend' | 'throughStrike' | 'towardsStrike';

/** Rupees in favour of the trade, by hour from 11:15: the close, and the worst and best on the way (null: any). */
type Way = readonly (readonly [close: number, worst: number | null, best: number | null])[];

const WAYS: Readonly<Record<Exclude<Outcome, 'throughStrike' | 'towardsStrike'>, Way>> = {
  calm: [
    [9, -16, 26],
    [3, -17, 30],
    [17, -14, 38],
    [22, -8, 42],
  ],
  trend: [
    [35, -12, null],
    [70, 10, null],
    [115, 40, null],
    [150, 80, null],
  ],
};

/** The day from 11:15 on, in prices around the entry; `sign` is 1 where a rise favours the trade. */
export function laterHours(outcome: Outcome, fired: FiredSignal, chance: Chance): readonly HourShape[] {
  const sign = fired.option === 'PE' ? 1 : -1;
  const room = (sign * (fired.close - strikeLevel(fired.strike50))) / 100;
  if (outcome === 'throughStrike') return through(fired.close, sign, room);
  const way = outcome === 'towardsStrike' ? towards(room) : WAYS[outcome];
  return way.map(([close, worst, best]) =>
    hourOf(fired.close, sign, close + 3 * (chance.next() - 0.5), worst, best, null),
  );
}

/** Slowly, up to a few points before the strike: the loss limit comes before the stop. */
function towards(room: number): Way {
  const end = room - 4;
  return [
    [-0.45 * end, -0.6 * end, 10],
    [-0.85 * end, -0.95 * end, null],
    [-0.95 * end, -end, null],
    [-0.9 * end, -end, null],
  ];
}

/** An hour of calm, then from one print to the next 18 points through the strike, and no way back. */
function through(entry: number, sign: number, room: number): readonly HourShape[] {
  const beyond = -room - 18;
  const calm = hourOf(entry, sign, 4, -14, 22, null);
  const fall = hourOf(entry, sign, beyond - 6, beyond - 22, 20, { minute: 24, to: beyond, best: beyond + 6 });
  const after = hourOf(entry, sign, beyond - 12, beyond - 40, beyond + 8, null);
  return [calm, fall, after, after];
}

function hourOf(
  entry: number,
  sign: number,
  close: number,
  worst: number | null,
  best: number | null,
  jump: { readonly minute: number; readonly to: number; readonly best: number } | null,
): HourShape {
  const price = (rupees: number): number => step(entry + sign * rupees * 100);
  const bound = (rupees: number | null): number | null => (rupees === null ? null : price(rupees));
  const bounds = (up: number | null): { readonly high: number | null; readonly low: number | null } =>
    sign > 0 ? { high: bound(up), low: bound(worst) } : { high: bound(worst), low: bound(up) };
  const after = jump === null ? null : bounds(jump.best);
  return {
    close: price(close),
    ...bounds(best),
    jump:
      jump === null
        ? null
        : {
            minute: jump.minute,
            to: price(jump.to),
            high: after?.high ?? Infinity,
            low: after?.low ?? -Infinity,
          },
  };
}
