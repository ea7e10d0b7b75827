import type { DrillStep } from '../../../shared/contract/index.ts';

/** What the worker of a drill tells: each step of the paper part, and at its end how long it took to be flat. */
export type DrillWord =
  | { readonly type: 'step'; readonly step: DrillStep }
  | { readonly type: 'flat'; readonly ms: number | null };
