import type { ContractKey, Side, SpreadId, ShadowTrade } from '../../../shared/contract/index.ts';
import { paise, quantity, type Instant, type Paise, type Quantity } from '../../../shared/units/index.ts';
import type { OrderPurpose } from '../../domain/trading/order-tag.ts';
import type { SpreadPlan } from '../../domain/trading/plan.ts';
import type { Fact } from '../../engine/index.ts';
import { keepFact, type KeptSpread, type LedgerSpread } from './kept-spread.ts';

/** All orders of one trade together; money is what was sold less what was bought, exact. */
export interface TradeSum {
  readonly contract: ContractKey;
  readonly side: Side;
  readonly quantity: Quantity;
  readonly money: Paise;
  readonly at: Instant;
}

/** What takes back a double exit belongs to the way out. */
const TRADE: Readonly<Record<OrderPurpose, ShadowTrade>> = {
  hedgeEntry: 'hedgeIn',
  mainEntry: 'mainIn',
  mainExit: 'mainOut',
  brokerStop: 'mainOut',
  mainSurplus: 'mainOut',
  hedgeExit: 'hedgeOut',
  hedgeSurplus: 'hedgeOut',
};

/** In the order in which a spread passes through them. */
export const TRADES: readonly ShadowTrade[] = ['hedgeIn', 'mainIn', 'mainOut', 'hedgeOut'];

const SIDE: Readonly<Record<ShadowTrade, Side>> = {
  hedgeIn: 'buy',
  mainIn: 'sell',
  mainOut: 'buy',
  hedgeOut: 'sell',
};

/** Reads out of one book's facts what each spread traded, as exactly as the book itself knows it. */
export class FillLedger {
  readonly #kept = new Map<SpreadId, KeptSpread>();
  /** Codes for which a week's signal was not entered. */
  readonly #missed = new Map<string, readonly string[]>();

  add(fact: Fact): void {
    if (fact.type === 'spreadPlanned') this.#plan(fact.plan);
    else if (fact.type === 'entryMissed')
      this.#missed.set(
        `${fact.week} ${fact.signal}`,
        fact.reasons.map(({ code }) => code),
      );
    else if ('spread' in fact && fact.spread !== null) {
      const kept = this.#kept.get(fact.spread);
      if (kept !== undefined) keepFact(kept, fact);
    }
  }

  spread(id: SpreadId): LedgerSpread | null {
    return this.#kept.get(id)?.spread ?? null;
  }

  /** Oldest first. */
  spreads(): readonly LedgerSpread[] {
    return [...this.#kept.values()].map(({ spread }) => spread);
  }

  /** Why the signal of a week was not entered; empty where nothing says so. */
  missed({ week, signal }: Pick<SpreadPlan, 'week' | 'signal'>): readonly string[] {
    return this.#missed.get(`${week} ${signal}`) ?? [];
  }

  /** Null where nothing of it was filled. */
  trade(id: SpreadId, trade: ShadowTrade): TradeSum | null {
    const orders = [...(this.#kept.get(id)?.orders.values() ?? [])];
    const own = orders.filter(({ purpose, filled }) => TRADE[purpose] === trade && filled > 0);
    const [first] = own;
    if (first === undefined) return null;
    const side = SIDE[trade];
    let [units, money, at] = [0, 0, first.intendedAt];
    for (const order of own) {
      units += order.side === side ? order.filled : -order.filled;
      money += order.side === 'sell' ? order.value : -order.value;
      if (order.seenAt !== null && order.seenAt > at) at = order.seenAt;
    }
    return { contract: first.contract, side, quantity: quantity(Math.abs(units)), money: paise(money), at };
  }

  #plan(plan: SpreadPlan): void {
    const spread = { plan, exit: null, closedAt: null, realised: null, abandoned: false };
    if (!this.#kept.has(plan.id)) this.#kept.set(plan.id, { spread, orders: new Map() });
  }
}
