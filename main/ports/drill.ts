import type { DrillSlice } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';

/** The drill of the emergency stop, as a terminal can have it made. It touches nothing of that terminal. */
export interface Drill {
  view(): DrillSlice;
  /** Begins one; the error says why not now. */
  start(): Result<null, string>;
}
