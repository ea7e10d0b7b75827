import type { ReplaySlice } from '../../../shared/contract/index.ts';

/** Frames of a screen are no closer together. */
const FRAME_MS = 200;

/** Paces what a replay tells of itself: another state at once, everything else with the next frame. */
export class StateFrames {
  readonly #tell: () => void;
  #toldAtMs = -Infinity;
  #state: ReplaySlice['state'] = 'none';
  #later: NodeJS.Timeout | null = null;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  changed(state: ReplaySlice['state']): void {
    const wait = this.#toldAtMs + FRAME_MS - performance.now();
    if (state !== this.#state || wait <= 0) this.#now(state);
    else this.#later ??= setTimeout(() => this.#now(this.#state), wait);
  }

  #now(state: ReplaySlice['state']): void {
    if (this.#later !== null) clearTimeout(this.#later);
    this.#later = null;
    this.#toldAtMs = performance.now();
    this.#state = state;
    this.#tell();
  }
}
