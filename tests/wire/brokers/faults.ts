import { Chance } from '../../../main/domain/exchange/index.ts';
import { FAULT_KINDS, type Fault, type FaultKind, type FaultOf, type Host } from './fault-kinds.ts';

/** What a fault is held against. */
export interface Where {
  readonly host?: Host;
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly contract?: string;
}

interface Active {
  readonly fault: Fault;
  left: number;
  toSkip: number;
}

/** Done when they are added; they do not stay. */
const AT_ONCE: readonly FaultKind[] = ['tokenDeath', 'badFrame', 'disconnect', 'hostDown', 'foreign'];

/** The faults in force. A fault is used up after so many times; chance comes from the seed. */
export class Faults {
  readonly #chance: Chance;
  readonly #listeners: ((fault: Fault) => void)[] = [];
  #active: Active[] = [];

  constructor(seed: number) {
    this.#chance = new Chance(seed, 7_001);
  }

  /** Told of each fault that is added: some happen at once. */
  onAdd(listener: (fault: Fault) => void): void {
    this.#listeners.push(listener);
  }

  add(fault: Fault): void {
    if (!AT_ONCE.includes(fault.kind))
      this.#active.push({ fault, left: fault.times ?? Infinity, toSkip: fault.skip ?? 0 });
    for (const listener of this.#listeners) listener(fault);
  }

  clear(): void {
    this.#active = [];
  }

  list(): readonly Fault[] {
    return this.#active.map((each) => each.fault);
  }

  /** The first fault of a kind that applies here, used once; null where none does. */
  take<K extends FaultKind>(kind: K, where: Where): FaultOf<K> | null {
    for (const each of this.#active) {
      if (!isOf(each.fault, kind) || !fits(each.fault, where)) continue;
      if (each.fault.chance !== undefined && this.#chance.next() >= each.fault.chance) continue;
      if (each.toSkip > 0) {
        each.toSkip -= 1;
        continue;
      }
      each.left -= 1;
      if (each.left <= 0) this.#active = this.#active.filter((other) => other !== each);
      return each.fault;
    }
    return null;
  }

  /** Whether a fault of a kind applies here; uses nothing up. */
  holds<K extends FaultKind>(kind: K, where: Where): FaultOf<K> | null {
    for (const { fault } of this.#active) if (isOf(fault, kind) && fits(fault, where)) return fault;
    return null;
  }
}

function isOf<K extends FaultKind>(fault: Fault, kind: K): fault is FaultOf<K> {
  return fault.kind === kind;
}

function fits(fault: Fault, where: Where): boolean {
  return (
    (fault.host === undefined || fault.host === where.host) &&
    (fault.method === undefined || fault.method === where.method) &&
    (fault.path === undefined || (where.path ?? '').includes(fault.path)) &&
    (fault.query === undefined || (where.query ?? '').includes(fault.query)) &&
    (fault.contract === undefined || fault.contract === where.contract)
  );
}

/** A fault as it came over the wire; null where it is none. */
export function readFault(value: unknown): Fault | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  const { kind } = value;
  return typeof kind === 'string' && (FAULT_KINDS as readonly string[]).includes(kind)
    ? (value as Fault)
    : null;
}
