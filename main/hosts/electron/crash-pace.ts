/** So many crashes within this time are no accident: the page is then loaded after a pause, so that it burns no core. */
const OFTEN = 3;
const WITHIN_MS = 60_000;
const PAUSE_MS = 10_000;

/** When to load the page again after a crash: at once, or after a pause where it crashes again and again. */
export class CrashPace {
  #times: readonly number[] = [];

  /** How long to wait now. `nowMs` never goes back. */
  afterCrash(nowMs: number): number {
    this.#times = [...this.#times.filter((at) => nowMs - at < WITHIN_MS), nowMs];
    return this.#times.length > OFTEN ? PAUSE_MS : 0;
  }
}
