import type { Bar, BarMinutes } from '../../../../shared/contract/index.ts';
import { after, MS_PER_MINUTE, type Instant, type Paise } from '../../../../shared/units/index.ts';

/** A print that a bar is turned back into. */
export interface BarPrint {
  readonly at: Instant;
  readonly price: Paise;
}

/** The close is printed so long before the bar's end. */
const CLOSE_BEFORE_END_MS = 1_000;

/**
 * Four prints that make exactly this bar again: the open at its start, the extremes after a third and two thirds of
 * it, the one nearer to the open first (at equal distance the one away from the close), the close one second before
 * its end. Which extreme came first in truth is not recorded.
 */
export function barPrints(bar: Bar, minutes: BarMinutes): readonly BarPrint[] {
  const length = minutes * MS_PER_MINUTE;
  const { start, open, high, low, close } = bar;
  const [first, second] = highFirst(bar) ? [high, low] : [low, high];
  return [
    { at: start, price: open },
    { at: after(start, Math.floor(length / 3)), price: first },
    { at: after(start, Math.floor((2 * length) / 3)), price: second },
    { at: after(start, length - CLOSE_BEFORE_END_MS), price: close },
  ];
}

function highFirst({ open, high, low, close }: Bar): boolean {
  const [up, down] = [high - open, open - low];
  return up === down ? close < open : up < down;
}
