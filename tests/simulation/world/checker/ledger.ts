import type { ContractKey, Side } from '../../../../shared/contract/index.ts';
import type { Instant } from '../../../../shared/units/index.ts';
import type { BrokerOrder, BrokerTrade, OrderTicket } from '../../../../main/domain/trading/order.ts';

/** One order of ours as the exchange has it. */
export interface LedgerOrder {
  readonly tag: string;
  readonly contract: ContractKey;
  readonly side: Side;
  readonly orderId: string;
  quantity: number;
  filled: number;
  /** Price times units of its trades, in paise. */
  value: number;
  live: boolean;
  /** It waits for its trigger. */
  waits: boolean;
  /** It was once at work as an order that can be filled: a stop that only waited for its trigger was not. */
  worked: boolean;
}

/** What our tags did at the exchange, from the exchange's own book and nothing else. */
export class Ledger {
  readonly #ours = new Set<string>();
  readonly #byId = new Map<string, LedgerOrder>();
  /** Trades of an order that the book has not shown yet. */
  readonly #early: BrokerTrade[] = [];
  readonly #brokers = new Set<string>();
  readonly #byBroker = new Map<ContractKey, number>();
  /** What each order of another hand has filled. */
  readonly #filledBy = new Map<string, number>();
  readonly #peaks = new Map<ContractKey, number>();
  readonly #lowest = new Map<ContractKey, number>();
  /** What other hands have bought back of a contract that was short. */
  readonly #boughtBack = new Map<ContractKey, number>();
  /** When another hand last closed something of a contract. */
  readonly #closedAt = new Map<ContractKey, Instant>();
  /** Contracts in which ours and another hand's sale were filled in one instant. */
  readonly #undecided = new Set<ContractKey>();
  /** What the user made ours of what was traded by hand. */
  readonly #adopted = new Map<ContractKey, number>();

  /** A tag that the terminal sent: ours from now on. */
  own(ticket: OrderTicket): void {
    this.#ours.add(ticket.tag);
  }

  /** What the account holds of a contract is ours from now on, so much of it. */
  adopt(contract: ContractKey, net: number): void {
    if (net === 0) return;
    this.#adopted.set(contract, (this.#adopted.get(contract) ?? 0) + net);
    this.#peaks.set(contract, Math.max(this.peak(contract), Math.abs(this.net(contract))));
  }

  isAdopted(contract: ContractKey): boolean {
    return this.#adopted.has(contract);
  }

  isOurs(tag: string | null): boolean {
    return tag !== null && this.#ours.has(tag);
  }

  onTrade(trade: BrokerTrade): void {
    const order = this.#byId.get(trade.orderId);
    if (this.#brokers.has(trade.orderId)) this.#closedByBroker(trade);
    else if (order === undefined) this.#early.push(trade);
    else this.#fill(order, trade);
  }

  onOrder(order: BrokerOrder): void {
    const { tag, orderId, contract, side, quantity } = order;
    const worked = order.status === 'open' || order.status === 'complete';
    // What the broker still holds cannot be filled; it is judged when the exchange gets it.
    const live = order.status === 'open' || order.status === 'triggerPending';
    const waits = order.status === 'triggerPending';
    const known = this.#byId.get(orderId);
    if (known !== undefined) {
      known.quantity = quantity;
      known.live = live;
      known.waits = waits;
      // A stop that rested is refused only when it is released.
      known.worked ||= worked || order.status === 'rejected';
      return;
    }
    if (tag === null || !this.#ours.has(tag)) {
      if (tag === null) this.#brokers.add(orderId);
      const trades = this.#takeEarly(orderId);
      if (tag === null) for (const trade of trades) this.#closedByBroker(trade);
      return;
    }
    const made: LedgerOrder = {
      tag,
      contract,
      side,
      orderId,
      quantity,
      filled: 0,
      value: 0,
      live,
      waits,
      worked,
    };
    this.#byId.set(orderId, made);
    for (const trade of this.#takeEarly(orderId)) this.#fill(made, trade);
  }

  byId(orderId: string): LedgerOrder | null {
    return this.#byId.get(orderId) ?? null;
  }

  get orders(): readonly LedgerOrder[] {
    return [...this.#byId.values()];
  }

  live(contract: ContractKey, side: Side): readonly LedgerOrder[] {
    return this.orders.filter((each) => each.live && each.contract === contract && each.side === side);
  }

  /** Bought less sold by our tags, what was adopted, and what the broker closed of it. */
  net(contract: ContractKey): number {
    return this.#own(contract) + (this.#byBroker.get(contract) ?? 0);
  }

  #own(contract: ContractKey): number {
    let net = this.#adopted.get(contract) ?? 0;
    for (const order of this.#byId.values()) {
      if (order.contract === contract) net += order.side === 'buy' ? order.filled : -order.filled;
    }
    return net;
  }

  /** Units of a long leg that the broker itself has sold. */
  soldByBroker(contract: ContractKey): number {
    return Math.max(0, -(this.#byBroker.get(contract) ?? 0));
  }

  /** Units of ours that another hand has closed in a contract. */
  closedByOthers(contract: ContractKey): number {
    return Math.abs(this.#byBroker.get(contract) ?? 0);
  }

  /** Units of a short leg that other hands have bought. */
  boughtBackByOthers(contract: ContractKey): number {
    return this.#boughtBack.get(contract) ?? 0;
  }

  /** A leg that is long was sold below nothing once. */
  wasTurned(contract: ContractKey): boolean {
    return this.firstSide(contract) === 'buy' && (this.#lowest.get(contract) ?? 0) < 0;
  }

  /** Whose sale was the first cannot be told from the book. */
  isUndecided(contract: ContractKey): boolean {
    return this.#undecided.has(contract);
  }

  filledBy(orderId: string): number {
    return this.#filledBy.get(orderId) ?? 0;
  }

  /** The most that was ever open in a contract. */
  peak(contract: ContractKey): number {
    return this.#peaks.get(contract) ?? 0;
  }

  /** The side that our first order in a contract took: a hedge is bought first, a main leg sold. */
  firstSide(contract: ContractKey): Side | null {
    const adopted = this.#adopted.get(contract);
    if (adopted !== undefined) return adopted < 0 ? 'sell' : 'buy';
    return this.orders.find((each) => each.contract === contract)?.side ?? null;
  }

  get contracts(): readonly ContractKey[] {
    return [...new Set([...this.#adopted.keys(), ...this.orders.map((each) => each.contract)])];
  }

  get isFlat(): boolean {
    return this.contracts.every(
      (contract) => this.net(contract) === 0 || this.#own(contract) === 0 || this.#isLongByOthers(contract),
    );
  }

  /**
   * A short that another hand and ours bought back, ours never more than we had sold: no fill of ours made it long, and
   * what is long is his (docs/safety.md, two hands).
   */
  #isLongByOthers(contract: ContractKey): boolean {
    return this.firstSide(contract) === 'sell' && this.net(contract) > 0 && this.#own(contract) <= 0;
  }

  /** An order without a tag is the broker's own: it closes what is ours, as far as it goes. */
  #closedByBroker({ orderId, contract, side, quantity, at }: BrokerTrade): void {
    this.#filledBy.set(orderId, this.filledBy(orderId) + quantity);
    const net = this.net(contract);
    const closes =
      side === 'buy' ? Math.min(quantity, Math.max(0, -net)) : -Math.min(quantity, Math.max(0, net));
    this.#byBroker.set(contract, (this.#byBroker.get(contract) ?? 0) + closes);
    if (closes !== 0) this.#closedAt.set(contract, at);
    if (closes > 0) this.#boughtBack.set(contract, this.boughtBackByOthers(contract) + closes);
  }

  #takeEarly(orderId: string): readonly BrokerTrade[] {
    const found = this.#early.filter((trade) => trade.orderId === orderId);
    for (const trade of found) this.#early.splice(this.#early.indexOf(trade), 1);
    return found;
  }

  #fill(order: LedgerOrder, trade: BrokerTrade): void {
    order.filled += trade.quantity;
    order.value += trade.quantity * trade.price;
    const { contract } = order;
    const net = this.net(contract);
    this.#peaks.set(contract, Math.max(this.peak(contract), Math.abs(net)));
    this.#lowest.set(contract, Math.min(this.#lowest.get(contract) ?? 0, net));
    if (net < 0 && this.#closedAt.get(contract) === trade.at) this.#undecided.add(contract);
  }
}
