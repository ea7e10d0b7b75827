import type { OrdersSlice } from '../../../shared/contract/index.ts';
import type { PlainFact } from './checker/journal-view.ts';

/** How often each thing came about: names to counts. */
export type Counts = Readonly<Record<string, number>>;

/** What a seed, or all of them, went through. Adds up. */
export interface Tally {
  readonly faults: Counts;
  readonly transitions: Counts;
  readonly denies: Counts;
  readonly exits: Counts;
  readonly totals: Counts;
}

export const NO_TALLY: Tally = { faults: {}, transitions: {}, denies: {}, exits: {}, totals: {} };

export function added(a: Tally, b: Tally): Tally {
  return {
    faults: sum(a.faults, b.faults),
    transitions: sum(a.transitions, b.transitions),
    denies: sum(a.denies, b.denies),
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
    exits: {} as Record<string, number>,
    totals: {} as Record<string, number>,
  };
  readonly #states = new Map<string, string>();

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
  }

  /** Each change of an order's state, as the screen shows it. */
  onOrders({ orders }: OrdersSlice): void {
    for (const { tag, state } of orders) {
      const before = this.#states.get(tag) ?? 'none';
      if (before === state) continue;
      this.#states.set(tag, state);
      this.count('transitions', `${before} -> ${state}`);
    }
  }

  get tally(): Tally {
    return this.#tally;
  }
}
