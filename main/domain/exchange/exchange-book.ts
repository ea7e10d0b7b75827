import type { ContractKey } from '../../../shared/contract/index.ts';
import {
  err,
  ok,
  quantity,
  type Instant,
  type Paise,
  type Quantity,
  type Result,
  type TradingDate,
} from '../../../shared/units/index.ts';
import type { OptionQuote } from '../market/tick.ts';
import type {
  BrokerOrder,
  BrokerOrderId,
  BrokerPosition,
  BrokerTrade,
  OrderChange,
  OrderTicket,
  Pricing,
  Product,
} from '../trading/order.ts';
import { DayAccount } from './day-account.ts';
import type { Holding } from './holdings.ts';
import { MarketView } from './market-view.ts';
import { fillsFor, isTriggered } from './matching.ts';
import { checkBand, checkContract, checkPermission, checkPricing, checkQuantity } from './order-checks.ts';
import { inBook } from './order-ids.ts';
import { priced, type Priced } from './order-pricing.ts';
import { isLive, shown, type RestingOrder } from './resting-order.ts';
import type { ExchangeRules, Refusal } from './rules.ts';
import { resumed, type BookState } from './saved-book.ts';

/** What changed in the book, in order; each order as it stands after the call. */
export interface BookChanges {
  readonly trades: readonly BrokerTrade[];
  readonly orders: readonly BrokerOrder[];
}

/** What the book says of an order that is a settlement. */
export const SETTLED = 'settled in cash at expiry';

const NO_CHANGES: BookChanges = { trades: [], orders: [] };

/**
 * The one matching book, of one account: paper, simulator and tests fill by it alone. It knows only the top of
 * other people's book, from quotes; a limit fills at the opposite side or when traded through, market-like orders and
 * what exceeds the display pay slippage. Pure: time and quotes come in with each call, nothing is drawn by chance.
 */
export class ExchangeBook {
  readonly #rules: ExchangeRules;
  readonly #market: MarketView;
  readonly #orders = new Map<BrokerOrderId, RestingOrder>();
  readonly #live = new Map<ContractKey, RestingOrder[]>();
  #account: DayAccount;
  #changed = new Set<RestingOrder>();
  #newTrades: BrokerTrade[] = [];

  constructor(rules: ExchangeRules, day: TradingDate) {
    this.#rules = rules;
    this.#market = new MarketView(rules);
    this.#account = new DayAccount(day);
  }

  /** The book as it was saved, with the orders and trades of its day. */
  static resume(
    rules: ExchangeRules,
    state: BookState,
    orders: readonly BrokerOrder[],
    trades: readonly BrokerTrade[],
  ): ExchangeBook {
    const book = new ExchangeBook(rules, state.day);
    const account = new DayAccount(state.day, state.carried, state.realised);
    const productOf = (id: BrokerOrderId): Product => state.products[id] ?? 'MIS';
    for (const saved of orders) book.#add(resumed(saved, trades, productOf(saved.orderId)));
    for (const trade of trades) {
      account.trades.push(trade);
      account.holdings.onTrade(trade, productOf(trade.orderId));
    }
    book.#account = account;
    return book;
  }

  state(): BookState {
    const { day, carried, realisedBefore } = this.#account;
    const products = Object.fromEntries(
      [...this.#orders.values()].map((each) => [each.orderId, each.product]),
    );
    return { day, carried, realised: realisedBefore, products };
  }

  day(): TradingDate {
    return this.#account.day;
  }

  /** The day's orders, oldest first. */
  orders(): readonly BrokerOrder[] {
    return [...this.#orders.values()].map(shown);
  }

  trades(): readonly BrokerTrade[] {
    return this.#account.trades;
  }

  positions(): readonly BrokerPosition[] {
    return this.#account.holdings.positions();
  }

  holdings(): readonly Holding[] {
    return this.#account.holdings.open();
  }

  /** Realised since the account began, before charges. */
  realised(): Paise {
    return this.#account.holdings.realised();
  }

  /** The newest price known of a contract: its last, else a side of its quote; null where nothing is known. */
  lastPrice(contract: ContractKey): Paise | null {
    return this.#market.lastPrice(contract);
  }

  /** Takes an order, or says why not: then nothing is in the book. */
  submit(ticket: OrderTicket, at: Instant): Result<BrokerOrder, Refusal> {
    const refused =
      checkContract(this.#rules, ticket.contract, at) ??
      checkPermission(this.#rules, ticket) ??
      this.#checkTerms(ticket, ticket.quantity, ticket.pricing, at);
    return refused === null ? this.#place(ticket, ticket.tag, at) : err(refused);
  }

  /** Changes an order that is still working to a whole new quantity and pricing. Filled stays filled. */
  modify(orderId: BrokerOrderId, change: OrderChange, at: Instant): Result<BrokerOrder, Refusal> {
    const found = this.#workingOrder(orderId, at);
    if (!found.ok) return found;
    const order = found.value;
    const refused = this.#checkChange(order, change, at);
    if (refused !== null) return err(refused);
    const { contract, side } = order;
    const { tickSize } = this.#market.termsOf(contract);
    const pricing = priced(change.pricing, side, this.#market.displayed(contract), tickSize);
    if (!pricing.ok) return pricing;
    Object.assign(order, pricing.value, { quantity: change.quantity, since: at, at });
    this.#changed.add(order);
    this.#match(order, at);
    return ok(shown(order));
  }

  cancel(orderId: BrokerOrderId, at: Instant): Result<BrokerOrder, Refusal> {
    const found = this.#workingOrder(orderId, at);
    if (!found.ok) return found;
    this.#end(found.value, 'cancelled', null, at);
    return ok(shown(found.value));
  }

  /** How far to spread a contract's quotes around their middle from its next quote on: 3 while stops are being hit. */
  widen(contract: ContractKey, factor: number): void {
    this.#market.widen(contract, factor);
  }

  /** Takes a quote in: references, releases of stops, fills. Outside market hours nothing fills. */
  onQuote(quote: OptionQuote, at: Instant): void {
    const { contract } = quote;
    if (this.#rules.terms(contract) === null) return;
    this.#market.onQuote(quote, at);
    const live = this.#live.get(contract);
    if (live === undefined || live.length === 0) return;
    if (!this.#rules.isOpen(at) || this.#rules.isHalted(contract)) return;
    for (const order of live.slice()) this.#match(order, at);
  }

  /**
   * The broker's own square-off of intraday positions: their working orders are cancelled, then each is closed by a
   * market order without a tag, shorts first. Called again, it replaces what has not filled.
   */
  squareOffIntraday(at: Instant): void {
    for (const order of this.#orders.values()) {
      if (order.product === 'MIS' && isLive(order)) this.#end(order, 'cancelled', 'intraday square-off', at);
    }
    const open = this.holdings().filter((holding) => holding.product === 'MIS');
    for (const { contract, net } of open.toSorted((a, b) => a.net - b.net)) {
      const side = net < 0 ? 'buy' : 'sell';
      const pricing: Pricing = { kind: 'protectedMarket' };
      this.#place({ contract, side, quantity: quantity(Math.abs(net)), pricing, product: 'MIS' }, null, at);
    }
  }

  /** Ends the day: its working orders expire; what they leave is in takeChanges, the book stays the day's. */
  expireOrders(at: Instant): void {
    for (const order of this.#orders.values()) {
      if (isLive(order)) this.#end(order, 'cancelled', 'day order expired', at);
    }
  }

  /** Settles in cash each contract that is given a value: it stands in the book as an order without a tag. */
  settle(value: (contract: ContractKey) => Paise | null, at: Instant): void {
    for (const { contract, product, net } of this.holdings()) {
      const price = value(contract);
      if (price === null) continue;
      const side = net < 0 ? 'buy' : 'sell';
      const ticket = { contract, product, side, quantity: quantity(Math.abs(net)) } as const;
      const order = this.#make(
        ticket,
        null,
        { limit: price, trigger: null, status: 'open', marketLike: false },
        at,
      );
      this.#newTrades.push(this.#account.fill(order, { units: order.quantity, price }, at));
      this.#end(order, 'complete', SETTLED, at);
    }
  }

  /** Begins another day with what is held; yesterday's orders, trades and quotes leave the book. */
  beginDay(day: TradingDate): void {
    this.#account = this.#account.next(day);
    this.#orders.clear();
    this.#live.clear();
    this.#market.forget();
  }

  /** What changed since last asked; the same empty object while nothing does, for it is asked after each quote. */
  takeChanges(): BookChanges {
    if (this.#changed.size === 0) return NO_CHANGES;
    const changes = { trades: this.#newTrades, orders: [...this.#changed].map(shown) };
    this.#newTrades = [];
    this.#changed = new Set();
    return changes;
  }

  #checkTerms(
    of: Pick<OrderTicket, 'contract' | 'side'>,
    units: Quantity,
    pricing: Pricing,
    at: Instant,
  ): Refusal | null {
    const terms = this.#market.termsOf(of.contract);
    const band = this.#market.bandOf(of.contract, at);
    return (
      checkQuantity(this.#rules, terms, units, at) ??
      checkPricing(pricing, of.side, terms, this.#market.displayed(of.contract), band)
    );
  }

  #workingOrder(orderId: BrokerOrderId, at: Instant): Result<RestingOrder, Refusal> {
    const order = this.#orders.get(orderId);
    if (order === undefined) return err({ code: 'NO_SUCH_ORDER', message: 'no such order today' });
    if (!isLive(order)) return err({ code: 'ORDER_DONE', message: `the order is ${order.status}` });
    const refused = checkContract(this.#rules, order.contract, at);
    return refused === null ? ok(order) : err(refused);
  }

  #checkChange(order: RestingOrder, change: OrderChange, at: Instant): Refusal | null {
    if (change.quantity <= order.filled) {
      return { code: 'BAD_ORDER', message: `${order.filled} are filled already` };
    }
    if (order.status === 'open' && change.pricing.kind === 'stopLimit') {
      return { code: 'BAD_ORDER', message: 'a working limit does not become a stop' };
    }
    return this.#checkTerms(order, change.quantity, change.pricing, at);
  }

  #place(
    ticket: Omit<OrderTicket, 'tag'>,
    tag: OrderTicket['tag'] | null,
    at: Instant,
  ): Result<BrokerOrder, Refusal> {
    const { contract, side } = ticket;
    const { tickSize } = this.#market.termsOf(contract);
    const pricing = priced(ticket.pricing, side, this.#market.displayed(contract), tickSize);
    if (!pricing.ok) return pricing;
    const order = this.#make(ticket, tag, pricing.value, at);
    this.#match(order, at);
    return ok(shown(order));
  }

  #make(
    { contract, side, product, quantity: units }: Omit<OrderTicket, 'tag' | 'pricing'>,
    tag: OrderTicket['tag'] | null,
    pricing: Priced,
    at: Instant,
  ): RestingOrder {
    const orderId = inBook(this.#account.day, this.#orders.size + 1) as BrokerOrderId;
    const fixed = { orderId, tag, contract, side, product, quantity: units };
    const order = { ...fixed, ...pricing, filled: 0, turnover: 0, message: null, since: at, at };
    this.#add(order);
    this.#changed.add(order);
    return order;
  }

  #add(order: RestingOrder): void {
    this.#orders.set(order.orderId, order);
    if (!isLive(order)) return;
    const live = this.#live.get(order.contract);
    if (live === undefined) this.#live.set(order.contract, [order]);
    else live.push(order);
  }

  #match(order: RestingOrder, at: Instant): void {
    const displayed = this.#market.fillable(order.contract, at);
    if (displayed === null) return;
    if (order.status === 'triggerPending' && isTriggered(order, displayed)) this.#release(order, at);
    if (order.status !== 'open') return;
    for (const fill of fillsFor(order, displayed, this.#market.termsOf(order.contract).tickSize)) {
      this.#newTrades.push(this.#account.fill(order, fill, at));
      this.#changed.add(order);
    }
    if (order.filled === order.quantity) this.#end(order, 'complete', null, at);
  }

  #release(order: RestingOrder, at: Instant): void {
    const refused = checkBand(order.limit, order.side, this.#market.bandOf(order.contract, at));
    if (refused !== null) {
      this.#end(order, 'rejected', refused.message, at);
      return;
    }
    Object.assign(order, { status: 'open', since: at, at });
    this.#changed.add(order);
  }

  #end(
    order: RestingOrder,
    status: 'complete' | 'cancelled' | 'rejected',
    why: string | null,
    at: Instant,
  ): void {
    Object.assign(order, { status, message: why, at });
    this.#changed.add(order);
    const live = this.#live.get(order.contract);
    const place = live?.indexOf(order) ?? -1;
    if (place >= 0) live?.splice(place, 1);
  }
}
