import { err, ok, type Result } from '../../../shared/units/index.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { sqliteSource } from '../../adapters/sqlite/history-source.ts';
import { openHistory } from '../../adapters/sqlite/history-store.ts';
import type { SqlServerAddress } from '../../adapters/sqlserver/address.ts';
import { SqlServerSource } from '../../adapters/sqlserver/sql-server-source.ts';
import type { HistoryKeeper, HistorySource, SourceFault } from '../../ports/history-source.ts';
import { calendarInForce } from '../calendar-in-force.ts';

/** Which store of history a thread is to read; `folder` is the data folder, whose calendar judges times. */
export type HistoryAddress =
  | { readonly kind: 'sqlite'; readonly folder: string }
  | {
      readonly kind: 'sqlserver';
      readonly folder: string;
      readonly address: SqlServerAddress;
      readonly secret: string;
    };

/** Opens the store; in the thread that reads it. */
export function openSource(of: HistoryAddress): Result<HistorySource & Partial<HistoryKeeper>, SourceFault> {
  if (of.kind === 'sqlserver')
    return ok(new SqlServerSource(of.address, of.secret, calendarInForce(of.folder).calendar));
  const path = folderFiles.history(of.folder);
  const store = openHistory(path);
  if (store.ok) return ok(sqliteSource(path, store.value));
  const remedy = 'see that the data folder can be written and that its disk has room';
  return err({ code: 'FAILED', message: store.error.message, remedy, evidence: [] });
}
