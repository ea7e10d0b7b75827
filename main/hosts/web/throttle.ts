/** A person mistypes once or twice; a program that guesses does not stop at ten. */
const TRIES_MAX = 10;
const WINDOW_MS = 60_000;

/** Counts wrong tokens. All come from this machine, so there is one count for all. */
export class Throttle {
  readonly #nowMs: () => number;
  readonly #wrongAt: number[] = [];

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  wrong(): void {
    this.#wrongAt.push(this.#nowMs());
    if (this.#wrongAt.length > TRIES_MAX) this.#wrongAt.shift();
  }

  /** True from the tenth wrong one within a minute on, until a minute has passed since it. */
  isOver(): boolean {
    const [oldest] = this.#wrongAt;
    return this.#wrongAt.length >= TRIES_MAX && oldest !== undefined && this.#nowMs() - oldest < WINDOW_MS;
  }
}
