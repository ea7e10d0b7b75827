import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { openDataFolder, type DataFolder } from '../../main/adapters/sqlite/data-folder.ts';
import { openHistory } from '../../main/adapters/sqlite/history-store.ts';
import { importFile } from '../../main/hosts/cli/import-file.ts';
import type { TapeRecord } from '../../main/ports/tape.ts';
import { tradingDate, type Result } from '../../shared/units/index.ts';
import { drafts } from '../support/journals.ts';
import { bars, optionPoints } from '../support/history-rows.ts';
import { haveSharedData, sharedData } from '../support/shared-data.ts';
import { tapeRecord } from '../support/tapes.ts';

type Figures = Record<string, number>;

const COMMITS = 1_000;
const TICKS = 1_000_000;
const ROWS = 100_000;
const BARS_FILE = 'spot/nifty_15m.csv.gz';
const PRICES_FILE = 'options/nifty_weekly_atm_price_points_2020_2026.csv.gz';

function must<T>(result: Result<T, { readonly message: string }>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

/** One fact a commit, each synced, with the head saved in control.db: what an order waits for. */
function journalCommits(folder: DataFolder): Figures {
  const journal = must(folder.journal('paper'));
  const took: number[] = [];
  const from = performance.now();
  for (let n = 1; n <= COMMITS; n += 1) {
    const start = performance.now();
    must(journal.append(drafts(n, n)));
    took.push(performance.now() - start);
  }
  const perSecond = (COMMITS * 1_000) / (performance.now() - from);
  journal.close();
  took.sort((a, b) => a - b);
  const at = (share: number): number => took[Math.floor(COMMITS * share)] ?? 0;
  return {
    journal_commits_per_s: perSecond,
    journal_commit_p50_ms: at(0.5),
    journal_commit_p99_ms: at(0.99),
  };
}

/** Opening a journal of 100,000 rows, its chain verified, and reading all of them. */
function journalRestart(folder: DataFolder): Figures {
  const written = must(folder.journal('live'));
  for (let row = 1; row <= ROWS; row += 1_000) must(written.append(drafts(row, row + 999)));
  written.close();
  const from = performance.now();
  const journal = must(folder.journal('live'));
  const opened = performance.now() - from;
  let rows = 0;
  for (let row = 1; row <= ROWS; row += 2_000) rows += journal.read(row, 2_000).length;
  journal.close();
  return {
    journal_open_verify_100k_ms: opened,
    journal_open_read_100k_ms: performance.now() - from,
    journal_rows: rows,
  };
}

/** Ticks as fast as they come, in turns of 100 as a feed delivers them, a flush a second's worth. */
async function tapeTicks(folder: DataFolder): Promise<Figures> {
  const records: readonly TapeRecord[] = Array.from({ length: 10_000 }, (_, n) => tapeRecord(n));
  const tape = must(folder.tape(tradingDate('2026-11-23'), 'paper'));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let longest = 0;
  delay.enable();
  const from = performance.now();
  for (let n = 0; n < TICKS; n += 100) {
    const turn = performance.now();
    for (let k = n; k < n + 100; k += 1) tape.record(records[k % 10_000] ?? tapeRecord(k));
    if (n % 100_000 === 0) tape.flush();
    longest = Math.max(longest, performance.now() - turn);
    await setImmediate();
  }
  tape.flush();
  const perSecond = (TICKS * 1_000) / (performance.now() - from);
  delay.disable();
  tape.close();
  return {
    tape_ticks_per_s: perSecond,
    tape_longest_turn_ms: longest,
    tape_loop_delay_p99_ms: delay.percentile(99) / 1e6,
    tape_loop_delay_max_ms: delay.max / 1e6,
    tape_lost: tape.lost,
  };
}

/** As many bars and prices as the years of history of the recorded data. */
function imports(folder: DataFolder): Figures {
  const history = must(openHistory(join(folder.path, 'history.db')));
  const [given, points] = [bars(71_241), optionPoints(54_334)];
  const from = performance.now();
  must(history.importBars({ symbol: 'NIFTY', minutes: 15, vendor: 'bench' }, given));
  const barsMs = performance.now() - from;
  must(history.importPrices('bench', points));
  const total = performance.now() - from;
  history.close();
  return { import_71k_bars_ms: barsMs, import_54k_prices_ms: total - barsMs };
}

/** The two real files, read, checked and kept; no figure where they are absent. */
function realImports(folder: DataFolder): Figures {
  if (!haveSharedData) return {};
  const history = must(openHistory(join(folder.path, 'real.db')));
  const from = performance.now();
  for (const file of [BARS_FILE, PRICES_FILE]) {
    const imported = importFile(history, sharedData(file), { symbol: 'NIFTY', vendor: 'bench', kind: null });
    if (!imported.ok) throw new Error(imported.error);
  }
  const took = performance.now() - from;
  history.close();
  return { import_real_files_ms: took };
}

export async function bench(): Promise<Figures> {
  const path = mkdtempSync(join(tmpdir(), 'kavach-bench-'));
  const folder = must(openDataFolder(path));
  try {
    const tape = await tapeTicks(folder);
    return {
      ...journalCommits(folder),
      ...journalRestart(folder),
      ...tape,
      ...imports(folder),
      ...realImports(folder),
    };
  } finally {
    folder.close();
    rmSync(path, { recursive: true, force: true });
  }
}
