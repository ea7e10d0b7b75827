import type { ContractKey, Side } from '../../../shared/contract/index.ts';
import {
  err,
  ok,
  paise,
  quantity,
  ZERO_PAISE,
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
import { bandAround, ReferencePrice, type PriceBand } from '../trading/price-band.ts';
import { displayedBy, opposite, type Displayed } from './displayed.ts';
import { Holdings, type Holding } from './holdings.ts';
import { fillsFor, isTriggered, type Fill } from './matching.ts';
import { checkBand, checkContract, checkPermission, checkPricing, checkQuantity } from './order-checks.ts';
import { isLive, shown, type RestingOrder } from './resting-order.ts';
import type { ContractTerms, ExchangeRules, Refusal } from './rules.ts';
import { resumed, type BookState } from './saved-book.ts';
import { slipped } from './slippage.ts';

/** What changed in the book, in order; each order as it stands after the call. */
export interface BookChanges {
  readonly trades: readonly BrokerTrade[];
  readonly orders: readonly BrokerOrder[];
}

/** Older quotes fill nothing when an order arrives: it waits for the next one. */
const QUOTE_AGE_MAX_MS = 60_000;

/**
 * The one matching book, of one account: paper, simulator and tests fill by it alone. It knows only the top of
 * other people's book, from quotes; a limit fills at the opposite side or when traded through, market-like orders and
 * what exceeds the display pay slippage. Pure: time and quotes come in with each call, nothing is drawn by chance.
 */
export class ExchangeBook {
  readonly #rules: ExchangeRules;
  readonly #references = new Map<ContractKey, ReferencePrice>();
  readonly #displayed = new Map<ContractKey, Displayed>();
  readonly #widened = new Map<ContractKey, number>();
  readonly #orders = new Map<BrokerOrderId, RestingOrder>();
  readonly #live = new Map<ContractKey, RestingOrder[]>();
  readonly #trades: BrokerTrade[] = [];
  #changed = new Set<RestingOrder>();
  #newTrades: BrokerTrade[] = [];
  #holdings: Holdings;
  #day: TradingDate;
  #carried: readonly Holding[];
  #realisedBefore: Paise;

  constructor(rules: ExchangeRules, day: TradingDate) {
    this.#rules = rules;
    this.#day = day;
    this.#carried = [];
    this.#realisedBefore = ZERO_PAISE;
    this.#holdings = new Holdings([], ZERO_PAISE);
  }

  /** The book as it was saved, with the orders and trades of its day. */
  static resume(
    rules: ExchangeRules,
    state: BookState,
    orders: readonly BrokerOrder[],
    trades: readonly BrokerTrade[],
  ): ExchangeBook {
    const book = new ExchangeBook(rules, state.day);
    book.#carried = state.carried;
    book.#realisedBefore = state.realised;
    book.#holdings = new Holdings(state.carried, state.realised);
    const productOf = (id: BrokerOrderId): Product => state.products[id] ?? 'MIS';
    for (const saved of orders) book.#add(resumed(saved, trades, productOf(saved.orderId)));
    for (const trade of trades) {
      book.#trades.push(trade);
      book.#holdings.onTrade(trade, productOf(trade.orderId));
    }
    return book;
  }

  state(): BookState {
    const products = Object.fromEntries(
      [...this.#orders.values()].map((each) => [each.orderId, each.product]),
    );
    return { day: this.#day, carried: this.#carried, realised: this.#realisedBefore, products };
  }

  day(): TradingDate {
    return this.#day;
  }

  /** The day's orders, oldest first. */
  orders(): readonly BrokerOrder[] {
    return [...this.#orders.values()].map(shown);
  }

  trades(): readonly BrokerTrade[] {
    return this.#trades;
  }

  positions(): readonly BrokerPosition[] {
    return this.#holdings.positions();
  }

  holdings(): readonly Holding[] {
    return this.#holdings.open();
  }

  /** Realised since the account began, before charges. */
  realised(): Paise {
    return this.#holdings.realised();
  }

  /** The newest price known of a contract: its last, else a side of its quote; null where nothing is known. */
  lastPrice(contract: ContractKey): Paise | null {
    const displayed = this.#displayed.get(contract);
    return displayed?.last ?? displayed?.bid?.price ?? displayed?.ask?.price ?? null;
  }

  /** Takes an order, or says why not: then nothing is in the book. */
  submit(ticket: OrderTicket, at: Instant): Result<BrokerOrder, Refusal> {
    const refused =
      checkContract(this.#rules, ticket.contract, at) ??
      checkPermission(this.#rules, ticket) ??
      this.#checkTerms(ticket, ticket.quantity, ticket.pricing, at);
    if (refused !== null) return err(refused);
    return this.#place(ticket, ticket.tag, at);
  }

  /** Changes an order that is still working to a whole new quantity and pricing. Filled stays filled. */
  modify(orderId: BrokerOrderId, change: OrderChange, at: Instant): Result<BrokerOrder, Refusal> {
    const order = this.#orders.get(orderId);
    const refused = this.#refuseChange(order, at) ?? this.#checkChange(order, change, at);
    if (order === undefined || refused !== null) return err(refused ?? NO_SUCH_ORDER);
    const priced = this.#priced(change.pricing, order.contract, order.side);
    if (!priced.ok) return priced;
    Object.assign(order, priced.value, { quantity: change.quantity, since: at, at });
    this.#changed.add(order);
    this.#match(order, at);
    return ok(shown(order));
  }

  cancel(orderId: BrokerOrderId, at: Instant): Result<BrokerOrder, Refusal> {
    const order = this.#orders.get(orderId);
    const refused = this.#refuseChange(order, at);
    if (order === undefined || refused !== null) return err(refused ?? NO_SUCH_ORDER);
    this.#end(order, 'cancelled', null, at);
    return ok(shown(order));
  }

  /** How far to spread a contract's quotes around their middle from its next quote on: 3 while stops are being hit. */
  widen(contract: ContractKey, factor: number): void {
    if (factor === 1) this.#widened.delete(contract);
    else this.#widened.set(contract, factor);
  }

  /** Takes a quote in: references, releases of stops, fills. Outside market hours nothing fills. */
  onQuote(quote: OptionQuote, at: Instant): void {
    const terms = this.#rules.terms(quote.contract);
    if (terms === null) return;
    this.#observe(quote, at);
    const { contract } = quote;
    const before = this.#displayed.get(contract) ?? null;
    const widening = this.#widened.get(contract) ?? 1;
    this.#displayed.set(contract, displayedBy(quote, before, at, terms.tickSize, widening));
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
    const open = this.#holdings.open().filter((holding) => holding.product === 'MIS');
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

  /** Settles what has reached its expiry in cash: every unit at the value it then has. */
  settle(value: (contract: ContractKey) => Paise | null): void {
    for (const { contract, product, net } of this.#holdings.open()) {
      const price = value(contract);
      if (price === null) continue;
      const side = net < 0 ? 'buy' : 'sell';
      this.#holdings.onTrade({ contract, side, quantity: quantity(Math.abs(net)), price }, product);
    }
  }

  /** Begins another day with what is held; yesterday's orders and trades leave the book. */
  beginDay(day: TradingDate): void {
    this.#carried = this.#holdings.open();
    this.#realisedBefore = this.#holdings.realised();
    this.#holdings = new Holdings(this.#carried, this.#realisedBefore);
    this.#day = day;
    this.#orders.clear();
    this.#live.clear();
    this.#trades.length = 0;
    this.#displayed.clear();
  }

  /** What changed since last asked. */
  takeChanges(): BookChanges {
    const changes = { trades: this.#newTrades, orders: [...this.#changed].map(shown) };
    if (this.#newTrades.length > 0) this.#newTrades = [];
    if (this.#changed.size > 0) this.#changed = new Set();
    return changes;
  }

  #checkTerms(
    of: Pick<OrderTicket, 'contract' | 'side'>,
    units: Quantity,
    pricing: Pricing,
    at: Instant,
  ): Refusal | null {
    const terms = this.#termsOf(of.contract);
    const band = this.#bandOf(of.contract, at);
    const displayed = this.#displayed.get(of.contract) ?? null;
    return (
      checkQuantity(this.#rules, terms, units, at) ?? checkPricing(pricing, of.side, terms, displayed, band)
    );
  }

  #refuseChange(order: RestingOrder | undefined, at: Instant): Refusal | null {
    if (order === undefined) return NO_SUCH_ORDER;
    if (!isLive(order)) return { code: 'ORDER_DONE', message: `the order is ${order.status}` };
    return checkContract(this.#rules, order.contract, at);
  }

  #checkChange(order: RestingOrder | undefined, change: OrderChange, at: Instant): Refusal | null {
    if (order === undefined) return NO_SUCH_ORDER;
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
    const { contract, side, product, quantity: units } = ticket;
    const priced = this.#priced(ticket.pricing, contract, side);
    if (!priced.ok) return priced;
    const orderId = `${compact(this.#day)}${numbered(this.#orders.size + 1)}` as BrokerOrderId;
    const order: RestingOrder = {
      orderId,
      tag,
      contract,
      side,
      product,
      quantity: units,
      filled: 0,
      turnover: 0,
      ...priced.value,
      message: null,
      since: at,
      at,
    };
    this.#add(order);
    this.#changed.add(order);
    this.#match(order, at);
    return ok(shown(order));
  }

  #add(order: RestingOrder): void {
    this.#orders.set(order.orderId, order);
    if (!isLive(order)) return;
    const live = this.#live.get(order.contract);
    if (live === undefined) this.#live.set(order.contract, [order]);
    else live.push(order);
  }

  /** A market order becomes a limit at the slipped touch, as the broker makes one with market protection. */
  #priced(
    pricing: Pricing,
    contract: ContractKey,
    side: Side,
  ): Result<Pick<RestingOrder, 'limit' | 'trigger' | 'status' | 'marketLike'>, Refusal> {
    if (pricing.kind === 'limit') {
      return ok({ limit: pricing.limit, trigger: null, status: 'open', marketLike: false });
    }
    if (pricing.kind === 'stopLimit') {
      const { limit, trigger } = pricing;
      return ok({ limit, trigger, status: 'triggerPending', marketLike: false });
    }
    const displayed = this.#displayed.get(contract);
    const touch = displayed === undefined ? null : opposite(displayed, side);
    if (touch === null) return err({ code: 'OTHER', message: 'nobody is on the other side' });
    const limit = slipped(touch.price, side, this.#termsOf(contract).tickSize);
    return ok({ limit, trigger: null, status: 'open', marketLike: true });
  }

  #match(order: RestingOrder, at: Instant): void {
    const displayed = this.#displayed.get(order.contract);
    if (displayed === undefined || at - displayed.at > QUOTE_AGE_MAX_MS) return;
    if (order.status === 'triggerPending' && isTriggered(order, displayed)) this.#release(order, at);
    if (order.status !== 'open') return;
    for (const fill of fillsFor(order, displayed, this.#termsOf(order.contract).tickSize)) {
      this.#fill(order, fill, at);
    }
    if (order.filled === order.quantity) this.#end(order, 'complete', null, at);
  }

  #release(order: RestingOrder, at: Instant): void {
    const refused = checkBand(order.limit, order.side, this.#bandOf(order.contract, at));
    if (refused !== null) {
      this.#end(order, 'rejected', refused.message, at);
      return;
    }
    order.status = 'open';
    order.since = at;
    order.at = at;
    this.#changed.add(order);
  }

  #fill(order: RestingOrder, fill: Fill, at: Instant): void {
    order.filled += fill.units;
    order.turnover += fill.units * fill.price;
    order.at = at;
    const trade: BrokerTrade = {
      tradeId: `T${compact(this.#day)}${numbered(this.#trades.length + 1)}`,
      orderId: order.orderId,
      contract: order.contract,
      side: order.side,
      quantity: quantity(fill.units),
      price: paise(fill.price),
      at,
    };
    this.#trades.push(trade);
    this.#newTrades.push(trade);
    this.#holdings.onTrade(trade, order.product);
    this.#changed.add(order);
  }

  #end(
    order: RestingOrder,
    status: 'complete' | 'cancelled' | 'rejected',
    why: string | null,
    at: Instant,
  ): void {
    order.status = status;
    order.message = why;
    order.at = at;
    this.#changed.add(order);
    const live = this.#live.get(order.contract);
    const place = live?.indexOf(order) ?? -1;
    if (place >= 0) live?.splice(place, 1);
  }

  /** Our feed shows the last price with each quote, not each trade: those are averaged, else the quote's middle. */
  #observe({ contract, bid, ask, last }: OptionQuote, at: Instant): void {
    const price = last ?? (bid === null || ask === null ? null : (bid + ask) / 2);
    if (price === null) return;
    const known = this.#references.get(contract);
    const reference = known ?? new ReferencePrice();
    if (known === undefined) this.#references.set(contract, reference);
    reference.observe(at, price);
  }

  #bandOf(contract: ContractKey, at: Instant): PriceBand | null {
    const reference = this.#references.get(contract)?.reference(at) ?? null;
    return reference === null ? null : bandAround(reference, this.#termsOf(contract).tickSize);
  }

  #termsOf(contract: ContractKey): ContractTerms {
    return this.#rules.terms(contract) ?? UNLISTED;
  }
}

const NO_SUCH_ORDER: Refusal = { code: 'NO_SUCH_ORDER', message: 'no such order today' };
/** Only for what was listed when it was traded and no longer is: it fills no more. */
const UNLISTED: ContractTerms = { lotSize: quantity(1), tickSize: paise(5) };

function compact(day: TradingDate): string {
  return day.slice(2).replaceAll('-', '');
}

function numbered(place: number): string {
  return String(place).padStart(6, '0');
}
