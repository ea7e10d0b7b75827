import { instant, type Instant } from '../../../shared/units/index.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import { TimerQueue } from './timer-queue.ts';

/** What the host's clocks offer; replaced in tests. */
export interface HostClocks {
  /** Milliseconds since 1970; may be set back by anyone at any time. */
  wallMs(): number;
  /** Milliseconds since some moment; only ever grows. */
  monotonicMs(): number;
  /** Calls back once after about so many milliseconds; returns how to cancel. */
  after(ms: number, callback: () => void): () => void;
}

/** A longer timer fires at once in Node (its milliseconds are a signed 32-bit number). */
const TIMER_MAX_MS = 2_147_483_647;

/** The clocks of this process. */
const HOST_CLOCKS: HostClocks = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/**
 * Real time: the wall clock as it was at the start, carried on by the monotonic clock. A wall clock that is set
 * back or forward changes nothing but skewMs, so that nothing is lost or done twice.
 */
export class SystemTime implements Scheduler {
  readonly #clocks: HostClocks;
  readonly #queue = new TimerQueue();
  readonly #anchorMs: number;
  #stopTimer: (() => void) | null = null;
  #timerFor: Instant | null = null;

  constructor(clocks: HostClocks = HOST_CLOCKS) {
    this.#clocks = clocks;
    this.#anchorMs = clocks.wallMs() - clocks.monotonicMs();
  }

  now(): Instant {
    return instant(Math.floor(this.#anchorMs + this.#clocks.monotonicMs()));
  }

  /** How far the wall clock is ahead of this time (behind: negative), in ms; near 0 where nobody touched it. */
  skewMs(): number {
    return Math.round(this.#clocks.wallMs() - this.#anchorMs - this.#clocks.monotonicMs());
  }

  at(when: Instant, callback: () => void): () => void {
    const entry = this.#queue.add(when, callback);
    this.#arm();
    return () => {
      entry.callback = null;
    };
  }

  #arm(): void {
    const next = this.#queue.nextAt();
    if (next === null || next === this.#timerFor) return;
    this.#stopTimer?.();
    this.#timerFor = next;
    const wait = Math.min(TIMER_MAX_MS, Math.max(0, next - this.now()));
    this.#stopTimer = this.#clocks.after(wait, () => {
      this.#timerFor = null;
      this.#runDue();
    });
  }

  #runDue(): void {
    const until = this.now();
    try {
      for (let next = this.#queue.nextAt(); next !== null && next <= until; next = this.#queue.nextAt()) {
        this.#queue.take()?.callback?.();
      }
    } finally {
      this.#arm();
    }
  }
}
