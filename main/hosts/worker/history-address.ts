import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { openHistory } from '../../adapters/sqlite/history-store.ts';
import { sqliteSource } from '../../adapters/sqlite/history-source.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { HistorySource, SourceFault } from '../../ports/history-source.ts';

/** Which store of history a thread is to read. */
export interface HistoryAddress {
  readonly kind: 'sqlite';
  readonly folder: string;
}

/** Opens the store; in the thread that reads it. */
export function openSource(address: HistoryAddress): Result<HistorySource, SourceFault> {
  const path = folderFiles.history(address.folder);
  const store = openHistory(path);
  if (store.ok) return ok(sqliteSource(path, store.value));
  const remedy = 'see that the data folder can be written and that its disk has room';
  return err({ code: 'FAILED', message: store.error.message, remedy, evidence: [] });
}
