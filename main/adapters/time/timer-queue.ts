import type { Instant } from '../../../shared/units/index.ts';

/** A callback that waits for its instant. `turn` keeps the order of calls among equal instants. */
export interface Waiting {
  readonly when: Instant;
  readonly turn: number;
  callback: (() => void) | null;
}

/**
 * Callbacks in order of their instants, then of their calls (a binary heap). A cancelled one stays as an empty entry
 * until it comes to the top, so that cancelling costs nothing.
 */
export class TimerQueue {
  readonly #heap: Waiting[] = [];
  #turn = 0;

  add(when: Instant, callback: () => void): Waiting {
    this.#turn += 1;
    const entry: Waiting = { when, turn: this.#turn, callback };
    let at = this.#heap.length;
    this.#heap.push(entry);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = this.#heap[above];
      if (parent === undefined || comesBefore(parent, entry)) break;
      this.#heap[at] = parent;
      at = above;
    }
    this.#heap[at] = entry;
    return entry;
  }

  /** When the first callback is due; null where none waits. */
  nextAt(): Instant | null {
    this.#dropCancelled();
    return this.#heap[0]?.when ?? null;
  }

  /** Takes the first callback out; null where none waits. */
  take(): Waiting | null {
    this.#dropCancelled();
    return this.#removeFirst();
  }

  #dropCancelled(): void {
    while (this.#heap[0]?.callback === null) this.#removeFirst();
  }

  #removeFirst(): Waiting | null {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (first === undefined || last === undefined) return null;
    if (this.#heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(entry: Waiting): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      const left = heap[2 * at + 1];
      const right = heap[2 * at + 2];
      if (left === undefined) break;
      const goesRight = right !== undefined && comesBefore(right, left);
      const child = goesRight ? right : left;
      if (comesBefore(entry, child)) break;
      heap[at] = child;
      at = 2 * at + (goesRight ? 2 : 1);
    }
    heap[at] = entry;
  }
}

function comesBefore(a: Waiting, b: Waiting): boolean {
  return a.when < b.when || (a.when === b.when && a.turn < b.turn);
}
