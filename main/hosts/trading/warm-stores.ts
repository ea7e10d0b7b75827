import { existsSync } from 'node:fs';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import type { HistorySource, KeptPast } from '../../ports/history-source.ts';
import { knownSqlServer } from '../sql-server-place.ts';
import type { HistoryAddress } from '../worker/history-address.ts';
import { HistoryThread } from '../worker/history-thread.ts';

/**
 * The stores of a data folder that a terminal warms up from where its feed's own past will not do: history.db, then the
 * SQL Server that was connected. Each in a thread of its own, which lives as long as it is asked.
 */
export class WarmStores {
  readonly #folder: string;
  #open: HistoryThread[] = [];
  #isClosed = false;

  constructor(folder: string) {
    this.#folder = folder;
  }

  list(): readonly HistorySource[] {
    if (this.#isClosed) return [];
    const folder = this.#folder;
    const server = knownSqlServer(folder);
    const stores: HistorySource[] = [];
    if (existsSync(folderFiles.history(folder)))
      stores.push(this.#thread('history.db', { kind: 'sqlite', folder }));
    if (server.ok) stores.push(this.#thread('your SQL Server', server.value));
    return stores;
  }

  /** Into history.db. Nothing depends on it: a disk that refuses is told by the next import. */
  keep(past: KeptPast): void {
    if (this.#isClosed) return;
    const thread = this.#thread('history.db', { kind: 'sqlite', folder: this.#folder });
    void thread.keep(past).then(async () => thread.close());
  }

  close(): void {
    this.#isClosed = true;
    for (const thread of this.#open) void thread.close();
    this.#open = [];
  }

  #thread(name: string, address: HistoryAddress): HistoryThread {
    const thread = new HistoryThread(name, address);
    this.#open = [...this.#open.filter((each) => !each.isOver), thread];
    return thread;
  }
}
