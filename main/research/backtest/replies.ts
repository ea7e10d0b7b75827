import type { Instant } from '../../../shared/units/index.ts';

interface Waiting {
  readonly at: Instant;
  readonly run: () => void;
}

/** What the broker of a backtest has still to say: few at a time, in order of time, then of asking. */
export class Replies {
  readonly #waiting: Waiting[] = [];

  add(at: Instant, run: () => void): void {
    let place = this.#waiting.length;
    while (place > 0 && (this.#waiting[place - 1]?.at ?? 0) > at) place -= 1;
    this.#waiting.splice(place, 0, { at, run });
  }

  /** When the next one is due; null where none waits. */
  nextAt(): Instant | null {
    return this.#waiting[0]?.at ?? null;
  }

  takeNext(): () => void {
    return this.#waiting.shift()?.run ?? ((): void => undefined);
  }
}
