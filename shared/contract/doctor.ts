import type { Instant } from '../units/index.ts';
import type { Call, Nothing } from './call.ts';
import type { CheckId } from './doctor-checks.ts';

/**
 * `acknowledge`: cannot be verified now, so the user must say that he knows. `waiting`: not measured yet.
 * `notApplicable`: there is nothing to look at here; the detail says why.
 */
export type CheckState = 'passed' | 'warning' | 'acknowledge' | 'failed' | 'waiting' | 'notApplicable';

/** One check: what was seen, and what to do about it. Never holds a secret. */
export interface DoctorCheck {
  readonly id: CheckId;
  readonly label: string;
  readonly state: CheckState;
  /** A few words for the right edge: `34 ms ± 5`, `until 06:00`. */
  readonly value: string;
  readonly detail: string;
  /** Null where nothing is to be done. */
  readonly remedy: string | null;
  /** When it was seen; null where it was not. */
  readonly at: Instant | null;
}

/** All checks as of one moment. */
export interface DoctorSlice {
  readonly at: Instant | null;
  readonly checks: readonly DoctorCheck[];
  /** The machine's check that is being made now; null while none is. */
  readonly running: CheckId | null;
}

export interface DoctorCommands {
  /** Makes the machine's checks anew, on a thread; their results come in the slice one by one. */
  'doctor.run': Call<Nothing, Nothing>;
}
