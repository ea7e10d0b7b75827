import { instant, type Instant } from '../../../shared/units/index.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { HostClocks } from './host-clocks.ts';
import { TimerQueue } from './timer-queue.ts';

/** One moment of a clock, and how fast it runs from there: 1 is real time. */
export interface ClockAnchor {
  readonly atMs: number;
  readonly speed: number;
}

/** A longer timer fires at once in Node (its milliseconds are a signed 32-bit number). */
const TIMER_MAX_MS = 2_147_483_647;

/**
 * A clock that was set once and is carried on by the monotonic one. It can be set anew and never steps back: where the
 * new anchor lies behind, it waits there until time has caught up.
 */
export class AnchoredTime implements Scheduler {
  readonly #clocks: HostClocks;
  readonly #queue = new TimerQueue();
  #anchor: ClockAnchor;
  #anchoredMs: number;
  #lastMs = 0;
  #stopTimer: (() => void) | null = null;
  #timerFor: Instant | null = null;

  constructor(clocks: HostClocks, anchor: ClockAnchor) {
    this.#clocks = clocks;
    this.#anchor = anchor;
    this.#anchoredMs = clocks.monotonicMs();
  }

  now(): Instant {
    const sinceMs = this.#clocks.monotonicMs() - this.#anchoredMs;
    this.#lastMs = Math.max(this.#lastMs, Math.floor(this.#anchor.atMs + sinceMs * this.#anchor.speed));
    return instant(this.#lastMs);
  }

  follow(anchor: ClockAnchor): void {
    this.now();
    this.#anchor = anchor;
    this.#anchoredMs = this.#clocks.monotonicMs();
    this.#timerFor = null;
    this.#arm();
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
    const { speed } = this.#anchor;
    // A clock that stands still is asked again once it moves.
    if (speed === 0) return;
    const wait = Math.min(TIMER_MAX_MS, Math.max(0, (next - this.now()) / speed));
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
