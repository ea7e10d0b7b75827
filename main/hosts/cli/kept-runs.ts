import { existsSync } from 'node:fs';
import type { KeptRun } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { attempt, type StorageFault } from '../../adapters/sqlite/fault.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { makePrivateFolder } from '../../adapters/sqlite/private-files.ts';
import { openRuns, readRuns, type RunReader } from '../../adapters/sqlite/run-store.ts';
import type { RunHead, RunRecord, RunStore } from '../../ports/run-store.ts';
import type { ReplayTrade } from '../../research/replay-result.ts';
import { keptRun } from '../../research/report/compare-runs.ts';
import type { StoredRun } from '../../research/report/run.ts';

interface Body extends Pick<StoredRun, 'sources' | 'parameters' | 'totals'> {
  /** Made for another run, to lay the other exit beside it, and not asked for by itself. */
  readonly beside?: boolean;
}

function asRecord({ trades, sources, parameters, totals, ...line }: StoredRun, isBeside: boolean): RunRecord {
  const body: Body = { sources, parameters, totals, ...(isBeside ? { beside: true } : {}) };
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
function withRuns<T>(data: string, work: (runs: RunStore) => T): Result<T, string> {
  const folder = attempt(data, () => makePrivateFolder(data));
  return used(data, folder.ok ? openRuns(folderFiles.history(data)) : folder, work);
}

/** Looks into the runs of a data folder and changes nothing in it; null where it holds no history. */
export function lookIntoRuns<T>(data: string, look: (runs: RunReader) => T): Result<T | null, string> {
  const path = folderFiles.history(data);
  return existsSync(path) ? used(data, readRuns(path), look) : ok(null);
}

function used<S extends { close(): void }, T>(
  data: string,
  opened: Result<S, StorageFault>,
  work: (runs: S) => T,
): Result<T, string> {
  if (!opened.ok) return err(`${opened.error.code}: ${opened.error.message}\n`);
  const done = attempt(data, () => work(opened.value));
  opened.value.close();
  return done.ok ? ok(done.value) : err(`${done.error.code}: ${done.error.message}\n`);
}

export const saveRun = (data: string, run: StoredRun): Result<void, string> =>
  withRuns(data, (runs) => runs.save(asRecord(run, false)));

/** Keeps the other exit of a run; one that was asked for by itself stays as it is. */
export const saveBeside = (data: string, run: StoredRun): Result<void, string> =>
  withRuns(data, (runs) => {
    if (runs.find(run.id) === null) runs.save(asRecord(run, true));
  });

/** The runs that were asked for, newest first. */
export function keptRuns(data: string): Result<readonly KeptRun[], string> {
  const heads = lookIntoRuns(data, (runs) => runs.list());
  return heads.ok ? ok((heads.value ?? []).flatMap(asKept)) : heads;
}

function asKept({ body, ...line }: RunHead): readonly KeptRun[] {
  const { sources, parameters, beside } = JSON.parse(body) as Body;
  return beside === true ? [] : [keptRun({ ...line, sources, parameters })];
}

export function findRun(data: string, id: string): Result<StoredRun, string> {
  const found = lookIntoRuns(data, (runs) => runs.find(id));
  if (!found.ok) return found;
  return found.value === null
    ? err(`no backtest ${id} in ${data}; kavach backtest list tells which there are\n`)
    : ok(asRun(found.value));
}
