import type { ContractKey } from '../../../shared/contract/index.ts';
import {
  after,
  err,
  istDate,
  minus,
  ok,
  paise,
  plus,
  quantity,
  type Instant,
  type Paise,
  type Quantity,
  type Result,
  type TradingDate,
} from '../../../shared/units/index.ts';
import {
  basketNeed,
  heldNeed,
  chanceAt,
  chargesOfDay,
  RushWatch,
  settlementValue,
  type ExchangeBook,
  type Refusal,
} from '../../domain/exchange/index.ts';
import type { IndexTick, ListedContract, OptionQuote } from '../../domain/market/tick.ts';
import type { MarginAnswer, MarginLeg } from '../../domain/trading/margin.ts';
import type {
  BrokerFault,
  BrokerOrder,
  BrokerOrderId,
  BrokerSnapshot,
  Funds,
  OrderAnswer,
  OrderChange,
  OrderTicket,
} from '../../domain/trading/order.ts';
import type { Broker } from '../../ports/broker.ts';
import { keepDays } from './paper-day.ts';
import type { PaperOptions } from './paper-options.ts';
import { paperRules } from './paper-rules.ts';
import { loadPaper, savePaper, type PaperAccount } from './paper-saving.ts';

/**
 * A broker with an exchange of its own, fed by the quotes and index prints that the engine sees. Its book is saved
 * before it answers, so that it outlives a killed terminal as a real broker's does. It knows nothing of a real broker.
 */
export class PaperBroker implements Broker {
  readonly kind = 'paper';
  readonly #options: PaperOptions;
  readonly #book: ExchangeBook;
  readonly #listeners = new Set<(order: BrokerOrder) => void>();
  readonly #rush: RushWatch;
  readonly #stopDays: () => void;
  #account: PaperAccount;
  #listed: ReadonlyMap<ContractKey, ListedContract> = new Map();
  #closed = false;

  constructor(options: PaperOptions) {
    this.#options = options;
    const now = options.scheduler.now();
    const rules = paperRules(options, (contract) => this.#listed.get(contract) ?? null);
    const { book, account } = loadPaper(options.store, rules, now);
    this.#book = book;
    this.#account = account;
    this.#rush = new RushWatch(book);
    if (book.day() < istDate(now)) this.#catchUp(istDate(now));
    this.#rush.lookAtPositions(this.#account.spot);
    this.#stopDays = keepDays(options.calendar, options.scheduler, {
      squareOff: () => this.#squareOff(),
      endDay: () => this.#endDay(),
      beginDay: (day) => this.#beginDay(day),
    });
  }

  onListed(contracts: readonly ListedContract[]): void {
    this.#listed = new Map(contracts.map((contract) => [contract.key, contract]));
  }

  onQuote(quote: OptionQuote): void {
    this.#book.onQuote(quote, this.#now());
    this.#settleChanges();
  }

  onIndex(tick: IndexTick): void {
    if (tick.symbol !== 'NIFTY') return;
    this.#account = { ...this.#account, spot: tick.price };
    this.#rush.onSpot(tick.price);
  }

  submit(ticket: OrderTicket, done: (answer: OrderAnswer) => void): void {
    this.#call(done, () => {
      if (this.#isUnlucky()) return refused({ code: 'OTHER', message: 'the broker did not take the order' });
      const short = this.#lackOfMargin(ticket);
      return short === null ? answerOf(this.#book.submit(ticket, this.#now())) : refused(short);
    });
  }

  modify(orderId: BrokerOrderId, change: OrderChange, done: (answer: OrderAnswer) => void): void {
    this.#call(done, () => answerOf(this.#book.modify(orderId, change, this.#now())));
  }

  cancel(orderId: BrokerOrderId, done: (answer: OrderAnswer) => void): void {
    this.#call(done, () => answerOf(this.#book.cancel(orderId, this.#now())));
  }

  snapshot(done: (result: Result<BrokerSnapshot, BrokerFault>) => void): void {
    this.#call(done, () => {
      const book = this.#book;
      const [orders, trades, positions] = [book.orders(), [...book.trades()], book.positions()];
      return ok({ at: this.#now(), orders, trades, positions, funds: this.#funds() });
    });
  }

  margin(legs: readonly MarginLeg[], done: (result: Result<MarginAnswer, BrokerFault>) => void): void {
    this.#call(done, () => {
      const { spot } = this.#account;
      const need = spot === null ? null : basketNeed(this.#book.holdings(), legs, spot, istDate(this.#now()));
      if (need === null) return err({ code: 'BAD_ANSWER', message: 'no index level to reckon margin with' });
      const { initial, final } = need;
      return ok({ initial, final, available: this.#funds().available });
    });
  }

  onUpdate(listener: (order: BrokerOrder) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  close(): void {
    this.#closed = true;
    this.#stopDays();
    this.#listeners.clear();
  }

  #now(): Instant {
    return this.#options.scheduler.now();
  }

  /** Half of the latency on the way there, half on the way back; the book is on disk before the way back begins. */
  #call<T>(done: (answer: T) => void, arrive: () => T): void {
    const half = this.#halfLatencyMs();
    this.#later(half, () => {
      const answer = arrive();
      this.#settleChanges();
      this.#later(half, () => {
        done(answer);
      });
    });
  }

  #later(ms: number, run: () => void): void {
    const { scheduler } = this.#options;
    scheduler.at(after(scheduler.now(), ms), () => {
      if (!this.#closed) run();
    });
  }

  #halfLatencyMs(): number {
    const { seed, latencyMs } = this.#options.habits;
    this.#account = { ...this.#account, calls: this.#account.calls + 1 };
    const part = chanceAt(seed, this.#account.calls, 1);
    return Math.round((latencyMs.min + part * (latencyMs.max - latencyMs.min)) / 2);
  }

  #isUnlucky(): boolean {
    const { seed, refusalChance } = this.#options.habits;
    return refusalChance > 0 && chanceAt(seed, this.#account.calls, 2) < refusalChance;
  }

  /** Saves what changed, then tells it. */
  #settleChanges(): void {
    const changes = this.#book.takeChanges();
    if (changes.orders.length === 0) return;
    savePaper(this.#options.store, this.#book, this.#account, changes);
    if (changes.trades.length > 0) this.#rush.lookAtPositions(this.#account.spot);
    for (const order of changes.orders) {
      this.#later(this.#halfLatencyMs(), () => {
        for (const listener of this.#listeners) listener(order);
      });
    }
  }

  /** Realised since the book began, less its charges. */
  earned(): Paise {
    const today = chargesOfDay(this.#book, (contract) => this.#lotSize(contract));
    return minus(this.#book.realised(), plus(this.#account.chargesBefore, today));
  }

  #funds(): Funds {
    const { spot } = this.#account;
    const own = plus(this.#options.capital(), this.earned());
    const used = heldNeed(this.#book.holdings(), spot ?? paise(0), istDate(this.#now())) ?? paise(0);
    return { available: minus(own, used), used };
  }

  /** Only what needs more margin than is held already can lack it: a close never does. */
  #lackOfMargin(ticket: OrderTicket): Refusal | null {
    const { spot } = this.#account;
    if (spot === null) return null;
    const { contract, pricing } = ticket;
    const price = pricing.kind === 'limit' ? pricing.limit : (this.#book.lastPrice(contract) ?? paise(0));
    const need = basketNeed(this.#book.holdings(), [{ ...ticket, price }], spot, istDate(this.#now()));
    const { available } = this.#funds();
    if (need === null || need.final === 0 || need.final <= available) return null;
    return { code: 'MARGIN', message: `needs ${need.final} paise of margin, ${available} are there` };
  }

  #lotSize(contract: ContractKey): Quantity {
    return this.#listed.get(contract)?.lotSize ?? quantity(1);
  }

  #squareOff(): boolean {
    const isLeft = (): boolean => this.#book.holdings().some((holding) => holding.product === 'MIS');
    this.#book.squareOffIntraday(this.#now());
    this.#settleChanges();
    return isLeft();
  }

  /** Orders expire; what expires on the day is settled at the last index level: the published close. */
  #endDay(): void {
    const { spot } = this.#account;
    const day = this.#book.day();
    this.#book.expireOrders(this.#now());
    this.#book.settle((contract) => settlementValue(contract, spot, day), this.#now());
    this.#settleChanges();
  }

  #beginDay(day: TradingDate): void {
    const { chargesBefore } = this.#account;
    const charges = chargesOfDay(this.#book, (contract) => this.#lotSize(contract));
    this.#book.beginDay(day);
    this.#account = { ...this.#account, chargesBefore: plus(chargesBefore, charges) };
    savePaper(this.#options.store, this.#book, this.#account, { orders: [], trades: [] });
    this.#rush.lookAtPositions(this.#account.spot);
  }

  /** The terminal slept over the end of a day: it is ended now; an intraday position stays until today's 15:25. */
  #catchUp(today: TradingDate): void {
    this.#endDay();
    this.#beginDay(today);
  }
}

function answerOf(result: Result<BrokerOrder, Refusal>): OrderAnswer {
  return result.ok ? { kind: 'accepted', orderId: result.value.orderId } : refused(result.error);
}

function refused({ code, message }: Refusal): OrderAnswer {
  return { kind: 'refused', code, message };
}
