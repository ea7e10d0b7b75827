import { istDate, type TradingDate } from '../../../shared/units/index.ts';
import { isFields, textAt, wholeAt } from './fields.ts';
import type { KiteOptions } from './kite-options.ts';
import { PrivateFolder } from './private-file.ts';

/** Kite takes so many order requests a day, refused ones included (brokers.md A3). */
export const ORDERS_PER_DAY = 5_000;
const FILE = 'kite-calls.json';
const WRITE_AFTER_MS = 1_000;

/** Counts the day's order requests; the count outlives a restart, and is never below what the order book shows. */
export class DayCount {
  readonly #options: Pick<KiteOptions, 'scheduler' | 'realTime'>;
  readonly #report: KiteOptions['reports']['calls'];
  readonly #folder: PrivateFolder;
  #day: TradingDate;
  #count = 0;
  #isWriting = false;
  #closed = false;

  constructor(options: Pick<KiteOptions, 'scheduler' | 'realTime' | 'folder' | 'reports'>) {
    this.#options = options;
    this.#report = options.reports.calls;
    this.#folder = new PrivateFolder(options.folder);
    this.#day = istDate(options.scheduler.now());
    this.#count = keptCount(this.#folder.read(FILE), this.#day);
  }

  today(): number {
    const day = istDate(this.#options.scheduler.now());
    if (day !== this.#day) {
      this.#day = day;
      this.#count = 0;
    }
    return this.#count;
  }

  note(): void {
    this.#set(this.today() + 1);
  }

  /** Each order in the book was a request once. */
  atLeast(count: number): void {
    if (count > this.today()) this.#set(count);
  }

  close(): void {
    this.#closed = true;
    if (this.#isWriting) this.#write();
  }

  #set(count: number): void {
    this.#count = count;
    this.#report.used(count, ORDERS_PER_DAY, 'day');
    if (this.#isWriting) return;
    this.#isWriting = true;
    this.#options.realTime.after(WRITE_AFTER_MS, () => {
      if (!this.#closed) this.#write();
    });
  }

  #write(): void {
    this.#isWriting = false;
    this.#folder.write(FILE, JSON.stringify({ day: this.#day, count: this.#count }));
  }
}

function keptCount(bytes: Uint8Array | null, day: TradingDate): number {
  try {
    const kept: unknown = bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes));
    return isFields(kept) && textAt(kept, 'day') === day ? Math.max(0, wholeAt(kept, 'count') ?? 0) : 0;
  } catch {
    return 0;
  }
}
