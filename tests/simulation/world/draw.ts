import { Chance } from '../../../main/domain/exchange/index.ts';

/** Draws for one seed: whole numbers, choices, yes or no. */
export class Draw {
  readonly #chance: Chance;

  constructor(seed: number, ...keys: readonly number[]) {
    this.#chance = new Chance(seed, ...keys);
  }

  /** A whole number from low to high, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.#chance.next() * (high - low + 1));
  }

  /** True in so many of a hundred. */
  percent(share: number): boolean {
    return this.#chance.next() * 100 < share;
  }

  one<T>(list: readonly [T, ...T[]] | readonly T[]): T {
    const chosen = list[this.int(0, list.length - 1)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }

  /** A part of 1. */
  part(): number {
    return this.#chance.next();
  }
}
