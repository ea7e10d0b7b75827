import type { PlainFact } from './checker/journal-view.ts';
import { OrderStates } from './order-states.ts';

/** How often each thing came about: names to counts. */
export type Counts = Readonly<Record<string, number>>;

/** What a seed, or all of them, went through. Adds up. */
export interface Tally {
  readonly faults: Counts;
  readonly transitions: Counts;
  /** Why an entry was denied or missed, as the journal has it. */
  readonly denies: Counts;
  /** Why none could be made, as the screen says it: how often it came to say so. */
  readonly blocked: Counts;
  readonly exits: Counts;
  readonly totals: Counts;
}

export const NO_TALLY: Tally = {
  faults: {},
  transitions: {},
  denies: {},
  blocked: {},
  exits: {},
  totals: {},
};

export function added(a: Tally, b: Tally): Tally {
  return {
    faults: sum(a.faults, b.faults),
    transitions: sum(a.transitions, b.transitions),
    denies: sum(a.denies, b.denies),
    blocked: sum(a.blocked, b.blocked),
    exits: sum(a.exits, b.exits),
    totals: sum(a.totals, b.totals),
  };
}

function sum(a: Counts, b: Counts): Counts {
  const both: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) both[name] = (both[name] ?? 0) + count;
  return both;
}

/** Counts while a seed runs. */
export class Counter {
  readonly #tally = {
    faults: {} as Record<string, number>,
    transitions: {} as Record<string, number>,
    denies: {} as Record<string, number>,
    blocked: {} as Record<string, number>,
    exits: {} as Record<string, number>,
    totals: {} as Record<string, number>,
  };
  readonly #states = new OrderStates();
  #blocked: ReadonlySet<string> = new Set();

  count(of: keyof Tally, name: string): void {
    const counts = this.#tally[of];
    counts[name] = (counts[name] ?? 0) + 1;
  }

  onFact(fact: PlainFact): void {
    if (fact.type === 'entryMissed') {
      for (const { code } of fact['reasons'] as readonly { readonly code: string }[])
        this.count('denies', code);
    }
    if (fact.type === 'exitDecided') this.count('exits', String(fact['reason']));
    if (fact.type === 'spreadOpened' && this.#tally.totals['opened'] === undefined)
      this.count('totals', 'opened');
    if (fact.type === 'closedElsewhere') this.count('exits', 'closed by the broker or by hand');
    if (fact.type === 'orderIntended') this.count('totals', 'orders');
    const change = this.#states.onFact(fact);
    if (change !== null) this.count('transitions', change);
  }

  /** What the screen says of why nothing could be entered now. */
  onBlocked(codes: readonly string[]): void {
    const before = this.#blocked;
    this.#blocked = new Set(codes);
    for (const code of this.#blocked) if (!before.has(code)) this.count('blocked', code);
  }

  get tally(): Tally {
    return this.#tally;
  }
}
