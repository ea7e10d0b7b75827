import type { Instant } from '../units/index.ts';
import type { Call, Nothing } from './call.ts';

/** One step of a drill; `ms` from the press in paper, for itself at the broker. */
export interface DrillStep {
  readonly step: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly ms: number | null;
}

/** What came of a drill, by the real clock. */
export interface DrillResult {
  readonly at: Instant;
  readonly passed: boolean;
  /** From the press to the broker's word that all is flat; null where it did not come to that. */
  readonly flatMs: number | null;
  readonly steps: readonly DrillStep[];
}

/** The drill of the emergency stop: the one under way, and the last one that ended. */
export interface DrillSlice {
  readonly running: {
    readonly startedAt: Instant;
    /** What is being done now. */
    readonly doing: string;
    readonly steps: readonly DrillStep[];
  } | null;
  readonly last: DrillResult | null;
  /** Why the last one came to nothing, and what to do; null where it came to its end. */
  readonly problem: string | null;
}

export interface DrillCommands {
  /** Begins a drill: the whole sequence in paper on a simulated day, the live connection read only. */
  'drill.start': Call<Nothing, Nothing>;
}
