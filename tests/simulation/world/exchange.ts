import type { ContractKey, Side } from '../../../shared/contract/index.ts';
import {
  after,
  err,
  istDate,
  ok,
  paise,
  type Instant,
  type Paise,
  type Quantity,
  type Result,
} from '../../../shared/units/index.ts';
import { keepDays } from '../../../main/adapters/paper/paper-day.ts';
import type { VirtualTime } from '../../../main/adapters/time/index.ts';
import { freezeQuantityOn, NSE_CALENDAR, phaseAt } from '../../../main/domain/calendar/index.ts';
import {
  basketNeed,
  ExchangeBook,
  settlementValue,
  type Refusal,
} from '../../../main/domain/exchange/index.ts';
import type { ListedContract, OptionQuote } from '../../../main/domain/market/tick.ts';
import type { MarginAnswer, MarginLeg } from '../../../main/domain/trading/margin.ts';
import type {
  BrokerFault,
  BrokerOrder,
  BrokerOrderId,
  BrokerSnapshot,
  BrokerTrade,
  OrderAnswer,
  OrderChange,
  OrderTag,
  OrderTicket,
  Product,
} from '../../../main/domain/trading/order.ts';
import { HeldOrders } from './held-orders.ts';

/** Who is told what happens in the book, in order: the checker, and the wires. */
export interface ExchangeEar {
  traded(trade: BrokerTrade): void;
  changed(order: BrokerOrder): void;
}

export interface ExchangeOptions {
  readonly time: VirtualTime;
  readonly listed: readonly ListedContract[];
  readonly capital: Paise;
  readonly isPermitted: (ticket: OrderTicket) => boolean;
  readonly isHalted: (at: Instant) => boolean;
  readonly ear: ExchangeEar;
}

interface OtherHand {
  readonly product: Product;
  readonly ms: number;
  readonly fills: boolean;
}

interface ByHand {
  readonly resting?: boolean;
  readonly product?: Product;
}

/** What becomes of an order that the broker keeps for a while; `lost`: its book never shows it. */
export type HoldEnd = 'passed' | 'rejected' | 'cancelled' | 'lost';

const OPEN_PHASES = new Set(['open', 'auction', 'afterAuction']);
const BEING_PROCESSED: OrderAnswer = {
  kind: 'refused',
  code: 'OTHER',
  message: 'the order is being processed',
};
/** What was sent by hand, or by another program of the same account. */
const BY_HAND = 'BYHAND' as OrderTag;
/** What the broker itself sends, or the user in its app: its book shows no tag. */
const UNTAGGED = 'UNTAGGED' as OrderTag;
/** Of the last price: too far away to fill, or through the market. */
const FAR = { buy: 0.85, sell: 1.15 };
const THROUGH = { buy: 1.15, sell: 0.85 };

/**
 * The broker with its exchange, outside of the terminal: it lives on whatever becomes of the process. Calls are taken
 * when they arrive; how they come and go is the wire's.
 */
export class Exchange {
  readonly #options: ExchangeOptions;
  readonly #book: ExchangeBook;
  readonly #held = new HeldOrders();
  readonly #stopDays: () => void;
  #spot: Paise = paise(0);

  constructor(options: ExchangeOptions) {
    this.#options = options;
    const { time } = options;
    const listed = new Map(options.listed.map((contract) => [contract.key, contract]));
    const rules = {
      terms: (contract: ContractKey) => listed.get(contract) ?? null,
      freezeQuantity: (at: Instant) => freezeOn(at),
      isOpen: (at: Instant) => OPEN_PHASES.has(phaseAt(NSE_CALENDAR, at).phase),
      isPermitted: options.isPermitted,
      isHalted: () => options.isHalted(time.now()),
    };
    this.#book = new ExchangeBook(rules, istDate(time.now()));
    this.#stopDays = keepDays(NSE_CALENDAR, time, {
      squareOff: () => this.squareOff(),
      endDay: () => this.#endDay(),
      beginDay: (day) => this.#book.beginDay(day),
    });
  }

  close(): void {
    this.#stopDays();
  }

  onIndex(price: Paise): void {
    this.#spot = price;
  }

  onQuote(quote: OptionQuote): void {
    this.#book.onQuote(quote, this.#now());
    this.#tell();
  }

  submit(ticket: OrderTicket): OrderAnswer {
    const short = this.#lack(ticket);
    const answer = short === null ? answerOf(this.#book.submit(ticket, this.#now())) : refused(short);
    this.#tell();
    return answer;
  }

  /** The broker takes it and keeps it for a while: see HoldEnd. `arrives` is told before the exchange has it. */
  hold(ticket: OrderTicket, ms: number, end: HoldEnd, arrives: () => void): OrderAnswer {
    const { time, ear } = this.#options;
    const held = this.#held.take(ticket, this.#now());
    const { orderId } = held;
    ear.changed(held);
    if (end === 'lost') this.#held.lose(orderId);
    else {
      time.at(after(this.#now(), ms), () => {
        const message = end === 'passed' ? this.#passOn(ticket, orderId, arrives) : `${end} by the broker`;
        if (message === null) return;
        const status = end === 'cancelled' ? end : 'rejected';
        const ended = this.#held.end(orderId, status, message, this.#now());
        if (ended !== null) ear.changed(ended);
      });
    }
    return { kind: 'accepted', orderId };
  }

  /** Null where the exchange took it; else why not. */
  #passOn(ticket: OrderTicket, orderId: BrokerOrderId, arrives: () => void): string | null {
    arrives();
    const placed = this.#book.submit(ticket, this.#now());
    if (!placed.ok) return placed.error.message;
    this.#held.passOn(orderId, placed.value.orderId);
    this.#tell();
    return null;
  }

  modify(orderId: BrokerOrderId, change: OrderChange): OrderAnswer {
    if (this.#held.has(orderId)) return BEING_PROCESSED;
    const answer = answerOf(this.#book.modify(this.#held.inBook(orderId), change, this.#now()));
    this.#tell();
    return answer.kind === 'accepted' ? { kind: 'accepted', orderId } : answer;
  }

  /** A stop that waits for its trigger. */
  rests(orderId: BrokerOrderId): boolean {
    const inBook = this.#held.inBook(orderId);
    return this.#book.orders().some((each) => each.orderId === inBook && each.status === 'triggerPending');
  }

  cancel(orderId: BrokerOrderId): OrderAnswer {
    if (this.#held.has(orderId)) return BEING_PROCESSED;
    const answer = answerOf(this.#book.cancel(this.#held.inBook(orderId), this.#now()));
    this.#tell();
    return answer.kind === 'accepted' ? { kind: 'accepted', orderId } : answer;
  }

  snapshot(): BrokerSnapshot {
    const { capital } = this.#options;
    const used = this.#need([])?.held ?? paise(0);
    const available = paise(Math.round(capital + this.#book.realised() - used));
    const trades = this.#book.trades().map((trade) => this.#held.shownTrade(trade));
    return {
      at: this.#now(),
      orders: [...this.#book.orders().map((order) => this.#shown(order)), ...this.#held.orders],
      trades,
      positions: this.#book.positions(),
      funds: { available, used },
    };
  }

  margin(legs: readonly MarginLeg[]): Result<MarginAnswer, BrokerFault> {
    const need = this.#need(legs);
    if (need === null) return err({ code: 'BAD_ANSWER', message: 'no margin for this' });
    const { available } = this.snapshot().funds;
    return ok({ initial: need.initial, final: need.final, available });
  }

  /** An order of somebody else on the same account: marketable, or resting far away. */
  byHand(contract: ContractKey, side: Side, units: Quantity, how: ByHand = {}): void {
    const { resting = false, product = 'NRML' } = how;
    const limit = paise(resting ? 5 : side === 'buy' ? 1_000_000 : 5);
    const last = this.#book.lastPrice(contract) ?? limit;
    const reach = side === 'buy' ? 1.15 : 0.85;
    const near = paise(Math.max(5, Math.round((last * reach) / 5) * 5));
    const pricing = { kind: 'limit', limit: resting ? limit : near } as const;
    this.#book.submit({ tag: BY_HAND, contract, side, quantity: units, pricing, product }, this.#now());
    this.#tell();
  }

  /**
   * Another hand at our position: the broker's risk desk, or the user in its app. Its order works for a while before it
   * goes through the market, or is taken away.
   */
  otherHand(contract: ContractKey, side: Side, units: Quantity, how: OtherHand): void {
    const { time } = this.#options;
    const pricing = { kind: 'limit', limit: this.#near(contract, FAR[side]) } as const;
    const ticket = { tag: UNTAGGED, contract, side, quantity: units, pricing, product: how.product };
    const placed = this.#book.submit(ticket, this.#now());
    this.#tell();
    if (!placed.ok) return;
    const { orderId } = placed.value;
    time.at(after(this.#now(), how.ms), () => {
      const limit = this.#near(contract, THROUGH[side]);
      const change = { quantity: units, pricing: { kind: 'limit', limit } } as const;
      if (how.fills) this.#book.modify(orderId, change, this.#now());
      else this.#book.cancel(orderId, this.#now());
      this.#tell();
    });
  }

  /** So many times the last price, on a tick. */
  #near(contract: ContractKey, times: number): Paise {
    const last = this.#book.lastPrice(contract) ?? paise(100);
    return paise(Math.max(5, Math.round((last * times) / 5) * 5));
  }

  /** The broker's own closing of intraday positions; true while something is left. */
  squareOff(): boolean {
    this.#book.squareOffIntraday(this.#now());
    this.#tell();
    return this.#book.holdings().some((holding) => holding.product === 'MIS');
  }

  #now(): Instant {
    return this.#options.time.now();
  }

  #endDay(): void {
    const day = this.#book.day();
    this.#book.expireOrders(this.#now());
    this.#book.settle((contract) => settlementValue(contract, this.#spot, day), this.#now());
    this.#tell();
  }

  /** As the broker's book has it. */
  #shown(order: BrokerOrder): BrokerOrder {
    return this.#held.shown(order.tag === UNTAGGED ? { ...order, tag: null } : order);
  }

  #tell(): void {
    const { trades, orders } = this.#book.takeChanges();
    for (const trade of trades) this.#options.ear.traded(this.#held.shownTrade(trade));
    for (const order of orders) this.#options.ear.changed(this.#shown(order));
  }

  #need(legs: readonly MarginLeg[]) {
    return this.#spot === 0
      ? null
      : basketNeed(this.#book.holdings(), legs, this.#spot, istDate(this.#now()));
  }

  #lack(ticket: OrderTicket): Refusal | null {
    const { contract, pricing } = ticket;
    const price = pricing.kind === 'limit' ? pricing.limit : (this.#book.lastPrice(contract) ?? paise(0));
    const need = this.#need([{ ...ticket, price }]);
    const { available } = this.snapshot().funds;
    if (need === null || need.final === 0 || need.final <= available) return null;
    return { code: 'MARGIN', message: 'funds are short' };
  }
}

export function freezeOn(at: Instant): Quantity {
  const freeze = freezeQuantityOn(NSE_CALENDAR, istDate(at));
  if (!freeze.ok) throw new Error('no freeze quantity');
  return freeze.value;
}

function answerOf(result: Result<BrokerOrder, Refusal>): OrderAnswer {
  return result.ok ? { kind: 'accepted', orderId: result.value.orderId } : refused(result.error);
}

function refused({ code, message }: Refusal): OrderAnswer {
  return { kind: 'refused', code, message };
}
