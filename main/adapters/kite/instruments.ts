import {
  addDays,
  after,
  clock,
  istDate,
  istInstant,
  parseTradingDate,
  type Instant,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { ContractTable } from './contract-table.ts';
import type { KiteHttp } from './kite-http.ts';
import type { KiteOptions } from './kite-options.ts';
import { PrivateFolder } from './private-file.ts';
import { readDumpAside } from './read-dump-aside.ts';

/** By then the day's list is there (brokers.md A4: once each morning). */
const LISTED_FROM = clock('08:30');
const RETRY_MS = 60_000;
const FILE = /^kite-options-(\d{4}-\d{2}-\d{2})\.csv$/;

/** `isToday` is false while yesterday's list, or an older one, has to do; `detail` says why. */
export interface InstrumentsState {
  readonly day: TradingDate | null;
  readonly isToday: boolean;
  readonly detail: string;
}

/** The morning whose list holds at an instant. */
export function listDay(at: Instant): TradingDate {
  return istDate(after(at, -LISTED_FROM));
}

/**
 * The day's list of contracts: from the disk where this morning's is there, else from Kite; until one comes, the last
 * good one. Fetched anew each morning; read in a thread of its own.
 */
export class KiteInstruments {
  readonly #options: Pick<KiteOptions, 'scheduler' | 'realTime'> & { readonly http: KiteHttp };
  readonly #folder: PrivateFolder;
  readonly #listeners = new Set<(table: ContractTable) => void>();
  #table: ContractTable | null = null;
  #fault = 'it is being fetched';
  #stopTimer: () => void = () => undefined;
  #closed = false;

  constructor(options: Pick<KiteOptions, 'scheduler' | 'realTime' | 'folder'> & { readonly http: KiteHttp }) {
    this.#options = options;
    this.#folder = new PrivateFolder(options.folder);
    void this.#start();
  }

  /** Null before the first list is there. */
  table(): ContractTable | null {
    return this.#table;
  }

  state(): InstrumentsState {
    const day = this.#table?.day ?? null;
    const isToday = day === listDay(this.#options.scheduler.now());
    const found =
      day === null ? 'no list of contracts' : `${this.#table?.contracts.length ?? 0} options, list of ${day}`;
    return { day, isToday, detail: isToday ? found : `${found}; of today's: ${this.#fault}` };
  }

  /** Told after each new list; returns how to stop. */
  onListed(listener: (table: ContractTable) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  close(): void {
    this.#closed = true;
    this.#stopTimer();
    this.#listeners.clear();
  }

  async #start(): Promise<void> {
    const days = this.#folder.names().flatMap((name) => FILE.exec(name)?.[1] ?? []);
    for (const text of days.reverse()) {
      const day = parseTradingDate(text);
      const bytes = this.#folder.read(fileName(text));
      if (!day.ok || bytes === null) continue;
      const dump = await readDumpAside(bytes, this.#options.realTime);
      if (!dump.ok) continue;
      this.#take(new ContractTable(day.value, dump.value.contracts));
      break;
    }
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    if (this.#closed) return;
    const day = listDay(this.#options.scheduler.now());
    const fault = this.#table?.day === day ? null : await this.#fetch(day);
    if (this.#closed) return;
    const again = (): void => void this.#refresh();
    if (fault === null) {
      const next = istInstant(addDays(day, 1), LISTED_FROM);
      this.#stopTimer = this.#options.scheduler.at(next, again);
      return;
    }
    this.#fault = fault;
    this.#stopTimer = this.#options.realTime.after(RETRY_MS, again);
  }

  /** Why there is no new list; null where there is. */
  async #fetch(day: TradingDate): Promise<string | null> {
    const answer = await this.#options.http.dump();
    if (!(answer instanceof Uint8Array)) {
      return answer.kind === 'noise' || answer.kind === 'silence' ? answer.why : 'Kite refused it';
    }
    const dump = await readDumpAside(answer, this.#options.realTime);
    if (!dump.ok) return dump.error;
    const before = this.#table?.contracts.length ?? 0;
    const { contracts, text } = dump.value;
    if (contracts.length < before / 2) return `it holds ${contracts.length} options, the last one ${before}`;
    const isKept = this.#folder.write(fileName(day), text);
    for (const name of isKept ? this.#folder.names() : []) {
      if (FILE.test(name) && name !== fileName(day)) this.#folder.remove(name);
    }
    if (!this.#closed) this.#take(new ContractTable(day, contracts));
    return null;
  }

  #take(table: ContractTable): void {
    this.#table = table;
    for (const listener of this.#listeners) listener(table);
  }
}

function fileName(day: string): string {
  return `kite-options-${day}.csv`;
}
