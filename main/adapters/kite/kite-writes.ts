import { istDate, type TradingDate } from '../../../shared/units/index.ts';
import type {
  BrokerOrder,
  BrokerOrderId,
  OrderAnswer,
  OrderChange,
  OrderTag,
  OrderTicket,
} from '../../domain/trading/order.ts';
import type { StillMaster } from '../../ports/broker.ts';
import type { KiteContract } from './contract-table.ts';
import type { DayCount } from './day-count.ts';
import { isFields, textAt } from './fields.ts';
import type { HttpReply } from './http-reply.ts';
import type { KiteInstruments } from './instruments.ts';
import type { KiteApi } from './kite-api.ts';
import type { KiteHttp } from './kite-http.ts';
import type { KiteOptions } from './kite-options.ts';
import { changeForm, oddPrice, placeForm } from './order-form.ts';
import { Pace } from './pace.ts';
import { orderAnswer } from './refusals.ts';
import type { SecretWords } from './secret-words.ts';
import { Turns } from './turns.ts';
import {
  EXIT_PATIENCE_MS,
  WRITES_PER_MINUTE,
  WRITES_PER_SECOND,
  WRITES_PER_SECOND_MAX,
  entryDenial,
  isEntry,
} from './write-limits.ts';

type Done = (answer: OrderAnswer) => void;

const always: StillMaster = () => true;

type WritesOptions = Pick<KiteOptions, 'scheduler' | 'realTime'> & {
  readonly http: KiteHttp;
  readonly instruments: KiteInstruments;
  readonly count: DayCount;
  readonly words: SecretWords;
  /** Something went out or was answered. */
  readonly onWrite: () => void;
};

interface Write {
  readonly may: StillMaster;
  readonly begin: () => void;
  /** Calls the SDK once. */
  readonly ask: (api: KiteApi) => Promise<unknown>;
  readonly answered: (answer: OrderAnswer) => void;
}

/** What is known here of an order at Kite. */
interface Known {
  readonly tag: OrderTag | null;
  readonly entry: boolean;
  readonly contract: KiteContract | null;
  changes: number;
}

/** An order id of Kite is a number; what goes into an address is looked at all the same. */
const ORDER_ID = /^\w[\w-]{0,39}$/;

/** Everything that changes orders: each sent once at most, never again, and told as what it is known to be. */
export class KiteWrites {
  readonly #options: WritesOptions;
  readonly #pace: Pace;
  readonly #turns: Turns;
  readonly #known = new Map<BrokerOrderId, Known>();
  /** Tags that may be at the broker; a tag goes out once. */
  readonly #sent = new Set<OrderTag>();
  #day: TradingDate;
  #closed = false;

  constructor(options: WritesOptions) {
    this.#options = options;
    this.#day = istDate(options.scheduler.now());
    this.#pace = new Pace(options.realTime, {
      perSecond: WRITES_PER_SECOND,
      perMinute: WRITES_PER_MINUTE,
      patience: { ms: EXIT_PATIENCE_MS, perSecond: WRITES_PER_SECOND_MAX },
    });
    this.#turns = new Turns(options.realTime, EXIT_PATIENCE_MS);
  }

  submit(ticket: OrderTicket, done: Done, may: StillMaster = always): void {
    this.#startDay();
    const { tag, side, pricing } = ticket;
    const contract = this.#options.instruments.table()?.find(ticket.contract) ?? null;
    if (this.#sent.has(tag)) {
      answerLater(done, { kind: 'unknown', why: `an order tagged ${tag} was sent before: the book tells` });
      return;
    }
    if (contract === null) {
      answerLater(done, notSent('NOT_LISTED', `Kite lists no ${ticket.contract}`));
      return;
    }
    const odd = oddPrice(pricing, contract.tickSize);
    if (odd !== null || ticket.quantity === 0) {
      answerLater(done, notSent('BAD_ORDER', odd ?? 'an order for nothing'));
      return;
    }
    const known: Known = { tag, entry: isEntry(tag, side), contract, changes: 0 };
    this.#send(tag, known, done, {
      may,
      begin: () => this.#sent.add(tag),
      ask: (api) => api.placeOrder('regular', placeForm(ticket, contract)),
      answered: (answer) => {
        if (answer.kind === 'accepted') this.#known.set(answer.orderId, known);
        // A definitive no: no such order exists, and the tag is free again.
        if (answer.kind === 'refused') this.#sent.delete(tag);
      },
    });
  }

  modify(orderId: BrokerOrderId, change: OrderChange, done: Done, may: StillMaster = always): void {
    const known = this.#knownOf(orderId);
    const odd = oddPrice(change.pricing, known.contract?.tickSize ?? null);
    if (!ORDER_ID.test(orderId) || odd !== null || change.quantity === 0) {
      const isNoId = !ORDER_ID.test(orderId);
      const message = isNoId ? 'this is no order id of Kite' : (odd ?? 'an order for nothing');
      answerLater(done, notSent(isNoId ? 'NO_SUCH_ORDER' : 'BAD_ORDER', message));
      return;
    }
    this.#send(known.tag ?? orderId, known, done, {
      may,
      begin: () => (known.changes += 1),
      ask: (api) => api.modifyOrder('regular', orderId, changeForm(change)),
      answered: () => undefined,
    });
  }

  cancel(orderId: BrokerOrderId, done: Done, may: StillMaster = always): void {
    if (!ORDER_ID.test(orderId)) {
      answerLater(done, notSent('NO_SUCH_ORDER', 'this is no order id of Kite'));
      return;
    }
    const { tag, contract } = this.#knownOf(orderId);
    const cancelled: Known = { tag, contract, entry: false, changes: 0 };
    this.#send(tag ?? orderId, cancelled, done, {
      may,
      begin: () => undefined,
      ask: (api) => api.cancelOrder('regular', orderId),
      answered: () => undefined,
    });
  }

  /** The book shows what else is at the broker: sent before a restart, or by hand. */
  learn(orders: readonly BrokerOrder[]): void {
    this.#startDay();
    for (const { orderId, tag, side, contract } of orders) {
      if (tag !== null) this.#sent.add(tag);
      const before = this.#known.get(orderId);
      if (before !== undefined && before.contract !== null) continue;
      const listed = this.#options.instruments.table()?.find(contract) ?? null;
      const entry = tag !== null && isEntry(tag, side);
      this.#known.set(orderId, { tag, entry, contract: listed, changes: before?.changes ?? 0 });
    }
  }

  /** What waits is sent as fast as it may be, and no answer is told any more. */
  close(): void {
    this.#turns.close();
    this.#pace.close();
    this.#closed = true;
  }

  #send(key: string, known: Known, done: Done, write: Write): void {
    const denial = known.entry
      ? entryDenial(this.#pace.use(), this.#options.count.today(), known.changes)
      : null;
    if (this.#options.http.session() === null || denial !== null) {
      const code = denial === null ? 'SESSION_DEAD' : 'RATE_LIMIT';
      answerLater(done, notSent(code, denial ?? 'nobody is logged in'));
      return;
    }
    write.begin();
    this.#turns.run(key, (turnEnded) => {
      const start = (ended: () => void): void => {
        void this.#sendNow(write, done, () => {
          ended();
          turnEnded();
        });
      };
      if (known.entry) this.#pace.runEntry(start);
      else this.#pace.run(start);
    });
  }

  async #sendNow(write: Write, done: Done, ended: () => void): Promise<void> {
    const { count, http, onWrite } = this.#options;
    if (!write.may()) {
      ended();
      const answer = notSent('OTHER', 'taken over, or halted, while it waited its turn');
      write.answered(answer);
      if (!this.#closed) done(answer);
      return;
    }
    count.note();
    onWrite();
    const reply = await http.call(write.ask);
    ended();
    onWrite();
    const answer = this.#understood(reply);
    write.answered(answer);
    if (!this.#closed) done(answer);
  }

  #understood(reply: HttpReply): OrderAnswer {
    const orderId = reply.kind === 'data' && isFields(reply.data) ? textAt(reply.data, 'order_id') : null;
    const isId = orderId !== null && ORDER_ID.test(orderId);
    return orderAnswer(reply, isId ? orderId : null, (text) => this.#options.words.plain(text));
  }

  /** An order that is not known here is taken for an exit: it is never held up. */
  #knownOf(orderId: BrokerOrderId): Known {
    const known = this.#known.get(orderId) ?? { tag: null, entry: false, contract: null, changes: 0 };
    this.#known.set(orderId, known);
    return known;
  }

  #startDay(): void {
    const day = istDate(this.#options.scheduler.now());
    if (day === this.#day) return;
    this.#day = day;
    this.#sent.clear();
    this.#known.clear();
  }
}

function answerLater(done: Done, answer: OrderAnswer): void {
  queueMicrotask(() => done(answer));
}

type Refused = Extract<OrderAnswer, { readonly kind: 'refused' }>;

function notSent(code: Refused['code'], message: string): Refused {
  return { kind: 'refused', code, message: `not sent: ${message}` };
}
