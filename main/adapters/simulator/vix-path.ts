import type { Chance } from '../../domain/exchange/index.ts';
import { cell, TRADED_MINUTES, type SimulatedDay } from './simulated-day.ts';

export interface VixLevel {
  /** India VIX at the close before, in hundredths, and the index then: VIX rises when the index falls. */
  readonly before: number;
  readonly indexBefore: number;
}

const VIX_PER_RETURN = 2.2;
const VIX_MIN = 1050;
const VIX_MAX = 2400;

/** VIX against the index, with a life of its own; it forgets a part of every day. */
export function vixPath(
  { before, indexBefore }: VixLevel,
  open: number,
  closes: Int32Array,
  chance: Chance,
): Pick<SimulatedDay, 'vix' | 'vixOpen'> {
  const vix = new Int32Array(TRADED_MINUTES);
  const at = (index: number, own: number): number => {
    const level = before * Math.exp(-VIX_PER_RETURN * Math.log(index / indexBefore) + own);
    return Math.round(Math.min(VIX_MAX, Math.max(VIX_MIN, level)));
  };
  let own = 0;
  for (let minute = 0; minute < TRADED_MINUTES; minute += 1) {
    own = own * 0.998 + 0.0012 * chance.normal();
    vix[minute] = at(cell(closes, minute), own);
  }
  return { vix, vixOpen: at(open, 0) };
}
