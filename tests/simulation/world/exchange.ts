import type { ContractKey, Side } from '../../../shared/contract/index.ts';
import {
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
} from '../../../main/domain/trading/order.ts';

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

const OPEN_PHASES = new Set(['open', 'auction', 'afterAuction']);
/** What was sent by hand, or by another program of the same account. */
const BY_HAND = 'BYHAND' as OrderTag;

/**
 * The broker with its exchange, outside of the terminal: it lives on whatever becomes of the process. Calls are taken
 * when they arrive; how they come and go is the wire's.
 */
export class Exchange {
  readonly #options: ExchangeOptions;
  readonly #book: ExchangeBook;
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

  modify(orderId: BrokerOrderId, change: OrderChange): OrderAnswer {
    const answer = answerOf(this.#book.modify(orderId, change, this.#now()));
    this.#tell();
    return answer;
  }

  cancel(orderId: BrokerOrderId): OrderAnswer {
    const answer = answerOf(this.#book.cancel(orderId, this.#now()));
    this.#tell();
    return answer;
  }

  snapshot(): BrokerSnapshot {
    const { capital } = this.#options;
    const used = this.#need([])?.held ?? paise(0);
    const available = paise(Math.round(capital + this.#book.realised() - used));
    const trades = [...this.#book.trades()];
    return {
      at: this.#now(),
      orders: this.#book.orders(),
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

  orders(): readonly BrokerOrder[] {
    return this.#book.orders();
  }

  netOf(contract: ContractKey): number {
    return this.#book.holdings().reduce((sum, each) => sum + (each.contract === contract ? each.net : 0), 0);
  }

  /** An order of somebody else on the same account: marketable, or resting far away. */
  byHand(contract: ContractKey, side: Side, units: Quantity, resting: boolean): void {
    const limit = paise(resting ? 5 : side === 'buy' ? 1_000_000 : 5);
    const last = this.#book.lastPrice(contract) ?? limit;
    const reach = side === 'buy' ? 1.15 : 0.85;
    const near = paise(Math.max(5, Math.round((last * reach) / 5) * 5));
    const pricing = { kind: 'limit', limit: resting ? limit : near } as const;
    this.#book.submit(
      { tag: BY_HAND, contract, side, quantity: units, pricing, product: 'NRML' },
      this.#now(),
    );
    this.#tell();
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

  #tell(): void {
    const { trades, orders } = this.#book.takeChanges();
    for (const trade of trades) this.#options.ear.traded(trade);
    for (const order of orders) this.#options.ear.changed(order);
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
