import {
  NO_IMPORTS,
  type ImportResult,
  type ImportsSlice,
  type ImportWish,
  type SqlServerAddress,
} from '../../../shared/contract/index.ts';
import { err, instant, ok, type Result } from '../../../shared/units/index.ts';
import type { Imports } from '../../ports/imports.ts';
import type { PastMarket } from '../../ports/past-market.ts';
import { forgetSqlServer, keepSqlServer, keptSecretFor, knownSqlServer } from '../sql-server-place.ts';
import { inThread } from '../worker/open-store.ts';
import { ORIGIN_WORDS, type ImportEnd } from './import-task.ts';
import { importThread, type ImportThread } from './import-thread.ts';
import { trySqlServer } from './try-sql-server.ts';

const ONE_AT_A_TIME = 'An import is under way: let it end, or stop it.';
const TRYING = 'The SQL Server is being tried: wait for what is found.';
const NO_BREEZE = 'The Demo has no Breeze: switch to Paper first.';

/** Imports from the screen into a data folder's history, one at a time, and its SQL Server. Nothing of it touches trading. */
export class ImportDesk implements Imports {
  readonly #folder: string;
  readonly #breeze: PastMarket | null;
  #thread: ImportThread | null = null;
  #view: ImportsSlice = NO_IMPORTS;
  #result: ImportResult | null = null;
  #count = 0;
  #tell: () => void = () => undefined;

  constructor(folder: string, breeze: PastMarket | null) {
    this.#folder = folder;
    this.#breeze = breeze;
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
    const thread = importThread({ folder: this.#folder, wish }, this.#breeze, (word) => {
      if (this.#thread !== thread) return;
      if (word.kind === 'done') this.#end(from, word);
      else this.#doing(word.text);
    });
    this.#thread = thread;
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

  connect(address: SqlServerAddress, secret: string | null): Result<null, string> {
    if (this.#view.server?.state === 'trying') return err(TRYING);
    const used = secret === null ? keptSecretFor(this.#folder, address) : ok(secret);
    if (!used.ok) return used;
    const kept = keepSqlServer(this.#folder, address, used.value);
    return kept.ok ? this.test() : kept;
  }

  forget(): Result<null, string> {
    const done = forgetSqlServer(this.#folder);
    if (done.ok) this.#become({ server: null });
    return done;
  }

  test(): Result<null, string> {
    if (this.#view.server?.state === 'trying') return err(TRYING);
    const known = knownSqlServer(this.#folder);
    if (!known.ok) return known;
    this.#become({ server: { state: 'trying', lines: [] } });
    void trySqlServer(this.#folder, inThread).then((tried) =>
      this.#become({
        server: tried.ok
          ? { state: 'answers', lines: tried.value }
          : { state: 'refused', lines: tried.error.split('\n') },
      }),
    );
    return ok(null);
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
