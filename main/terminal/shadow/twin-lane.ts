import type { Instant } from '../../../shared/units/index.ts';

interface Waiting {
  readonly at: Instant;
  readonly act: () => void;
}

/** So much of it at a time: Live's next turn comes between two of them. */
const AT_A_TIME = 64;
/** A twin that is further behind catches up at once, and Live waits for it. */
const LONGEST = 10_000;

export interface LaneParts {
  readonly now: () => Instant;
  /** Calls back after the turn that is under way, with everything that it sends, has ended. */
  readonly afterTurn: (act: () => void) => void;
}

/**
 * What the twin has still to do, in the order in which it came. It waits until Live's turn has gone out, so that no
 * order of Live's waits for the twin; each thing is done by the instant at which it came.
 */
export class TwinLane {
  readonly #parts: LaneParts;
  readonly #waiting: Waiting[] = [];
  #doingAt: Instant | null = null;
  #isAsked = false;

  constructor(parts: LaneParts) {
    this.#parts = parts;
  }

  /** The time as the twin has it: of what it is doing, not of when that has its turn. */
  now(): Instant {
    return this.#doingAt ?? this.#parts.now();
  }

  /** `act` does not throw: a fault of the twin is dealt with where it comes from. */
  add(act: () => void): void {
    this.#waiting.push({ at: this.#parts.now(), act });
    if (this.#waiting.length > LONGEST) this.flush();
    else this.#ask();
  }

  /** Does all that waits, and what comes of it, now. */
  flush(): void {
    while (this.#waiting.length > 0 && this.#doingAt === null) this.#do(this.#waiting.splice(0));
  }

  #ask(): void {
    if (this.#isAsked || this.#doingAt !== null) return;
    this.#isAsked = true;
    this.#parts.afterTurn(() => {
      this.#isAsked = false;
      if (this.#doingAt !== null) return;
      this.#do(this.#waiting.splice(0, AT_A_TIME));
      if (this.#waiting.length > 0) this.#ask();
    });
  }

  #do(some: readonly Waiting[]): void {
    for (const { at, act } of some) {
      this.#doingAt = at;
      act();
    }
    this.#doingAt = null;
  }
}
