import { existsSync } from 'node:fs';
import type { CommandResult, ExportFormat } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import type { Backtests, Later } from '../../ports/backtests.ts';
import type { HistorySource } from '../../ports/history-source.ts';
import { compareRuns } from '../../research/report/compare-runs.ts';
import { runView, tradeView } from '../../research/report/run-view.ts';
import { calendarInForce, calendarOfFile } from '../calendar-in-force.ts';
import { coverStore } from '../cli/history-cover.ts';
import { findRun, keptRuns } from '../cli/kept-runs.ts';
import { sourceFaultText } from '../cli/source-fault-text.ts';
import { knownSqlServer, serverWords } from '../sql-server-place.ts';
import { openSource, type HistoryAddress } from '../worker/history-address.ts';
import { besideOf, exportedRun } from './exported-run.ts';
import { EVERYTHING, pastView } from './past-view.ts';

/** What can be asked about kept runs and the past: everything that reads files. */
export interface Library extends Pick<Backtests, 'list' | 'show' | 'trade' | 'compare' | 'coverage'> {
  export(run: string, format: ExportFormat): Later<CommandResult<'backtest.export'>>;
}

async function withSource<T>(
  address: HistoryAddress,
  use: (source: HistorySource) => Promise<Result<T, string>>,
): Promise<Result<T, string>> {
  const opened = await openSource(address);
  if (!opened.ok) return err(sourceFaultText(opened.error).trim());
  try {
    return await use(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** Reads the runs and the history of a data folder; what takes its time there belongs into a thread. */
export function libraryOf(folder: string): Library {
  const later = async <T>(result: Result<T, string>) => Promise.resolve(result);
  return {
    list: () => later(keptRuns(folder)),
    show: async (id) => {
      const run = findRun(folder, id);
      if (!run.ok) return run;
      const calendar = calendarOfFile(run.value.sources.calendar);
      return calendar.ok
        ? ok(runView(run.value, besideOf(folder, run.value), calendar.value))
        : later(calendar);
    },
    trade: (id, place) => {
      const run = findRun(folder, id);
      if (!run.ok) return later(run);
      const trade = tradeView(run.value, besideOf(folder, run.value), place);
      return later(trade === null ? err(`Run ${id} has no trade ${place}.`) : ok(trade));
    },
    compare: (id, otherId) => {
      const [run, other] = [findRun(folder, id), findRun(folder, otherId)];
      if (!run.ok) return later(run);
      return later(other.ok ? ok(compareRuns(run.value, other.value)) : other);
    },
    export: async (id, format) => {
      const run = findRun(folder, id);
      return run.ok ? exportedRun(folder, run.value, format) : run;
    },
    coverage: async () => {
      const file = folderFiles.history(folder);
      const server = knownSqlServer(folder);
      const address = server.ok && server.value.kind === 'sqlserver' ? server.value.address : null;
      const sqlServer = address === null ? null : { words: serverWords(address), address };
      const empty = { bars: [], daily: [], prices: [] };
      if (!existsSync(file)) return ok(pastView(file, empty, sqlServer));
      return withSource({ kind: 'sqlite', folder }, async (source) => {
        const seen = await coverStore(source, calendarInForce(folder).calendar, EVERYTHING);
        return seen.ok ? ok(pastView(file, seen.value, sqlServer)) : err(sourceFaultText(seen.error).trim());
      });
    },
  };
}
