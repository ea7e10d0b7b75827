import { createHash } from 'node:crypto';
import type { ContractKey } from '../../../../shared/contract/index.ts';
import type { JournalRow } from '../../../../main/ports/journal.ts';

/** A fact as the bytes tell it; the checker knows only the fields that it asks for. */
export interface PlainFact {
  readonly type: string;
  readonly at: number;
  readonly [field: string]: unknown;
}

interface Order {
  readonly spread: string;
  readonly product: string;
}

interface Plan {
  readonly id: string;
  readonly main: { readonly contract: ContractKey };
  readonly hedge: { readonly contract: ContractKey };
}

/** Units, and what they were worth when they were adopted: a position by hand has no trades of ours to begin with. */
interface Adopted {
  readonly short: number;
  readonly shortValue: number;
  readonly hedge: number;
  readonly hedgeValue: number;
}

interface Adoption {
  readonly contract: ContractKey;
  readonly net: number;
}

/** Reads the journal as it is on the disk, and remembers what the checks ask for. */
export class JournalView {
  readonly #rowsFrom: (row: number) => readonly JournalRow[];
  readonly #intents = new Map<string, Order>();
  readonly #mains = new Map<string, ContractKey>();
  readonly #changes = new Map<string, number>();
  readonly #fills = new Map<string, { filled: number; value: number | null }>();
  readonly #adoptedValues = new Map<string, number>();
  #adoptions: Adoption[] = [];
  readonly facts: PlainFact[] = [];
  #next = 1;
  #taken = 0;
  readonly #hash = createHash('sha256');
  /** What is wrong with the rows themselves; null where nothing is. */
  broken: string | null = null;

  constructor(rowsFrom: (row: number) => readonly JournalRow[]) {
    this.#rowsFrom = rowsFrom;
  }

  /** What has come since this was last asked. */
  takeFresh(): readonly PlainFact[] {
    this.read();
    const fresh = this.facts.slice(this.#taken);
    this.#taken = this.facts.length;
    return fresh;
  }

  /** What was adopted since this was last asked. */
  takeAdoptions(): readonly Adoption[] {
    const adopted = this.#adoptions;
    this.#adoptions = [];
    return adopted;
  }

  /** Takes what is new on the disk. */
  read(): void {
    const rows = this.#rowsFrom(this.#next);
    for (const row of rows) {
      if (row.row !== this.#next) this.broken ??= `row ${row.row} stands where ${this.#next} should`;
      this.#next = row.row + 1;
      this.#hash.update(`${row.seq} ${row.at} ${row.body}\n`);
      const fact = JSON.parse(row.body) as PlainFact;
      this.facts.push(fact);
      this.#take(fact);
    }
  }

  /** The hash over all rows; asked once, at the end. */
  digest(): string {
    return this.#hash.digest('hex');
  }

  intentOf(tag: string): Order | null {
    return this.#intents.get(tag) ?? null;
  }

  /** The contract that a spread sells. */
  mainOf(spread: string): ContractKey | null {
    return this.#mains.get(spread) ?? null;
  }

  /** What the legs of an adopted spread were worth when it became ours, in paise: sold less bought; 0 for any other. */
  adoptedValue(spread: string): number {
    return this.#adoptedValues.get(spread) ?? 0;
  }

  /** How many changes of an order were announced. */
  changesOf(tag: string): number {
    return this.#changes.get(tag) ?? 0;
  }

  fillOf(tag: string): { readonly filled: number; readonly value: number | null } {
    return this.#fills.get(tag) ?? { filled: 0, value: null };
  }

  /** The same with what the broker had a second time under the tag. */
  fillsUnder(tag: string): { readonly filled: number; readonly value: number | null } {
    let filled = 0;
    let value: number | null = 0;
    for (const [name, seen] of this.#fills) {
      if (seen.filled === 0 || (name !== tag && !name.startsWith(`${tag}~`))) continue;
      filled += seen.filled;
      value = value === null || seen.value === null ? null : value + seen.value;
    }
    return { filled, value };
  }

  last(type: string): PlainFact | null {
    return this.facts.findLast((fact) => fact.type === type) ?? null;
  }

  ofType(type: string): readonly PlainFact[] {
    return this.facts.filter((fact) => fact.type === type);
  }

  #take(fact: PlainFact): void {
    if (fact.type === 'orderIntended' || fact.type === 'orderFound') {
      const ticket = fact['ticket'] as { readonly tag: string; readonly product: string };
      this.#intents.set(ticket.tag, { spread: String(fact['spread']), product: ticket.product });
    }
    if (fact.type === 'spreadPlanned') {
      const plan = fact['plan'] as Plan;
      this.#mains.set(plan.id, plan.main.contract);
    }
    if (fact.type === 'positionAdopted') this.#takeAdoption(fact);
    if (fact.type === 'changeIntended') {
      const tag = String(fact['tag']);
      this.#changes.set(tag, this.changesOf(tag) + 1);
    }
    if (fact.type === 'orderSeen') this.#seen(fact);
  }

  #takeAdoption(fact: PlainFact): void {
    const { main, hedge, id } = fact['plan'] as Plan;
    const { short, shortValue, hedge: long, hedgeValue } = fact['adopted'] as Adopted;
    if (short > 0) this.#mains.set(id, main.contract);
    this.#adoptedValues.set(id, shortValue - hedgeValue);
    this.#adoptions.push({ contract: main.contract, net: -short }, { contract: hedge.contract, net: long });
  }

  #seen(fact: PlainFact): void {
    const { tag, filled } = fact['order'] as { readonly tag: string | null; readonly filled: number };
    if (tag === null) return;
    const before = this.fillOf(tag);
    const value = fact['value'] as number | null;
    if (filled < before.filled) return;
    this.#fills.set(tag, { filled, value: value ?? (filled === before.filled ? before.value : null) });
  }
}
