import { MS_PER_MINUTE, type Instant } from '../../../shared/units/index.ts';

/**
 * So many whole minutes running without a value are a hole: what stood in them, and at their end, nobody knows. Fewer
 * are a start between two five-minute bars of the history, or a feed that reconnects.
 */
const HOLE_MINUTES = 5;

/** Of which minutes of a session something is known of the index, by prints or by the vendor's bars. */
export class SeenMinutes {
  readonly #open: Instant;
  readonly #seen: Uint8Array;

  constructor(open: Instant, close: Instant) {
    this.#open = open;
    this.#seen = new Uint8Array(Math.max(0, Math.ceil((close - open) / MS_PER_MINUTE)));
  }

  /** A print of this instant. */
  mark(at: Instant): void {
    this.#seen[this.#indexOf(at)] = 1;
  }

  /** A bar that holds all of a span. */
  cover(from: Instant, to: Instant): void {
    this.#seen.fill(1, Math.max(0, this.#indexOf(from)), Math.max(0, this.#indexOf(to)));
  }

  /** The longest hole of a span in minutes; 0 where there is none. */
  holeIn(from: Instant, to: Instant): number {
    let longest = 0;
    let running = 0;
    for (let index = this.#indexOf(from); index < this.#indexOf(to); index += 1) {
      running = this.#seen[index] === 1 ? 0 : running + 1;
      longest = Math.max(longest, running);
    }
    return longest >= HOLE_MINUTES ? longest : 0;
  }

  #indexOf(at: Instant): number {
    return Math.floor((at - this.#open) / MS_PER_MINUTE);
  }
}
