import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { NoteOrder } from '../../domain/trading/contract-note.ts';
import type { ChargeBreakdown } from '../../domain/trading/charge-breakdown.ts';
import type { MarginAnswer, MarginLeg } from '../../domain/trading/margin.ts';
import type {
  BrokerFault,
  BrokerOrder,
  BrokerOrderId,
  BrokerSnapshot,
  OrderAnswer,
  OrderChange,
  OrderTicket,
} from '../../domain/trading/order.ts';
import type { Broker, StillMaster } from '../../ports/broker.ts';
import { readFunds } from './book-rows.ts';
import type { KiteContract } from './contract-table.ts';
import type { HttpReply } from './http-reply.ts';
import type { KiteInstruments } from './instruments.ts';
import type { KiteApi } from './kite-api.ts';
import type { KiteBooks } from './kite-books.ts';
import type { KiteHttp } from './kite-http.ts';
import type { KiteWrites } from './kite-writes.ts';
import { noteForm, readBasket, readNotes } from './money-answers.ts';
import { marginForm } from './order-form.ts';
import type { Pace } from './pace.ts';
import { badAnswer, brokerFault } from './read-faults.ts';
import type { SecretWords } from './secret-words.ts';

interface BrokerParts {
  readonly http: KiteHttp;
  readonly instruments: KiteInstruments;
  readonly books: KiteBooks;
  readonly writes: KiteWrites;
  /** Of calls that read. */
  readonly pace: Pace;
  readonly words: SecretWords;
}

type Read<T> = Result<T, BrokerFault>;

/** Kite as a broker: the port, over books and writes that stand in files of their own. */
export class KiteBroker implements Broker {
  readonly kind = 'kite';
  readonly #parts: BrokerParts;
  readonly #listeners = new Set<(order: BrokerOrder) => void>();
  #closed = false;

  constructor(parts: BrokerParts) {
    this.#parts = parts;
  }

  submit(ticket: OrderTicket, done: (answer: OrderAnswer) => void, may?: StillMaster): void {
    this.#parts.writes.submit(ticket, done, may);
  }

  modify(
    orderId: BrokerOrderId,
    change: OrderChange,
    done: (answer: OrderAnswer) => void,
    may?: StillMaster,
  ): void {
    this.#parts.writes.modify(orderId, change, done, may);
  }

  cancel(orderId: BrokerOrderId, done: (answer: OrderAnswer) => void, may?: StillMaster): void {
    this.#parts.writes.cancel(orderId, done, may);
  }

  snapshot(done: (result: Read<BrokerSnapshot>) => void): void {
    void this.#tell(this.#parts.books.read(), done);
  }

  margin(legs: readonly MarginLeg[], done: (result: Read<MarginAnswer>) => void): void {
    void this.#tell(this.#margin(legs), done);
  }

  /** Kite's own reckoning of what executed orders cost, in the order asked. */
  contractNote(orders: readonly NoteOrder[], done: (result: Read<readonly ChargeBreakdown[]>) => void): void {
    void this.#tell(this.#notes(orders), done);
  }

  onUpdate(listener: (order: BrokerOrder) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** A hint of the stream. */
  hint(order: BrokerOrder): void {
    for (const listener of this.#listeners) listener(order);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#parts.writes.close();
    this.#parts.pace.close();
    this.#listeners.clear();
  }

  async #tell<T>(answer: Promise<T>, done: (answer: T) => void): Promise<void> {
    const value = await answer;
    if (!this.#closed) done(value);
  }

  async #margin(legs: readonly MarginLeg[]): Promise<Read<MarginAnswer>> {
    const forms = this.#forms(legs, marginForm);
    if (!forms.ok) return forms;
    const [basket, margins] = await Promise.all([
      this.#ask((api) => api.orderBasketMargins(forms.value, true, 'compact')),
      this.#ask((api) => api.getMargins('equity')),
    ]);
    for (const reply of [basket, margins]) if (reply.kind !== 'data') return err(this.#fault(reply));
    const need = basket.kind === 'data' ? readBasket(basket.data) : null;
    const funds = margins.kind === 'data' ? readFunds(margins.data) : null;
    if (need === null || funds === null) return err(badAnswer('a margin that cannot be understood'));
    return ok({ ...need, available: funds.available });
  }

  async #notes(orders: readonly NoteOrder[]): Promise<Read<readonly ChargeBreakdown[]>> {
    const forms = this.#forms(orders, noteForm);
    if (!forms.ok) return forms;
    const reply = await this.#ask((api) => api.getvirtualContractNote(forms.value));
    if (reply.kind !== 'data') return err(this.#fault(reply));
    const notes = readNotes(reply.data, orders.length);
    return notes.ok ? notes : err(badAnswer(notes.error));
  }

  #forms<T extends { readonly contract: MarginLeg['contract'] }>(
    items: readonly T[],
    form: (item: T, contract: KiteContract) => Record<string, unknown>,
  ): Read<readonly Record<string, unknown>[]> {
    const forms: Record<string, unknown>[] = [];
    for (const item of items) {
      const contract = this.#parts.instruments.table()?.find(item.contract) ?? null;
      if (contract === null) return err(badAnswer(`no ${item.contract} in the list of contracts`));
      forms.push(form(item, contract));
    }
    return ok(forms);
  }

  async #ask(ask: (api: KiteApi) => Promise<unknown>): Promise<HttpReply> {
    return this.#parts.pace.ask(() => this.#parts.http.call(ask));
  }

  #fault(reply: HttpReply): BrokerFault {
    if (reply.kind === 'data') return badAnswer('nothing');
    return brokerFault(reply, (text) => this.#parts.words.plain(text));
  }
}
