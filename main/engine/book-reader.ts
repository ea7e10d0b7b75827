import type { ContractKey } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import type { ForeignOrder } from '../domain/trading/foreign-orders.ts';
import type { BrokerOrderId, BrokerPosition, Funds } from '../domain/trading/order.ts';

/** An answer that has not come by then is not waited for any longer. */
const PATIENCE_MS = 10_000;

/** So many failed readings and the way out no longer waits for the book. */
const BLIND_AFTER = 3;

/** Reading of the broker's books: what was asked for when, and what came of it. Volatile: a new run reads anew. */
export class BookReader {
  /** When the newest snapshot that has come back was asked for. */
  readAt: Instant | null = null;
  /** The same of the newest that was not behind what we know of our own orders. */
  agreedAt: Instant | null = null;
  /** When the newest came. */
  reconciledAt: Instant | null = null;
  failures = 0;
  funds: Funds | null = null;
  positions: readonly BrokerPosition[] = [];
  /** By how much a contract's net differs from ours, seen in two readings running. */
  confirmed: ReadonlyMap<ContractKey, number> = new Map();
  /** The same in the last reading alone. */
  suspected: ReadonlyMap<ContractKey, number> = new Map();
  /** Working orders of other hands on contracts of ours in the last reading. */
  foreignOrders: readonly ForeignOrder[] = [];
  /** Contracts in which other hands had orders today, with the broker's net less ours in the last reading. */
  touched: ReadonlyMap<ContractKey, number> = new Map();
  /** Since when another hand has working orders on a contract and side. */
  foreignSince: ReadonlyMap<string, Instant> = new Map();
  /** Live orders in the last reading with a tag of ours that this journal does not know. */
  strays: readonly BrokerOrderId[] = [];
  hasReconciled = false;
  /** Which beginning the first reading belongs to. */
  after: 'start' | 'resume' = 'start';
  isWanted = false;
  #requests = 0;
  #lastAskedAt: Instant | null = null;
  readonly #open = new Map<number, Instant>();

  /** What was read before a long sleep says nothing of now. Differences that were confirmed still hold. */
  forget(): void {
    this.after = 'resume';
    this.readAt = null;
    this.agreedAt = null;
    this.failures = 0;
    this.hasReconciled = false;
    this.isWanted = true;
    this.suspected = new Map();
    this.#open.clear();
  }

  /** Whether something may be decided: the books were read, or cannot be although they were asked for often enough. */
  get isKnown(): boolean {
    return this.readAt !== null || this.isBlind;
  }

  /** They cannot be read: the way out goes by what we know. */
  get isBlind(): boolean {
    return this.failures >= BLIND_AFTER;
  }

  /** The number of a new request. */
  ask(now: Instant): number {
    this.#requests += 1;
    this.#open.set(this.#requests, now);
    this.#lastAskedAt = now;
    this.isWanted = false;
    return this.#requests;
  }

  /** When the request was made; null where it was not made by this run. */
  settle(request: number): Instant | null {
    const at = this.#open.get(request) ?? null;
    this.#open.delete(request);
    return at;
  }

  isWaiting(now: Instant): boolean {
    for (const [request, at] of this.#open) {
      if (now - at < PATIENCE_MS) continue;
      this.#open.delete(request);
      this.failures += 1;
    }
    return this.#open.size > 0;
  }

  /** The next reading by the clock is due as if one had been asked for now. */
  postpone(now: Instant): void {
    this.#lastAskedAt = now;
  }

  sinceAsked(now: Instant): number {
    return this.#lastAskedAt === null ? Number.POSITIVE_INFINITY : now - this.#lastAskedAt;
  }
}
