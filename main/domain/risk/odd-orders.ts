import type { ContractKey, Side } from '../../../shared/contract/index.ts';
import { MS_PER_MINUTE, type Instant } from '../../../shared/units/index.ts';

/** What a working system does not do: sell, buy, sell and buy the same contract; run into refusal after refusal. */
export type Oddity = 'flipFlop' | 'rejectStorm';

/** A contract is sold and bought back once, or bought and sold once: a third turn within this time is none of ours. */
const TURNS_MAX = 2;
const TURNS_WITHIN_MS = 10 * MS_PER_MINUTE;
/** Refusals that a bad minute brings: each of two legs, tried again with growing waits. */
const REFUSALS_MAX = 10;
const REFUSALS_WITHIN_MS = MS_PER_MINUTE;

/**
 * Tells a working system from one that has lost its way (controls.md 2.14). Either oddity is told once and shuts off
 * entries until a person has looked; it never stands in an exit's way.
 */
export class OddOrders {
  readonly #sides = new Map<ContractKey, Side>();
  readonly #turns = new Map<ContractKey, Instant[]>();
  #refusals: Instant[] = [];
  readonly #told = new Set<Oddity>();

  /** An order goes out; true when its contract has turned too often. */
  noteOrder(at: Instant, contract: ContractKey, side: Side): boolean {
    const before = this.#sides.get(contract);
    this.#sides.set(contract, side);
    if (before === undefined || before === side) return false;
    const turns = [...recent(this.#turns.get(contract) ?? [], at, TURNS_WITHIN_MS), at];
    this.#turns.set(contract, turns);
    return turns.length > TURNS_MAX && this.#tell('flipFlop');
  }

  /** The broker or the exchange refused an order or a change; true when it is one too many. */
  noteRefusal(at: Instant): boolean {
    this.#refusals = [...recent(this.#refusals, at, REFUSALS_WITHIN_MS), at];
    return this.#refusals.length > REFUSALS_MAX && this.#tell('rejectStorm');
  }

  /** By a person, after reading why. */
  open(): void {
    this.#sides.clear();
    this.#turns.clear();
    this.#refusals = [];
    this.#told.clear();
  }

  #tell(oddity: Oddity): boolean {
    if (this.#told.has(oddity)) return false;
    this.#told.add(oddity);
    return true;
  }
}

function recent(instants: readonly Instant[], at: Instant, withinMs: number): readonly Instant[] {
  return instants.filter((each) => at - each < withinMs);
}
