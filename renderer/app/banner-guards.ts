import { isOpenSpread, type PositionsSlice, type SpreadView } from '../../shared/contract/index.ts';
import { formatPrice, groupIndian, minus, paise, times, type Paise } from '../../shared/units/index.ts';
import { plural } from '../ui/format.ts';

/** Which prices are too old to act on. */
interface OldPrices {
  readonly index: boolean;
  /** Those of the open legs. */
  readonly marks: boolean;
}

/**
 * What guards an open position while prices are old: our own guards wait, and a stop that rests at the broker goes on;
 * what that one would cost. One sentence; none where nothing is open.
 */
export function guardWords(positions: PositionsSlice | undefined, old: OldPrices): readonly string[] {
  const open = positions?.spreads.filter(isOpenSpread) ?? [];
  if (open.length === 0 || (!old.index && !old.marks)) return [];
  const waiting = old.index ? 'Index stop and daily limit wait' : 'Daily limit waits';
  const resting = restingStop(positions);
  return [resting === null ? `${waiting} for fresh prices` : `${waiting} for fresh prices; ${resting}`];
}

/** `the broker’s stop rests at 142.00: up to ₹66,040 on the short`; null where none rests. */
export function restingStop(positions: PositionsSlice | undefined): string | null {
  const stopped = positions?.spreads.filter((spread) => spread.brokerStop !== null) ?? [];
  const cost = costWords(stopped);
  if (stopped.length > 1) return `${plural(stopped.length, 'stop')} rest at the broker${cost}`;
  const stop = stopped[0]?.brokerStop ?? null;
  if (stop === null) return null;
  return `the broker’s stop rests at ${formatPrice(stop.trigger)}${cost}`;
}

function costWords(stopped: readonly SpreadView[]): string {
  const costs = stopped.map(costAtLimit);
  if (costs.includes(null)) return '';
  const sum = costs.reduce<number>((all, cost) => all + Math.max(0, cost ?? 0), 0);
  return sum === 0 ? '' : `: up to ₹${groupIndian(Math.round(sum / 100))} on the short`;
}

/** Bought back at the stop's limit; the hedge's gain, which nobody knows before, is left out. */
function costAtLimit({ brokerStop, legs }: SpreadView): Paise | null {
  let cost = 0;
  for (const { role, quantity, entryPrice } of legs) {
    if (role !== 'short' || quantity === 0) continue;
    if (entryPrice === null || brokerStop === null) return null;
    cost += times(minus(brokerStop.limit, entryPrice), quantity);
  }
  return paise(cost);
}
