import { existsSync } from 'node:fs';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import type { HistorySource } from '../../ports/history-source.ts';
import { knownSqlServer } from '../sql-server-place.ts';
import { HistoryThread } from '../worker/history-thread.ts';

/**
 * The stores of a data folder that a terminal warms up from where its feed's own past will not do: history.db, then the
 * SQL Server that was connected. Each in a thread of its own, made on first use.
 */
export class WarmStores {
  readonly #folder: string;
  #open: readonly HistoryThread[] | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  list(): readonly HistorySource[] {
    this.#open ??= this.#opened();
    return this.#open;
  }

  close(): void {
    for (const thread of this.#open ?? []) void thread.close();
    this.#open = [];
  }

  #opened(): readonly HistoryThread[] {
    const folder = this.#folder;
    const server = knownSqlServer(folder);
    return [
      ...(existsSync(folderFiles.history(folder))
        ? [new HistoryThread('history.db', { kind: 'sqlite', folder })]
        : []),
      ...(server.ok ? [new HistoryThread('your SQL Server', server.value)] : []),
    ];
  }
}
