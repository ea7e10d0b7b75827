import { err, ok, type Result } from '../../../shared/units/index.ts';
import { sourceFaultText } from '../cli/source-fault-text.ts';
import { knownSqlServer } from '../sql-server-place.ts';
import type { OpenStore } from '../worker/open-store.ts';

/** How far the connection of a data folder comes, table by table; else what happened and what to do, as lines. */
export async function trySqlServer(
  folder: string,
  open: OpenStore,
): Promise<Result<readonly string[], string>> {
  const known = knownSqlServer(folder);
  if (!known.ok) return known;
  const source = await open('SQL Server', known.value);
  try {
    const checked = await source.check();
    return checked.ok ? ok(checked.value.lines) : err(sourceFaultText(checked.error).trimEnd());
  } finally {
    await source.close();
  }
}
