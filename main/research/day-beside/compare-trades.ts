import { paise, type Paise, type TradingDate } from '../../../shared/units/index.ts';
import type { ReplayFill, ReplayTrade } from '../replay-result.ts';
import { exitCause, type ExitCause } from './exit-cause.ts';

/** One kind of order of a trade in both, its slices summed; money is what the first took in more than the second. */
export interface LegBeside {
  readonly purpose: ReplayFill['purpose'];
  readonly first: LegSum | null;
  readonly second: LegSum | null;
  /** Null where they traded different quantities as well: what lies between those is size, no price. */
  readonly difference: Paise | null;
}

export interface LegSum {
  readonly quantity: number;
  /** Sold less bought. */
  readonly money: Paise;
  readonly at: ReplayFill['at'];
}

/** A week's signal as two ways of living through it tell it. */
export interface WeekBeside {
  readonly week: TradingDate;
  readonly first: ReplayTrade | null;
  readonly second: ReplayTrade | null;
  readonly sameSignal: boolean;
  /** True where neither planned anything, or one did not come to a plan. */
  readonly sameMain: boolean;
  readonly sameHedge: boolean;
  readonly cause: ExitCause;
  readonly legs: readonly LegBeside[];
}

function sameSignal(a: ReplayTrade, b: ReplayTrade): boolean {
  const [x, y] = [a.fired, b.fired];
  return (
    x.signal === y.signal &&
    x.barStart === y.barStart &&
    x.barClose === y.barClose &&
    x.close === y.close &&
    x.stopLevel === y.stopLevel &&
    x.option === y.option
  );
}

function sameStrike(a: ReplayTrade, b: ReplayTrade, leg: 'main' | 'hedge'): boolean {
  if (a.plan === null || b.plan === null) return true;
  return a.plan[leg].strike === b.plan[leg].strike && a.plan.expiry === b.plan.expiry;
}

function sumOf(fills: readonly ReplayFill[], purpose: ReplayFill['purpose']): LegSum | null {
  const own = fills.filter((each) => each.purpose === purpose);
  const last = own.at(-1);
  if (last === undefined) return null;
  const money = own.reduce(
    (sum, { side, price, quantity }) => sum + (side === 'sell' ? 1 : -1) * price * quantity,
    0,
  );
  return {
    quantity: own.reduce((sum, each) => sum + each.quantity, 0),
    money: paise(Math.round(money)),
    at: last.at,
  };
}

function legsOf(a: ReplayTrade, b: ReplayTrade): readonly LegBeside[] {
  const purposes = new Set([...a.fills, ...b.fills].map((each) => each.purpose));
  return [...purposes].map((purpose) => {
    const [first, second] = [sumOf(a.fills, purpose), sumOf(b.fills, purpose)];
    const isSame = first !== null && second !== null && first.quantity === second.quantity;
    return { purpose, first, second, difference: isSame ? paise(first.money - second.money) : null };
  });
}

/** Sets the trades of two lists side by side, week by week. */
export function besideEachOther(
  first: readonly ReplayTrade[],
  second: readonly ReplayTrade[],
  barMs: number,
): readonly WeekBeside[] {
  const weeks = [...new Set([...first, ...second].map(({ week }) => week))].sort();
  return weeks.map((week) => {
    const a = first.find((each) => each.week === week) ?? null;
    const b = second.find((each) => each.week === week) ?? null;
    if (a === null || b === null) {
      const none = { sameSignal: false, sameMain: false, sameHedge: false, legs: [] };
      return { week, first: a, second: b, ...none, cause: 'unexplained' as const };
    }
    return {
      week,
      first: a,
      second: b,
      sameSignal: sameSignal(a, b),
      sameMain: sameStrike(a, b, 'main'),
      sameHedge: sameStrike(a, b, 'hedge'),
      cause: exitCause(a, b, barMs),
      legs: legsOf(a, b),
    };
  });
}
