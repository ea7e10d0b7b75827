import { assert } from '../../shared/units/index.ts';

/** Every process gets its own block of sequence numbers: gapless within a run, growing from run to run. */
const NUMBERS_PER_RUN = 10_000_000_000;

/** The first sequence number of a run; runs count from 1. A run may have ten thousand million inputs. */
export function firstSeq(run: number): number {
  assert(run >= 1 && run <= 900_000, 'a run number is between 1 and 900,000');
  return run * NUMBERS_PER_RUN;
}

/** The run that gave this sequence number. */
export function runOf(seq: number): number {
  return Math.floor(seq / NUMBERS_PER_RUN);
}
