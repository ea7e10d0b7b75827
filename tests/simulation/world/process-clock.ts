import { after, type Instant } from '../../../shared/units/index.ts';
import type { Scheduler } from '../../../main/ports/scheduler.ts';
import type { VirtualTime } from '../../../main/adapters/time/index.ts';
import { Crash } from './crash.ts';

export interface ClockContext {
  /** The process died by a crash that was planted. */
  crashed(crash: Crash): void;
  /** Something threw that nobody planted. */
  failed(error: unknown): void;
  /** The process has done something and rests again. */
  after(): void;
}

/**
 * One process's clock and its only door: whatever reaches the process comes through `enter`. A dead process is
 * reached by nothing; a suspended one by everything at once when it wakes. Its clock may be off from the exchange's.
 */
export class ProcessClock implements Scheduler {
  readonly #time: VirtualTime;
  readonly #skewMs: number;
  readonly #context: ClockContext;
  #alive = true;
  #late: (() => void)[] | null = null;
  /** It died here, and nobody outside has heard of it yet: what is thrown may be caught within. */
  #crash: Crash | null = null;

  constructor(time: VirtualTime, skewMs: number, context: ClockContext) {
    this.#time = time;
    this.#skewMs = skewMs;
    this.#context = context;
  }

  get alive(): boolean {
    return this.#alive;
  }

  get suspended(): boolean {
    return this.#late !== null;
  }

  now(): Instant {
    return after(this.#time.now(), this.#skewMs);
  }

  at(when: Instant, callback: () => void): () => void {
    return this.#time.at(after(when, -this.#skewMs), () => this.enter(callback));
  }

  enter(run: () => void): void {
    if (!this.#alive) return;
    if (this.#late !== null) {
      this.#late.push(run);
      return;
    }
    try {
      run();
      if (this.#alive) this.#context.after();
    } catch (error) {
      const isNew = this.#alive;
      this.#alive = false;
      if (isNew) this.#context.failed(error);
    }
    const crash = this.#crash;
    this.#crash = null;
    if (crash !== null) this.#context.crashed(crash);
  }

  /** Dies in the middle of what it does. */
  crash(where: string): never {
    this.#alive = false;
    this.#crash = new Crash(where);
    throw this.#crash;
  }

  suspend(): void {
    this.#late ??= [];
  }

  resume(): void {
    const late = this.#late ?? [];
    this.#late = null;
    for (const run of late) this.enter(run);
  }

  die(): void {
    this.#alive = false;
    this.#late = null;
  }
}
