import type { Slices } from '../shared/contract/slices.ts';
import type { HostFrame } from '../shared/contract/wire.ts';
import { Listeners } from './listeners.ts';

type StateFrame = Extract<HostFrame, { type: 'state' }>;

/** What this window was told of the state. After a gap nothing fits until everything has come again. */
export class StateEar {
  readonly #listeners = new Listeners<[slices: Partial<Slices>, full: boolean]>();
  readonly #askAgain: () => void;
  #known: Partial<Slices> = {};
  #version: number | null = null;

  constructor(askAgain: () => void) {
    this.#askAgain = askAgain;
  }

  take({ version, full, slices }: StateFrame): void {
    if (!full && (this.#version === null || version !== this.#version + 1)) {
      // Asked once; what comes until the answer does not count.
      if (this.#version !== null) this.#askAgain();
      this.#version = null;
      return;
    }
    this.#version = version;
    this.#known = full ? slices : { ...this.#known, ...slices };
    this.#listeners.tell(slices, full);
  }

  /** Calls back at once with all that is known, then with each change. */
  on(listener: (slices: Partial<Slices>, full: boolean) => void): () => void {
    if (Object.keys(this.#known).length > 0) listener(this.#known, true);
    return this.#listeners.add(listener);
  }
}
