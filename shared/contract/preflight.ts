import type { Instant } from '../units/index.ts';

export type CheckId =
  | 'breezeLogin'
  | 'kiteLogin'
  | 'address'
  | 'clock'
  | 'calendar'
  | 'contracts'
  | 'feed'
  | 'journal'
  | 'funds'
  | 'positions'
  | 'halt';

/** `acknowledge`: cannot be verified now, so the user must say that he knows. `waiting`: not measured yet. */
export type CheckState = 'passed' | 'warning' | 'acknowledge' | 'failed' | 'waiting';

/** One fact that Live depends on: what was found, and what to do about it. */
export interface PreflightCheck {
  readonly id: CheckId;
  readonly label: string;
  readonly state: CheckState;
  /** A few words for the right edge: `34 ms ± 5`, `until 06:00`. */
  readonly value: string;
  readonly detail: string;
  /** Null where nothing is to be done. */
  readonly remedy: string | null;
}

/** All checks as of one moment; empty in Demo, which has nothing to check. */
export interface PreflightSlice {
  readonly at: Instant | null;
  readonly checks: readonly PreflightCheck[];
}
