import type { Settings } from '../../../shared/contract/index.ts';
import type { BrokerOrder, BrokerOrderId, BrokerTrade } from '../../domain/trading/order.ts';
import type { ControlStore, HaltRecord } from '../../ports/control.ts';
import type { JournalHead } from '../../ports/journal.ts';
import type { PaperBookStore } from '../../ports/paper-book.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';

/** Halt and epoch of a run that nobody keeps. */
export class MemoryControl implements ControlStore {
  #halt: HaltRecord = { state: 'ACTIVE', reason: null, since: null };
  #epoch = 1;
  readonly #heads = new Map<string, JournalHead>();

  halt(): HaltRecord {
    return this.#halt;
  }

  setHalt(record: HaltRecord): void {
    this.#halt = record;
  }

  epoch(): number {
    return this.#epoch;
  }

  raiseEpoch(): number {
    this.#epoch += 1;
    return this.#epoch;
  }

  journalHead(book: string): JournalHead | null {
    return this.#heads.get(book) ?? null;
  }

  setJournalHead(book: string, head: JournalHead): void {
    this.#heads.set(book, head);
  }

  close(): void {
    // Nothing to give up.
  }
}

/** Settings of one run. */
export class MemorySettings implements SettingsStore {
  #revision = 1;
  #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  load(): { readonly revision: number; readonly settings: Settings } {
    return { revision: this.#revision, settings: this.#settings };
  }

  save(settings: Settings): number {
    this.#settings = settings;
    this.#revision += 1;
    return this.#revision;
  }

  close(): void {
    // Nothing to give up.
  }
}

/** A paper broker's book that ends with its run. */
export class MemoryPaperBook implements PaperBookStore {
  readonly #orders = new Map<BrokerOrderId, BrokerOrder>();
  readonly #trades: BrokerTrade[] = [];
  #state: string | null = null;

  load(): ReturnType<PaperBookStore['load']> {
    return { orders: [...this.#orders.values()], trades: [...this.#trades], state: this.#state };
  }

  saveOrder(order: BrokerOrder): void {
    this.#orders.set(order.orderId, order);
  }

  saveTrade(trade: BrokerTrade): void {
    this.#trades.push(trade);
  }

  saveState(state: string): void {
    this.#state = state;
  }

  clear(): void {
    this.#orders.clear();
    this.#trades.length = 0;
    this.#state = null;
  }

  close(): void {
    // Nothing to give up.
  }
}
