import type { BookRunner } from './book-runner.ts';
import { hasOpenBusiness, isStopping } from './open-business.ts';

/** All books of a terminal, and which of them the screen shows. */
export class Books {
  readonly all: readonly BookRunner[];
  readonly live: BookRunner | null;
  /** In which they hear what all of them hear: no order of Live's waits while another book writes its journal. */
  readonly inTurn: readonly BookRunner[];
  readonly #first: BookRunner;

  /** Throws where there is none. */
  constructor(all: readonly BookRunner[]) {
    const [first] = all;
    if (first === undefined) throw new Error('a terminal needs a book');
    this.all = all;
    this.#first = first;
    this.live = all.find(({ mode }) => mode === 'live') ?? null;
    this.inTurn = all.toSorted((a, b) => Number(b.mode === 'live') - Number(a.mode === 'live'));
  }

  /**
   * Live is shown while it may enter, while anything of it is open, and after an emergency stop until the reset: real
   * money, and what became of it, is never out of sight.
   */
  get shown(): BookRunner {
    if (this.live === null) return this.#first;
    const { armed, open, stopped } = this.live.engine.standing();
    return armed || open || stopped ? this.live : this.#first;
  }

  /** True while a spread or an order of any book is alive. */
  busy(): boolean {
    return this.all.some(({ engine }) => hasOpenBusiness(engine));
  }

  /** True when no book has an open spread or an emergency stop that is not finished. */
  flat(): boolean {
    return !this.all.some(({ engine }) => hasOpenBusiness(engine) || isStopping(engine));
  }
}
