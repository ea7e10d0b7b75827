import type { ContractKey } from '../../../shared/contract/index.ts';
import {
  after,
  type Instant,
  istDate,
  paise,
  type Paise,
  quantity,
  type Result,
} from '../../../shared/units/index.ts';
import { keepDays } from '../../../main/adapters/paper/paper-day.ts';
import { freezeQuantityOn, phaseAt } from '../../../main/domain/calendar/index.ts';
import {
  basketNeed,
  chargesOfDay,
  ExchangeBook,
  RushWatch,
  settlementValue,
  type BasketNeed,
  type BookChanges,
  type Refusal,
} from '../../../main/domain/exchange/index.ts';
import type { OptionQuote } from '../../../main/domain/market/tick.ts';
import type { MarginLeg } from '../../../main/domain/trading/margin.ts';
import type {
  BrokerOrder,
  BrokerOrderId,
  OrderChange,
  OrderTicket,
} from '../../../main/domain/trading/order.ts';
import type { Faults } from './faults.ts';
import type { Market } from './market.ts';

const OPEN_PHASES = ['open', 'auction', 'afterAuction'];

/** The exchange with the one account that both brokers know of: matching, days, money. */
export class Exchange {
  readonly book: ExchangeBook;
  readonly #market: Market;
  readonly #faults: Faults;
  readonly #capital: Paise;
  readonly #rush: RushWatch;
  readonly #listeners: ((changes: BookChanges) => void)[] = [];
  readonly #dayListeners: (() => void)[] = [];
  readonly #refilling = new Set<ContractKey>();
  #awaySince: Instant | null = null;
  #chargesBefore: Paise = paise(0);
  #stopDays: () => void = () => {};

  constructor(market: Market, faults: Faults, capital: Paise) {
    this.#market = market;
    this.#faults = faults;
    this.#capital = capital;
    this.book = new ExchangeBook(
      {
        terms: (contract) => market.listed().get(contract) ?? null,
        freezeQuantity: (at) => this.freezeQuantity(at),
        isOpen: (at) => this.isOpen(at),
        isPermitted: () => true,
        isHalted: (contract) => faults.holds('halted', { contract }) !== null,
      },
      market.session(),
    );
    this.#rush = new RushWatch(this.book);
  }

  start(): void {
    this.#market.onIndex((tick) => {
      if (tick.symbol === 'NIFTY') this.#rush.onSpot(tick.price);
    });
    this.#market.onQuote((quote) => {
      this.#takeQuote(quote);
      this.#tell();
    });
    this.#stopDays = keepDays(this.#market.simulation.calendar, this.#market.time, {
      squareOff: () => {
        this.book.squareOffIntraday(this.#now());
        this.#tell();
        return this.book.holdings().some((holding) => holding.product === 'MIS');
      },
      endDay: () => this.#endDay(),
      beginDay: (day) => {
        if (day === this.book.day()) return;
        this.#settle();
        const charges = this.#chargesOfDay();
        this.book.beginDay(day);
        this.#chargesBefore = paise(this.#chargesBefore + charges);
        for (const listener of this.#dayListeners) listener();
      },
    });
  }

  stop(): void {
    this.#stopDays();
  }

  onChanges(listener: (changes: BookChanges) => void): void {
    this.#listeners.push(listener);
  }

  /** Told when another day has begun and yesterday's orders are gone. */
  onNewDay(listener: () => void): void {
    this.#dayListeners.push(listener);
  }

  isOpen(at: Instant): boolean {
    return OPEN_PHASES.includes(phaseAt(this.#market.simulation.calendar, at).phase);
  }

  freezeQuantity(at: Instant) {
    const freeze = freezeQuantityOn(this.#market.simulation.calendar, istDate(at));
    return freeze.ok ? freeze.value : quantity(0);
  }

  /** Makes sure that the book knows today's quote of a contract, and follows it from now on. */
  watch(contracts: Iterable<ContractKey>, fresh: ContractKey | null = null): void {
    const held = this.book.holdings().map((each) => each.contract);
    this.#market.want('exchange', [...new Set([...contracts, ...held])]);
    const quote = fresh === null ? null : this.#market.quote(fresh);
    if (quote !== null) this.#takeQuote(quote);
  }

  submit(ticket: OrderTicket): Result<BrokerOrder, Refusal> {
    const answer = this.book.submit(ticket, this.#now());
    this.#tell();
    return answer;
  }

  modify(id: BrokerOrderId, change: OrderChange): Result<BrokerOrder, Refusal> {
    const answer = this.book.modify(id, change, this.#now());
    this.#tell();
    return answer;
  }

  cancel(id: BrokerOrderId): Result<BrokerOrder, Refusal> {
    const answer = this.book.cancel(id, this.#now());
    this.#tell();
    return answer;
  }

  /** Money that the account has before margins: capital, what was realised, less charges. */
  own(): { readonly capital: Paise; readonly realised: Paise; readonly charges: Paise; readonly net: Paise } {
    const realised = this.book.realised();
    const charges = paise(this.#chargesBefore + this.#chargesOfDay());
    return { capital: this.#capital, realised, charges, net: paise(this.#capital + realised - charges) };
  }

  need(legs: readonly MarginLeg[], withPositions = true): BasketNeed {
    const held = withPositions ? this.book.holdings() : [];
    const need = basketNeed(held, legs, this.#market.level('NIFTY'), istDate(this.#now()));
    return need ?? { held: paise(0), initial: paise(0), final: paise(0) };
  }

  #now(): Instant {
    return this.#market.time.now();
  }

  #takeQuote(quote: OptionQuote): void {
    const thin = this.#faults.holds('thinBook', { contract: quote.contract });
    const most = thin?.units ?? Infinity;
    const shown = {
      ...this.#away(quote),
      bidQuantity: quantity(Math.min(most, quote.bidQuantity)),
      askQuantity: quantity(Math.min(most, quote.askQuantity)),
    };
    this.book.onQuote(thin === null ? this.#away(quote) : shown, this.#now());
    if (thin?.refillMs !== undefined) this.#refill(quote.contract, thin.refillMs);
  }

  #refill(contract: ContractKey, afterMs: number): void {
    if (this.#refilling.has(contract)) return;
    this.#refilling.add(contract);
    this.#market.time.at(after(this.#now(), afterMs), () => {
      this.#refilling.delete(contract);
      const quote = this.#market.quote(contract);
      if (quote === null) return;
      this.#takeQuote(quote);
      this.#tell();
    });
  }

  /** Rising since the fault was first met. */
  #away(quote: OptionQuote): OptionQuote {
    const away = this.#faults.holds('runningAway', { contract: quote.contract });
    if (away === null || quote.ask === null) return quote;
    this.#awaySince ??= this.#now();
    const rise = (quote.ask * away.percent * (this.#now() - this.#awaySince)) / 100_000;
    return { ...quote, ask: paise(Math.ceil((quote.ask + rise) / 5) * 5) };
  }

  #tell(): void {
    const changes = this.book.takeChanges();
    if (changes.orders.length === 0) return;
    if (changes.trades.length > 0) this.#rush.lookAtPositions(this.#market.level('NIFTY'));
    for (const listener of this.#listeners) listener(changes);
  }

  /** What expired today stays in the positions until the next morning, as at the real broker. */
  #endDay(): void {
    this.book.expireOrders(this.#now());
    this.#tell();
  }

  #settle(): void {
    const day = this.book.day();
    this.book.settle((contract) => settlementValue(contract, this.#market.level('NIFTY'), day), this.#now());
    this.#tell();
  }

  #chargesOfDay(): Paise {
    const lotSize = (contract: ContractKey) => this.#market.listed().get(contract)?.lotSize ?? quantity(1);
    return chargesOfDay(this.book, lotSize);
  }
}
