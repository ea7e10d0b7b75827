import type { Instant } from '../../shared/units/index.ts';

/**
 * The terminal's only source of time. Real: the wall clock anchored to a monotonic one, so that it never steps
 * back. Virtual: moved by whoever owns the market (Demo, replay, tests).
 */
export interface Scheduler {
  /** Never decreases. */
  now(): Instant;
  /** Calls back once at or after the instant; in order of instants, then of calls. Returns how to cancel. */
  at(when: Instant, callback: () => void): () => void;
}
