import type { Paise } from '../../../shared/units/index.ts';

/** What is open and what is on its way, counted together (controls.md 2.8). */
export interface LimitUse {
  readonly positions: number;
  readonly lots: number;
  readonly maxLoss: Paise;
}
