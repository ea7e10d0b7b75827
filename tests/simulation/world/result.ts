import type { Finding } from './checker/finding.ts';
import type { Tally } from './tally.ts';

/** What came of one seed, as plain data: it may come from another process. */
export interface SeedResult {
  readonly seed: number;
  readonly findings: readonly Finding[];
  readonly tally: Tally;
  readonly hash: string;
  /** Simulated time, from the story's beginning to its end. */
  readonly simulatedMs: number;
  /** Run twice: whether both runs had the same hash; null where it ran once. */
  readonly repeated: boolean | null;
}
