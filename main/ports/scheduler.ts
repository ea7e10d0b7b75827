import { after, type Instant } from '../../shared/units/index.ts';
import type { RealTime } from './real-time.ts';

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

/** The market's clock for what counts by it (ages of prices, a broker's seconds); the host's own in a live terminal, faster in a rehearsal. */
export function marketTime(scheduler: Scheduler): RealTime {
  return {
    nowMs: () => scheduler.now(),
    after: (ms, callback) => scheduler.at(after(scheduler.now(), ms), callback),
  };
}
