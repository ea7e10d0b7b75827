import { err, ok, type Result } from '../../../shared/units/index.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { makePrivateFolder } from '../../adapters/sqlite/private-files.ts';
import { openRuns } from '../../adapters/sqlite/run-store.ts';
import type { RunRecord, RunStore } from '../../ports/run-store.ts';
import type { ReplayTrade } from '../../research/replay-result.ts';
import type { StoredRun } from '../../research/report/run.ts';

type Body = Pick<StoredRun, 'sources' | 'parameters' | 'totals'>;

function asRecord({ trades, sources, parameters, totals, ...line }: StoredRun): RunRecord {
  const body: Body = { sources, parameters, totals };
  return {
    ...line,
    trades: totals.trades,
    net: totals.net,
    body: JSON.stringify(body),
    rows: trades.map((trade) => ({
      week: trade.week,
      signal: trade.fired.signal,
      outcome: trade.outcome,
      net: trade.net,
      body: JSON.stringify(trade),
    })),
  };
}

/** What asRecord wrote, so that its shape is trusted. */
function asRun({ id, createdAt, codeVersion, fingerprint, orderHash, body, rows }: RunRecord): StoredRun {
  const { sources, parameters, totals } = JSON.parse(body) as Body;
  const trades = rows.map((row) => JSON.parse(row.body) as ReplayTrade);
  return { id, createdAt, codeVersion, fingerprint, orderHash, sources, parameters, totals, trades };
}

/** Does something with the runs of a data folder; what goes wrong with the file comes back as a line. */
export function withRuns<T>(data: string, work: (runs: RunStore) => T): Result<T, string> {
  const folder = attempt(data, () => makePrivateFolder(data));
  const opened = folder.ok ? openRuns(folderFiles.history(data)) : folder;
  if (!opened.ok) return err(`${opened.error.code}: ${opened.error.message}\n`);
  const done = attempt(data, () => work(opened.value));
  opened.value.close();
  return done.ok ? ok(done.value) : err(`${done.error.code}: ${done.error.message}\n`);
}

export const saveRun = (data: string, run: StoredRun): Result<void, string> =>
  withRuns(data, (runs) => runs.save(asRecord(run)));

export function findRun(data: string, id: string): Result<StoredRun, string> {
  const found = withRuns(data, (runs) => runs.find(id));
  if (!found.ok) return found;
  return found.value === null
    ? err(`no backtest ${id} in ${data}; kavach backtest list tells which there are\n`)
    : ok(asRun(found.value));
}
