import type { SqlServerAddress } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { sqliteSource } from '../../adapters/sqlite/history-source.ts';
import { openHistory } from '../../adapters/sqlite/history-store.ts';
import type { HistoryKeeper, HistorySource, SourceFault } from '../../ports/history-source.ts';

/** Which store of history a thread is to read; `folder` is the data folder, whose calendar judges times. */
export type HistoryAddress =
  | { readonly kind: 'sqlite'; readonly folder: string }
  | {
      readonly kind: 'sqlserver';
      readonly folder: string;
      readonly address: SqlServerAddress;
      readonly secret: string;
    };

type Opened = Result<HistorySource & Partial<HistoryKeeper>, SourceFault>;

/** Opens the store; in the thread that reads it. What only a SQL Server needs is loaded for one alone. */
export async function openSource(of: HistoryAddress): Promise<Opened> {
  if (of.kind === 'sqlserver') {
    const { SqlServerSource } = await import('../../adapters/sqlserver/sql-server-source.ts');
    const { calendarInForce } = await import('../calendar-in-force.ts');
    return ok(new SqlServerSource(of.address, of.secret, calendarInForce(of.folder).calendar));
  }
  const path = folderFiles.history(of.folder);
  const store = openHistory(path);
  if (store.ok) return ok(sqliteSource(path, store.value));
  const remedy = 'see that the data folder can be written and that its disk has room';
  return err({ code: 'FAILED', message: store.error.message, remedy, evidence: [] });
}
