import type { Account } from '../../ports/account.ts';
import { marketTime } from '../../ports/scheduler.ts';
import type { MarketFeed } from '../../ports/market-feed.ts';
import type { Broker } from '../../ports/broker.ts';
import { readOrder } from './book-rows.ts';
import type { ClockOffset } from './broker-clock.ts';
import { DayCount } from './day-count.ts';
import { isFields, textAt } from './fields.ts';
import { KiteInstruments, type InstrumentsState } from './instruments.ts';
import { KiteAccount } from './kite-account.ts';
import { KiteBooks } from './kite-books.ts';
import { KiteBroker } from './kite-broker.ts';
import { KiteFeed } from './kite-feed.ts';
import { KiteHttp } from './kite-http.ts';
import { KITE_ADDRESSES, type KiteOptions, type KitePlan } from './kite-options.ts';
import { KiteWrites } from './kite-writes.ts';
import { OrderStream } from './order-stream.ts';
import { Pace } from './pace.ts';
import { SecretWords } from './secret-words.ts';
import type { TradingDate } from '../../../shared/units/index.ts';
import type { ListedContract } from '../../domain/market/tick.ts';

/** Kite takes 10 calls a second besides orders (brokers.md A3). */
const READS_PER_SECOND = 10;

/** One Kite account with everything it offers. Nothing here throws; faults are in the answers. */
export interface Kite {
  readonly account: Account;
  /** A second feed of quotes, on the paid plan; without a history. */
  readonly feed: MarketFeed;
  readonly broker: Broker;
  /** Told with each day's list of NIFTY's options, and at once where one is there; returns how to stop. */
  onListed(listener: (date: TradingDate, contracts: readonly ListedContract[]) => void): () => void;
  instruments(): InstrumentsState;
  /** What the stream is known to be allowed. */
  plan(): KitePlan;
  /** How far Kite's clock is ahead of ours; null before its first answer. */
  clockOffset(): ClockOffset | null;
  /** Rows of the last snapshot that are no NIFTY derivatives, and were left out. */
  leftOut(): number;
  close(): void;
}

/** Opens what was kept of today's login, fetches the day's list of contracts, and waits for calls. */
export function openKite(options: KiteOptions): Kite {
  const { scheduler, realTime, reports } = options;
  const addresses = options.addresses ?? KITE_ADDRESSES;
  const words = new SecretWords();
  // The broker counts by its own seconds, which are the market's.
  const market = options.marketTime ?? marketTime(scheduler);
  const pace = new Pace(market, {
    perSecond: READS_PER_SECOND,
    perMinute: READS_PER_SECOND * 60,
    patience: null,
  });
  let account: KiteAccount | null = null;
  const http = new KiteHttp({
    scheduler,
    realTime,
    words,
    pace,
    root: addresses.root,
    report: reports.calls,
    tokenRefused: (token, message) => account?.tokenRefused(token, message),
  });
  const { secrets } = options;
  account = new KiteAccount({ scheduler, secrets, http, words, loginAddress: addresses.login });
  const instruments = new KiteInstruments({ ...options, http });
  const count = new DayCount(options);
  const common = { scheduler, realTime: market, http, instruments, words };
  const writes = new KiteWrites({ ...common, count, onWrite: () => books.forget() });
  const books = new KiteBooks({
    ...common,
    pace,
    onRead: (snapshot, ordersInBook) => {
      count.atLeast(ordersInBook);
      writes.learn(snapshot.orders);
    },
  });
  const broker = new KiteBroker({ http, instruments, books, writes, pace, words });
  const stream = new OrderStream({
    realTime,
    plan: options.plan,
    address: addresses.ticker,
    report: reports.updates,
    session: () => http.session(),
    onOrder: (data) => {
      // What was read before the hint may not show it.
      books.forget();
      hint(data, instruments, broker, words);
    },
  });
  const feed = new KiteFeed({ instruments, send: (wanted, left) => stream.send(wanted, left) });
  stream.carry(feed);
  const openAccount = account;
  const tellStream = (): void => stream.accountChanged(openAccount.view().state);
  openAccount.onChange(tellStream);
  tellStream();
  return {
    account: openAccount,
    feed,
    broker,
    onListed: (listener) => {
      const table = instruments.table();
      if (table !== null) listener(table.day, table.contracts);
      return instruments.onListed(({ day, contracts }) => listener(day, contracts));
    },
    instruments: () => instruments.state(),
    plan: () => stream.plan(),
    clockOffset: () => http.clock.offset(),
    leftOut: () => books.leftOut(),
    close: () => {
      feed.stop();
      stream.close();
      broker.close();
      openAccount.close();
      instruments.close();
      count.close();
      http.close();
    },
  };
}

/** An update that cannot be understood is no hint: the book is read anyway. */
function hint(data: unknown, instruments: KiteInstruments, broker: KiteBroker, words: SecretWords): void {
  if (!isFields(data)) return;
  const owner = instruments.table()?.owner(textAt(data, 'exchange'), textAt(data, 'tradingsymbol')) ?? 'left';
  if (owner === 'left') return;
  const order = readOrder(data, owner.key, (text) => words.plain(text));
  if (order !== null) broker.hint(order);
}
