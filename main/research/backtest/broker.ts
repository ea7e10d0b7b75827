import type { ContractKey } from '../../../shared/contract/index.ts';
import {
  istDate,
  minus,
  quantity,
  ZERO_PAISE,
  type Instant,
  type Paise,
  type Quantity,
  type Result,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { freezeQuantityOn, phaseAt, type Calendar } from '../../domain/calendar/index.ts';
import {
  basketNeed,
  ExchangeBook,
  heldNeed,
  RushWatch,
  settlementValue,
  type ExchangeRules,
  type Refusal,
} from '../../domain/exchange/index.ts';
import type { ListedContract, OptionQuote } from '../../domain/market/tick.ts';
import type { MarginAnswer, MarginLeg } from '../../domain/trading/margin.ts';
import type { BrokerFault, BrokerOrder, BrokerSnapshot, OrderAnswer } from '../../domain/trading/order.ts';
import type { Effect } from '../../engine/index.ts';

type OrderCall = Extract<Effect, { readonly type: 'submit' | 'modify' | 'cancel' }>;

const TRADING: ReadonlySet<string> = new Set(['open', 'auction', 'afterAuction']);

/**
 * The account of a backtest over the matching book that paper trading fills by. Its funds are the capital less what is
 * blocked: gains and losses are not carried on, so that no trade depends on those before it.
 */
export class BacktestBroker {
  readonly #book: ExchangeBook;
  readonly #rush: RushWatch;
  readonly #capital: Paise;
  readonly #listed = new Map<ContractKey, ListedContract>();
  #spot: Paise | null = null;
  /** Margin that is blocked, as it stood at the last trade. */
  #blocked = ZERO_PAISE;

  constructor(calendar: Calendar, capital: Paise, now: Instant) {
    this.#capital = capital;
    const rules: ExchangeRules = {
      terms: (contract) => this.#listed.get(contract) ?? null,
      freezeQuantity: (at): Quantity => {
        const freeze = freezeQuantityOn(calendar, istDate(at));
        return freeze.ok ? freeze.value : quantity(0);
      },
      isOpen: (at) => TRADING.has(phaseAt(calendar, at).phase),
      isPermitted: () => true,
      isHalted: () => false,
    };
    this.#book = new ExchangeBook(rules, istDate(now));
    this.#rush = new RushWatch(this.#book);
  }

  get holdsAnything(): boolean {
    return this.#book.holdings().length > 0;
  }

  list(contracts: readonly ListedContract[]): void {
    for (const contract of contracts) this.#listed.set(contract.key, contract);
  }

  unlist(contract: ContractKey): void {
    this.#listed.delete(contract);
  }

  onIndex(price: Paise): void {
    this.#spot = price;
    this.#rush.onSpot(price);
  }

  onQuote(quote: OptionQuote, at: Instant): void {
    this.#book.onQuote(quote, at);
  }

  call(call: OrderCall, at: Instant): OrderAnswer {
    const done = this.#carriedOut(call, at);
    return done.ok
      ? { kind: 'accepted', orderId: done.value.orderId }
      : { kind: 'refused', code: done.error.code, message: done.error.message };
  }

  #carriedOut(call: OrderCall, at: Instant): Result<BrokerOrder, Refusal> {
    if (call.type === 'submit') return this.#book.submit(call.ticket, at);
    if (call.type === 'modify') return this.#book.modify(call.orderId, call.change, at);
    return this.#book.cancel(call.orderId, at);
  }

  /** Orders that changed since last asked. */
  takeChanges(): readonly BrokerOrder[] {
    const { orders, trades } = this.#book.takeChanges();
    if (trades.length > 0) {
      this.#rush.lookAtPositions(this.#spot);
      this.#blocked = this.#usedOn(istDate(trades.at(-1)?.at ?? (0 as Instant)));
    }
    return orders;
  }

  snapshot(at: Instant): Result<BrokerSnapshot, BrokerFault> {
    const book = this.#book;
    const [orders, trades, positions] = [book.orders(), [...book.trades()], book.positions()];
    const funds = { available: minus(this.#capital, this.#blocked), used: this.#blocked };
    return { ok: true, value: { at, orders, trades, positions, funds } };
  }

  margin(legs: readonly MarginLeg[], at: Instant): Result<MarginAnswer, BrokerFault> {
    const need =
      this.#spot === null ? null : basketNeed(this.#book.holdings(), legs, this.#spot, istDate(at));
    if (need === null)
      return { ok: false, error: { code: 'BAD_ANSWER', message: 'no index level to reckon margin with' } };
    const { initial, final, held } = need;
    return { ok: true, value: { initial, final, available: minus(this.#capital, held) } };
  }

  /**
   * The day is over: orders expire, what expires is settled at the last index level. An intraday position that nobody
   * bid for is written off: the broker lets none stand over the night, and nothing better is known of its price.
   */
  endDay(at: Instant): void {
    const day = this.#book.day();
    if (this.#book.orders().length === 0 && this.#book.holdings().length === 0) return;
    this.#book.expireOrders(at);
    const intraday = new Set<ContractKey>();
    for (const { contract, product, net } of this.#book.holdings())
      if (product === 'MIS' && net > 0) intraday.add(contract);
    const value = (contract: ContractKey): Paise | null =>
      settlementValue(contract, this.#spot, day) ?? (intraday.has(contract) ? ZERO_PAISE : null);
    this.#book.settle(value, at);
    this.takeChanges();
  }

  beginDay(at: Instant): void {
    this.#book.beginDay(istDate(at));
    this.#rush.lookAtPositions(this.#spot);
  }

  #usedOn(day: TradingDate): Paise {
    const holdings = this.#book.holdings();
    if (holdings.length === 0 || this.#spot === null) return ZERO_PAISE;
    return heldNeed(holdings, this.#spot, day) ?? ZERO_PAISE;
  }
}
