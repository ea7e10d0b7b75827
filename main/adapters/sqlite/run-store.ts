import { ok, type Result } from '../../../shared/units/index.ts';
import type { RunHead, RunRecord, RunStore, RunTradeRow } from '../../ports/run-store.ts';
import { orThrow, type StorageFault } from './fault.ts';
import { HISTORY_SCHEMA } from './history-schema.ts';
import { openDatabase, openForReading, type Database } from './open-database.ts';

const LINE = `id, created_at AS createdAt, code_version AS codeVersion, fingerprint, order_hash AS orderHash, trades, net, body`;

/** The backtests that history.db keeps. */
export function openRuns(path: string): Result<RunStore, StorageFault> {
  const opened = openDatabase(path, HISTORY_SCHEMA);
  return opened.ok ? ok(runStore(opened.value)) : opened;
}

export type RunReader = Pick<RunStore, 'list' | 'find' | 'close'>;

/** The same, for reading alone. */
export function readRuns(path: string): Result<RunReader, StorageFault> {
  const opened = openForReading(path, HISTORY_SCHEMA);
  return opened.ok ? ok(runReads(opened.value)) : opened;
}

function runStore(db: Database): RunStore {
  const save = saving(db);
  return { ...runReads(db), save: (run) => orThrow(db.name, () => save(run)) };
}

function runReads(db: Database): RunReader {
  const lines = db.prepare<[], RunHead>(`SELECT ${LINE} FROM backtest_run ORDER BY created_at DESC, id`);
  const one = db.prepare<[string], RunHead>(`SELECT ${LINE} FROM backtest_run WHERE id = ?`);
  const rows = db.prepare<[string], RunTradeRow>(
    'SELECT week, signal, outcome, net, body FROM backtest_trade WHERE run = ? ORDER BY place',
  );
  return {
    list: () => orThrow(db.name, () => lines.all()),
    find: (id) =>
      orThrow(db.name, () => {
        const run = one.get(id);
        return run === undefined ? null : { ...run, rows: rows.all(id) };
      }),
    close: () => db.close(),
  };
}

function saving(db: Database): (run: RunRecord) => void {
  const forgetRows = db.prepare('DELETE FROM backtest_trade WHERE run = ?');
  const forget = db.prepare('DELETE FROM backtest_run WHERE id = ?');
  const addRun = db.prepare(
    `INSERT INTO backtest_run (id, created_at, code_version, fingerprint, order_hash, trades, net, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addRow = db.prepare(
    'INSERT INTO backtest_trade (run, place, week, signal, outcome, net, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const all = db.transaction((run: RunRecord) => {
    const { id, createdAt, codeVersion, fingerprint, orderHash, trades, net, body } = run;
    forgetRows.run(id);
    forget.run(id);
    addRun.run(id, createdAt, codeVersion, fingerprint, orderHash, trades, net, body);
    for (const [place, row] of run.rows.entries())
      addRow.run(id, place, row.week, row.signal, row.outcome, row.net, row.body);
  });
  return (run) => {
    all.immediate(run);
  };
}
