import type { Instant } from '../../shared/units/index.ts';
import type { EngineInput } from '../engine/index.ts';
import type { Scheduler } from '../ports/scheduler.ts';

/** An engine's named timers: setting one again replaces it. */
export class BookTimers {
  readonly #scheduler: Scheduler;
  readonly #push: (input: EngineInput) => void;
  readonly #cancels = new Map<string, () => void>();

  constructor(scheduler: Scheduler, push: (input: EngineInput) => void) {
    this.#scheduler = scheduler;
    this.#push = push;
  }

  set(timer: string, at: Instant | null): void {
    this.#cancels.get(timer)?.();
    this.#cancels.delete(timer);
    if (at === null) return;
    const cancel = this.#scheduler.at(at, () => {
      this.#cancels.delete(timer);
      this.#push({ type: 'timer', timer });
    });
    this.#cancels.set(timer, cancel);
  }

  clear(): void {
    for (const cancel of this.#cancels.values()) cancel();
    this.#cancels.clear();
  }
}
