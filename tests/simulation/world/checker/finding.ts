import type { Instant } from '../../../../shared/units/index.ts';

/** An invariant that did not hold: which, when, and what was seen. */
export interface Finding {
  readonly invariant: string;
  readonly at: Instant;
  readonly seen: string;
}

/** Collects; what repeats itself is told once. */
export class Findings {
  readonly #list: Finding[] = [];
  readonly #now: () => Instant;

  constructor(now: () => Instant) {
    this.#now = now;
  }

  add(invariant: string, seen: string): void {
    if (this.#list.some((each) => each.invariant === invariant)) return;
    this.#list.push({ invariant, at: this.#now(), seen });
  }

  /** Adds unless it holds. */
  hold(holds: boolean, invariant: string, seen: () => string): void {
    if (!holds) this.add(invariant, seen());
  }

  get list(): readonly Finding[] {
    return this.#list;
  }
}
