import { err, ok, type Instant, type Result } from '../../../shared/units/index.ts';
import type { BrokerFault, BrokerSnapshot } from '../../domain/trading/order.ts';
import { readFunds, readOrder, readPosition, readTrade } from './book-rows.ts';
import { BookReplies, dataOf, type FourReplies } from './book-replies.ts';
import { ownRows } from './book-snapshot.ts';
import { isFields } from './fields.ts';
import type { KiteInstruments } from './instruments.ts';
import type { KiteHttp } from './kite-http.ts';
import type { KiteOptions } from './kite-options.ts';
import type { Pace } from './pace.ts';
import { badAnswer, brokerFault } from './read-faults.ts';
import type { SecretWords } from './secret-words.ts';

type Answer = Result<BrokerSnapshot, BrokerFault>;
/** A reading that began longer ago is not joined. */
const SHARED_FOR_MS = 300;

type BooksOptions = Pick<KiteOptions, 'scheduler' | 'realTime'> & {
  readonly http: KiteHttp;
  readonly instruments: KiteInstruments;
  readonly pace: Pace;
  readonly words: SecretWords;
  readonly onRead: (snapshot: BrokerSnapshot, ordersInBook: number) => void;
};

/** Reads the account's books: all of them, or a fault; never an empty book in place of one that could not be read. */
export class KiteBooks {
  readonly #options: BooksOptions;
  readonly #replies: BookReplies;
  #shared: { readonly beganMs: number; readonly answer: Promise<Answer> } | null = null;
  #leftOut = 0;

  constructor(options: BooksOptions) {
    this.#options = options;
    this.#replies = new BookReplies(options);
  }

  /** Rows of the last reading that are none of NIFTY's: orders, trades and positions of other instruments. */
  leftOut(): number {
    return this.#leftOut;
  }

  /** A write went out or was answered: what was asked before may not show it, and is not given to later askers. */
  forget(): void {
    this.#shared = null;
  }

  async read(): Promise<Answer> {
    const beganMs = this.#options.realTime.nowMs();
    if (this.#shared === null || beganMs - this.#shared.beganMs >= SHARED_FOR_MS) {
      this.#shared = { beganMs, answer: this.#readNow(this.#options.scheduler.now()) };
    }
    const shared = this.#shared;
    const answer = await shared.answer;
    // Only those who ask while it is under way share it: a book is never older than its question by more than that.
    if (this.#shared === shared) this.#shared = null;
    return answer;
  }

  async #readNow(at: Instant): Promise<Answer> {
    const replies = await this.#replies.ask();
    const plain = (text: string): string => this.#options.words.plain(text);
    for (const reply of Object.values(replies)) {
      if (reply.kind !== 'data') return err(brokerFault(reply, plain));
    }
    return this.#understood(at, replies);
  }

  #understood(at: Instant, replies: FourReplies): Answer {
    const { instruments, words } = this.#options;
    const table = instruments.table();
    if (table === null) return err(badAnswer('the list of contracts is not there yet'));
    const common = { table, isTableToday: instruments.state().isToday };
    const orders = ownRows({
      ...common,
      book: 'orders',
      data: dataOf(replies.orders),
      read: (row, contract) => readOrder(row, contract, (text) => words.plain(text)),
    });
    const trades = ownRows({ ...common, book: 'trades', data: dataOf(replies.trades), read: readTrade });
    const held = dataOf(replies.positions);
    const net = isFields(held) ? held['net'] : null;
    const positions = ownRows({ ...common, book: 'positions', data: net, read: readPosition });
    const funds = readFunds(dataOf(replies.margins));
    if (!orders.ok) return err(badAnswer(orders.error));
    if (!trades.ok) return err(badAnswer(trades.error));
    if (!positions.ok) return err(badAnswer(positions.error));
    if (funds === null) return err(badAnswer('funds that cannot be understood'));
    this.#leftOut = orders.value.left + trades.value.left + positions.value.left;
    const snapshot: BrokerSnapshot = {
      at,
      orders: orders.value.rows,
      trades: trades.value.rows,
      positions: positions.value.rows,
      funds,
    };
    this.#options.onRead(snapshot, orders.value.total);
    return ok(snapshot);
  }
}
