import {
  NO_IMPORTS,
  type ImportResult,
  type ImportsSlice,
  type ImportWish,
} from '../../../shared/contract/index.ts';
import { err, instant, ok, type Result } from '../../../shared/units/index.ts';
import type { Imports } from '../../ports/imports.ts';
import type { PastMarket } from '../../ports/past-market.ts';
import { ORIGIN_WORDS, type ImportEnd } from './import-task.ts';
import { importThread, type ImportThread } from './import-thread.ts';
import { ServerDesk } from './server-desk.ts';

const ONE_AT_A_TIME = 'An import is under way: let it end, or stop it.';
const NO_BREEZE = 'The Demo has no Breeze: switch to Paper first.';

/** Imports from the screen into a data folder's history, one at a time, and its SQL Server. Nothing of it touches trading. */
export class ImportDesk implements Imports {
  readonly #folder: string;
  readonly #breeze: PastMarket | null;
  readonly #server: ServerDesk;
  #thread: ImportThread | null = null;
  #view: ImportsSlice = NO_IMPORTS;
  #result: ImportResult | null = null;
  #count = 0;
  #tell: () => void = () => undefined;

  readonly connect: Imports['connect'] = (...args) => this.#server.connect(...args);
  readonly forget: Imports['forget'] = () => this.#server.forget();
  readonly test: Imports['test'] = () => this.#server.test();

  constructor(folder: string, breeze: PastMarket | null) {
    this.#folder = folder;
    this.#breeze = breeze;
    this.#server = new ServerDesk(folder, (server) => this.#become({ server }));
  }

  view(): ImportsSlice {
    return this.#view;
  }

  onChange(listener: () => void): void {
    this.#tell = listener;
  }

  result(): ImportResult | null {
    return this.#result;
  }

  begin(wish: ImportWish): Result<null, string> {
    if (this.#thread !== null) return err(ONE_AT_A_TIME);
    if (wish.from === 'breeze' && this.#breeze === null) return err(NO_BREEZE);
    const { from } = wish;
    try {
      const thread = importThread({ folder: this.#folder, wish }, this.#breeze, (word) => {
        if (this.#thread !== thread) return;
        if (word.kind === 'done') this.#end(from, word);
        else this.#doing(word.text);
      });
      this.#thread = thread;
    } catch (error) {
      return err(`No thread could be begun for it: ${String(error)}. Nothing else is touched by that.`);
    }
    this.#result = null;
    const running = { from, startedAt: instant(Date.now()), doing: ORIGIN_WORDS[from], isEnding: false };
    this.#become({ running, ended: null });
    return ok(null);
  }

  stop(): boolean {
    const { running } = this.#view;
    if (this.#thread === null || running === null) return false;
    this.#thread.askToEnd();
    this.#become({ running: { ...running, isEnding: true } });
    return true;
  }

  /** Leaves what is under way: the same import once more goes on. */
  close(): void {
    this.#thread?.leave();
    this.#thread = null;
  }

  #doing(doing: string): void {
    const { running } = this.#view;
    if (running !== null) this.#become({ running: { ...running, doing } });
  }

  #end(from: ImportWish['from'], { outcome, result }: ImportEnd): void {
    this.close();
    this.#result = result;
    this.#count += 1;
    this.#become({ running: null, ended: { from, outcome, number: this.#count } });
  }

  #become(change: Partial<ImportsSlice>): void {
    this.#view = { ...this.#view, ...change };
    this.#tell();
  }
}
