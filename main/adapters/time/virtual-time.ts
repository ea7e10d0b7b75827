import { assert, type Instant } from '../../../shared/units/index.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import { TimerQueue } from './timer-queue.ts';

/**
 * Time that stands still until it is moved. Callbacks run within the move, each at its own instant; what they ask
 * for at or before the present runs next, still in order. Nothing here knows the host's clock.
 */
export class VirtualTime implements Scheduler {
  readonly #queue = new TimerQueue();
  #now: Instant;
  #moving = false;

  constructor(start: Instant) {
    this.#now = start;
  }

  now(): Instant {
    return this.#now;
  }

  at(when: Instant, callback: () => void): () => void {
    const entry = this.#queue.add(when > this.#now ? when : this.#now, callback);
    return () => {
      entry.callback = null;
    };
  }

  /** When the next callback is due; null where nothing waits. */
  nextAt(): Instant | null {
    return this.#queue.nextAt();
  }

  /** Runs everything due up to and at the instant and comes to stand there; an instant that has passed moves nothing. */
  advanceTo(until: Instant): void {
    this.advanceWhile(until, () => true);
  }

  /** As advanceTo, but asks before each callback whether to go on. True when the instant was reached. */
  advanceWhile(until: Instant, goOn: () => boolean): boolean {
    this.#enter();
    try {
      for (let next = this.#queue.nextAt(); next !== null && next <= until; next = this.#queue.nextAt()) {
        if (!goOn()) return false;
        this.#run();
      }
      if (until > this.#now) this.#now = until;
      return true;
    } finally {
      this.#moving = false;
    }
  }

  /** Runs the next callback alone, moving to its instant; false where nothing waits. */
  next(): boolean {
    if (this.#queue.nextAt() === null) return false;
    this.#enter();
    try {
      this.#run();
    } finally {
      this.#moving = false;
    }
    return true;
  }

  /** Runs callbacks until none waits, at most `limit` of them; tells how many ran. */
  runUntilIdle(limit: number): number {
    let ran = 0;
    while (ran < limit && this.next()) ran += 1;
    return ran;
  }

  #enter(): void {
    assert(!this.#moving, 'virtual time is not moved from within one of its callbacks');
    this.#moving = true;
  }

  #run(): void {
    const entry = this.#queue.take();
    if (entry === null) return;
    this.#now = entry.when;
    entry.callback?.();
  }
}
