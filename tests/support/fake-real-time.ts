import type { RealTime } from '../../main/ports/real-time.ts';

interface Timer {
  readonly at: number;
  callback: (() => void) | null;
}

/** A real-time clock that a test moves by hand. */
export class FakeRealTime implements RealTime {
  #now = 1_000;
  #timers: Timer[] = [];

  nowMs(): number {
    return this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    const timer: Timer = { at: this.#now + ms, callback };
    this.#timers.push(timer);
    return () => {
      timer.callback = null;
    };
  }

  /** Runs what falls due, in order, each at its own moment. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const [next] = this.#timers
        .filter((timer) => timer.callback !== null && timer.at <= until)
        .sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next && timer.callback !== null);
      this.#now = Math.max(this.#now, next.at);
      next.callback?.();
    }
    this.#now = until;
  }
}
