import {
  after,
  istTime,
  clock,
  paise,
  quantity,
  type Instant,
  type Quantity,
} from '../../../shared/units/index.ts';
import { nextOpen } from '../../../main/domain/calendar/index.ts';
import { parseContractKey } from '../../../shared/contract/index.ts';
import type { BookChanges } from '../../../main/domain/exchange/index.ts';
import type { BrokerOrder, BrokerOrderId, OrderTag, Pricing } from '../../../main/domain/trading/order.ts';
import { exchangeToken, instrumentToken, kiteSymbol } from './contract-names.ts';
import type { Exchange } from './exchange.ts';
import type { Faults } from './faults.ts';
import { badInput, KiteError } from './kite-error.ts';
import { CLIENT_ID, DONE, kiteHistoryRow, type KiteOrder } from './kite-order.ts';
import {
  readPlacement,
  readQuantity,
  readTerms,
  type KitePlacement,
  type KiteTerms,
  type Params,
} from './kite-order-params.ts';
import { refusalText } from './kite-refusals.ts';
import type { KiteRms } from './kite-rms.ts';
import type { Listed, Market } from './market.ts';

/** Simulated milliseconds of each step on the way to the exchange. */
const STEP_MS = 20;
const MODIFICATIONS_MAX = 25;
const SLICES_MAX = 10;
const MIS_CLOSES = clock('15:25');
const SETTLED = 'settled in cash at expiry';

export interface PlacedSlices {
  readonly order_id: string;
  readonly children?: readonly (
    | { readonly order_id: string }
    | { readonly error: Record<string, unknown> }
  )[];
}

interface KiteChange {
  readonly terms: KiteTerms;
  readonly quantity: Quantity;
}

/** Kite's order book: each order's life from PUT ORDER REQ RECEIVED to its end. */
export class KiteOrders {
  readonly #market: Market;
  readonly #exchange: Exchange;
  readonly #rms: KiteRms;
  readonly #faults: Faults;
  readonly #orders = new Map<string, KiteOrder>();
  readonly #byBookId = new Map<BrokerOrderId, KiteOrder>();
  readonly #listeners: ((order: KiteOrder) => void)[] = [];
  #number = 0;
  /** The order that is being handed to the exchange: what the book tells of an unknown id is its. */
  #submitting: KiteOrder | null = null;

  constructor(market: Market, exchange: Exchange, rms: KiteRms, faults: Faults) {
    this.#market = market;
    this.#exchange = exchange;
    this.#rms = rms;
    this.#faults = faults;
    exchange.onChanges((changes) => this.#onChanges(changes));
    exchange.onNewDay(() => {
      this.#orders.clear();
      this.#byBookId.clear();
    });
  }

  all(): readonly KiteOrder[] {
    return [...this.#orders.values()];
  }

  find(id: string): KiteOrder {
    const order = this.#orders.get(id);
    if (order === undefined) throw badInput("Couldn't find that `order_id`.");
    return order;
  }

  byBookId(id: BrokerOrderId): KiteOrder | null {
    return this.#byBookId.get(id) ?? null;
  }

  onUpdate(listener: (order: KiteOrder) => void): void {
    this.#listeners.push(listener);
  }

  place(variety: string, params: Params): PlacedSlices {
    if (variety !== 'regular' && variety !== 'amo')
      throw badInput(`Invalid \`variety\`. The rehearsal knows regular and amo, not ${variety}.`);
    const placement = readPlacement(params, (symbol) => this.#market.bySymbol(symbol));
    const freeze = this.#exchange.freezeQuantity(this.#now());
    if (!placement.autoslice || placement.quantity <= freeze)
      return { order_id: this.#take(variety, placement, CLIENT_ID).id };
    return this.#slice(variety, placement, freeze);
  }

  /** An order of the account that did not come through the API: no tag, as if entered by phone. */
  foreign(contract: Listed, side: 'buy' | 'sell', units: Quantity, price: number | null): string {
    const terms =
      price === null
        ? ({ type: 'MARKET', price: paise(0), protection: -1 } as const)
        : ({ type: 'LIMIT', price: paise(Math.round(price * 100)), protection: 0 } as const);
    const placement = { ...terms, trigger: paise(0), contract, side, quantity: units, tag: null };
    const rest = { product: 'NRML', validity: 'DAY', autoslice: false } as const;
    const order = this.#make('regular', { ...placement, ...rest }, [], 'PHONE');
    this.#submit(order);
    return order.id;
  }

  modify(id: string, params: Params): string {
    const order = this.find(id);
    if (order.status !== 'OPEN' && order.status !== 'TRIGGER PENDING')
      throw new KiteError('InputException', 'Order cannot be modified as it is being processed. Try later.');
    if (order.modifications >= MODIFICATIONS_MAX)
      throw new KiteError('OrderException', 'Maximum allowed order modifications exceeded.');
    const change = this.#readChange(order, params);
    const before = order.status;
    order.modifications += 1;
    this.#status(order, 'MODIFY VALIDATION PENDING');
    this.#later(STEP_MS, order, 'MODIFY VALIDATION PENDING', () => {
      this.#status(order, 'MODIFY PENDING');
      this.#later(STEP_MS, order, 'MODIFY PENDING', () => this.#modifyAtExchange(order, change, before));
    });
    return id;
  }

  cancel(id: string): string {
    const order = this.find(id);
    if (order.status === 'AMO REQ RECEIVED') {
      this.#end(order, 'CANCELLED', null);
      return id;
    }
    if (order.status !== 'OPEN' && order.status !== 'TRIGGER PENDING')
      throw new KiteError('InputException', 'Order cannot be cancelled as it is being processed. Try later.');
    const before = order.status;
    this.#status(order, 'CANCEL PENDING');
    this.#later(STEP_MS, order, 'CANCEL PENDING', () => {
      if (order.bookId === null) return;
      const answer = this.#exchange.cancel(order.bookId);
      if (!answer.ok) this.#status(order, before);
    });
    return id;
  }

  #readChange(order: KiteOrder, params: Params): KiteChange {
    const merged: Params = {
      order_type: order.type,
      price: String(order.price / 100),
      trigger_price: String(order.trigger / 100),
      market_protection: '0',
      ...filled(params),
    };
    const terms = readTerms(merged, order.side, order.contract);
    const isStop = order.status === 'TRIGGER PENDING';
    const staysStop = terms.type === 'SL' || terms.type === 'SL-M';
    const where = { host: 'kite', contract: order.contract.key } as const;
    if (isStop && !staysStop && this.#faults.take('stopToLimitRefused', where) !== null)
      throw new KiteError('OrderException', 'Order type of a stoploss order cannot be changed.');
    const units =
      merged['quantity'] === undefined ? order.quantity : readQuantity(merged['quantity'], order.contract);
    return { terms, quantity: units };
  }

  #modifyAtExchange(order: KiteOrder, { terms, quantity: units }: KiteChange, before: string): void {
    if (order.bookId === null) return;
    const was = { price: order.price, trigger: order.trigger, type: order.type, quantity: order.quantity };
    const tooFar = this.#stopRange(order, terms);
    const pricing = this.#pricing({ ...order, ...terms });
    Object.assign(order, { ...shownTerms(terms), quantity: units, status: 'MODIFIED', at: this.#now() });
    order.history.push(kiteHistoryRow(order));
    const answer = tooFar === null ? this.#exchange.modify(order.bookId, { quantity: units, pricing }) : null;
    if (answer?.ok === true) return;
    const text = answer === null ? tooFar : refusalText(answer.error, order.contract.symbol);
    Object.assign(order, { ...was, message: text });
    this.#status(order, before);
  }

  #slice(variety: 'regular' | 'amo', placement: KitePlacement, freeze: Quantity): PlacedSlices {
    const { lotSize } = placement.contract;
    const largest = Math.floor(freeze / lotSize) * lotSize;
    const slices = Math.ceil(placement.quantity / largest);
    if (slices > SLICES_MAX)
      throw badInput(`Autoslice makes at most ${SLICES_MAX} orders; this one would be ${slices}.`);
    const parent = this.#newId();
    const children: { order_id: string }[] = [];
    for (let left: number = placement.quantity; left > 0; left -= largest) {
      const units = quantity(Math.min(left, largest));
      const tags = ['autoslice', `autoslice:${parent}`];
      children.push({ order_id: this.#take(variety, { ...placement, quantity: units }, CLIENT_ID, tags).id });
    }
    return { order_id: parent, children };
  }

  #take(
    variety: 'regular' | 'amo',
    placement: KitePlacement,
    placedBy: string,
    tags: readonly string[] = [],
  ): KiteOrder {
    const order = this.#make(variety, placement, tags, placedBy);
    const slow = this.#faults.take('slowOrder', { host: 'kite', contract: order.contract.key });
    this.#later(slow?.ms ?? STEP_MS, order, 'PUT ORDER REQ RECEIVED', () => {
      this.#status(order, 'VALIDATION PENDING');
      this.#later(STEP_MS, order, 'VALIDATION PENDING', () => this.#validate(order));
    });
    return order;
  }

  #make(
    variety: 'regular' | 'amo',
    placement: KitePlacement,
    tags: readonly string[],
    placedBy: string,
  ): KiteOrder {
    const { contract, side, product, validity, tag, quantity: units } = placement;
    const at = this.#now();
    const marketTags = placement.type === 'MARKET' || placement.type === 'SL-M' ? ['mktp'] : [];
    const fixed = {
      id: this.#newId(),
      variety,
      contract,
      side,
      product,
      validity,
      tag,
      placedBy,
      placedAt: at,
    };
    const order: KiteOrder = {
      ...fixed,
      ...shownTerms(placement),
      tags: [...(tag === null ? [] : [tag]), ...marketTags, ...tags],
      quantity: units,
      status: 'PUT ORDER REQ RECEIVED',
      message: null,
      rawMessage: null,
      filled: quantity(0),
      average: paise(0),
      at,
      exchangeAt: null,
      exchangeId: null,
      bookId: null,
      modifications: 0,
      history: [],
    };
    this.#orders.set(order.id, order);
    order.history.push(kiteHistoryRow(order));
    return order;
  }

  /** The broker's own checks, before anything reaches the exchange. */
  #validate(order: KiteOrder): void {
    const where = { host: 'kite', contract: order.contract.key } as const;
    const rejected = this.#faults.take('rejectOrder', where);
    const barred = order.side === 'buy' ? this.#faults.take('hedgeRefused', where) : null;
    const lack = this.#rms.lackOfMargin(order, this.#orders.values());
    if (rejected !== null)
      this.#end(
        order,
        'REJECTED',
        rejected.message ?? 'Unexpected error while routing your order. Try after sometime.',
      );
    else if (barred !== null || !this.#market.simulation.permits(order.contract.key, order.side))
      this.#end(
        order,
        'REJECTED',
        BARRED,
        `RMS:Blocked for buy in ${order.contract.symbol} block type: ALL `,
      );
    else if (order.product === 'MIS' && this.#isAfterMis()) this.#end(order, 'REJECTED', MIS_OVER);
    else if (lack !== null) this.#end(order, 'REJECTED', lack.message, lack.raw);
    else if (!this.#exchange.isOpen(this.#now())) this.#afterHours(order);
    else if (order.variety === 'amo')
      this.#end(order, 'REJECTED', 'After market orders (AMO) are not allowed in market hours.');
    else this.#toExchange(order);
  }

  #afterHours(order: KiteOrder): void {
    const opens = nextOpen(this.#market.simulation.calendar, this.#now());
    if (order.variety === 'regular' || opens === null) {
      this.#end(order, 'REJECTED', 'Your order could not be converted to a After Market Order (AMO).');
      return;
    }
    this.#status(order, 'AMO REQ RECEIVED');
    this.#later(opens - this.#now(), order, 'AMO REQ RECEIVED', () => this.#toExchange(order));
  }

  #toExchange(order: KiteOrder): void {
    this.#status(order, 'OPEN PENDING');
    this.#later(STEP_MS, order, 'OPEN PENDING', () => this.#submit(order));
  }

  #submit(order: KiteOrder): void {
    const { contract, side, product, quantity: units } = order;
    this.watch(contract);
    const tooFar = this.#stopRange(order, order);
    if (tooFar !== null) {
      this.#end(order, 'REJECTED', tooFar);
      return;
    }
    const pricing = this.#pricing(order);
    this.#submitting = order;
    const tag = (order.tag ?? null) as OrderTag;
    const answer = this.#exchange.submit({
      tag,
      contract: contract.key,
      side,
      product,
      quantity: units,
      pricing,
    });
    this.#submitting = null;
    if (!answer.ok) this.#end(order, 'REJECTED', refusalText(answer.error, contract.symbol));
    else if (order.validity === 'IOC' && !DONE.includes(order.status))
      this.#exchange.cancel(answer.value.orderId);
  }

  /** Follows the quotes of everything that can still trade. */
  watch(fresh: Listed | null): void {
    const open = this.all().filter((order) => !DONE.includes(order.status));
    this.#exchange.watch(
      open.map((order) => order.contract.key),
      fresh?.key ?? null,
    );
  }

  /** Exchange rule 16448 (a fault, since its present force was not confirmed): 20 % above 50 rupees, else 10 rupees. */
  #stopRange(order: KiteOrder, terms: Pick<KiteOrder, 'type' | 'price' | 'trigger'>): string | null {
    if (terms.type !== 'SL' || this.#faults.holds('stopRange', { contract: order.contract.key }) === null)
      return null;
    const reach = terms.trigger > 5_000 ? terms.trigger * 0.2 : 1_000;
    if (Math.abs(terms.price - terms.trigger) <= reach) return null;
    return '16448 : The difference between the limit price and trigger price is beyond the permissible range.';
  }

  #pricing(
    order: Pick<KiteOrder, 'type' | 'price' | 'trigger' | 'protection' | 'side' | 'contract'>,
  ): Pricing {
    const { price, trigger, protection, side, contract } = order;
    const tick = contract.tickSize;
    const part = (protection > 0 ? protection : 5) / 100;
    if (trigger > 0) {
      const far = Math.round((trigger * (side === 'buy' ? 1 + part : 1 - part)) / tick) * tick;
      const limit = price > 0 ? price : paise(Math.max(tick, far));
      return { kind: 'stopLimit', trigger, limit };
    }
    if (price > 0) return { kind: 'limit', limit: price };
    const quote = protection > 0 ? this.#market.quote(contract.key) : null;
    const touch = side === 'buy' ? quote?.ask : quote?.bid;
    if (touch === undefined || touch === null) return { kind: 'protectedMarket' };
    const far = Math.round((touch * (side === 'buy' ? 1 + part : 1 - part)) / tick) * tick;
    return { kind: 'limit', limit: paise(Math.max(tick, far)) };
  }

  #onChanges({ orders }: BookChanges): void {
    for (const change of orders) {
      const order = this.#orderOf(change);
      if (order !== null) this.#follow(order, change);
    }
    this.watch(null);
  }

  #orderOf(change: BrokerOrder): KiteOrder | null {
    const known = this.#byBookId.get(change.orderId);
    if (known !== undefined) return known;
    if (change.message === SETTLED) return null;
    const order = this.#submitting ?? this.#systemOrder(change);
    if (order === null) return null;
    order.bookId = change.orderId;
    order.exchangeId = `1${change.orderId.padStart(15, '0')}`;
    order.exchangeAt = change.at;
    this.#byBookId.set(change.orderId, order);
    return order;
  }

  /** The broker's own square-off: an order of nobody's, without a tag. */
  #systemOrder(change: BrokerOrder): KiteOrder | null {
    const listed = this.#market.listed().get(change.contract) ?? unlisted(change.contract);
    if (listed === null) return null;
    const terms = {
      type: 'LIMIT',
      price: change.limit ?? paise(0),
      trigger: paise(0),
      protection: 0,
    } as const;
    const { side, quantity: units } = change;
    const rest = { product: 'MIS', validity: 'DAY', tag: null, autoslice: false } as const;
    return this.#make(
      'regular',
      { ...terms, ...rest, contract: listed, side, quantity: units },
      [],
      'SYSTEM',
    );
  }

  #follow(order: KiteOrder, change: BrokerOrder): void {
    const more = change.filled > order.filled;
    Object.assign(order, {
      filled: change.filled,
      average: change.averagePrice ?? paise(0),
      price: change.limit ?? order.price,
      quantity: change.quantity,
      exchangeAt: change.at,
    });
    const isBetween = order.status.startsWith('MODIFY ') || order.status === 'CANCEL PENDING';
    switch (change.status) {
      case 'complete':
        if (order.status === 'OPEN PENDING') order.history.push({ ...kiteHistoryRow(order), status: 'OPEN' });
        this.#end(order, 'COMPLETE', null);
        break;
      case 'cancelled':
        this.#end(order, 'CANCELLED', change.message);
        break;
      case 'rejected':
        this.#end(order, 'REJECTED', change.message);
        break;
      case 'triggerPending':
      case 'open':
      case 'pending':
        if (!isBetween) this.#status(order, change.status === 'triggerPending' ? 'TRIGGER PENDING' : 'OPEN');
        else if (more) this.#tell(order);
    }
  }

  #isAfterMis(): boolean {
    return istTime(this.#now()) >= MIS_CLOSES;
  }

  #end(order: KiteOrder, status: string, message: string | null, raw: string | null = message): void {
    order.message = message;
    order.rawMessage = raw;
    this.#status(order, status);
  }

  #status(order: KiteOrder, status: string): void {
    order.status = status;
    order.at = this.#now();
    order.history.push(kiteHistoryRow(order));
    this.#tell(order);
  }

  #tell(order: KiteOrder): void {
    for (const listener of this.#listeners) listener(order);
  }

  /** Goes on after a while, if the order still stands where it stood. */
  #later(ms: number, order: KiteOrder, status: string, run: () => void): void {
    this.#market.time.at(after(this.#now(), ms), () => {
      if (order.status === status && this.#orders.get(order.id) === order) run();
    });
  }

  #newId(): string {
    this.#number += 1;
    const day = this.#market.session().slice(2).replaceAll('-', '');
    return `${day}${String(100_000_000 + this.#number * 137).padStart(9, '0')}`;
  }

  #now(): Instant {
    return this.#market.time.now();
  }
}

const BARRED =
  'Fresh buy orders for this strike are not allowed. Buying far strikes is restricted due to the open interest limit of the exchange.';
const MIS_OVER = 'MIS orders are blocked as the intraday square-off has begun. Try placing NRML orders.';

/** A market order with protection is a limit order in the book from the start. */
function shownTerms(terms: KiteTerms): KiteTerms {
  const type = terms.type === 'MARKET' ? 'LIMIT' : terms.type === 'SL-M' ? 'SL' : terms.type;
  return { type, price: terms.price, trigger: terms.trigger, protection: terms.protection };
}

function filled(params: Params): Params {
  return Object.fromEntries(Object.entries(params).filter(([, text]) => text !== ''));
}

/** A contract that is held and no longer listed. */
function unlisted(key: BrokerOrder['contract']): Listed | null {
  const contract = parseContractKey(key);
  if (!contract.ok) return null;
  return {
    ...contract.value,
    key,
    symbol: kiteSymbol(contract.value),
    lotSize: quantity(1),
    tickSize: paise(5),
    exchangeToken: exchangeToken(contract.value),
    instrumentToken: instrumentToken(contract.value),
  };
}
