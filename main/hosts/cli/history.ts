import { existsSync } from 'node:fs';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import { HistoryThread } from '../worker/history-thread.ts';
import { coverStore, type StoreCoverage } from './history-cover.ts';
import { HISTORY_HELP } from './history-help.ts';
import { historyCommand, type HistoryCommand } from './history-options.ts';
import { dayTable, detailTable } from './history-day-rows.ts';
import { coverageJson } from './history-json.ts';
import { priceTable, seriesTable, shiftTable, type CoverageTable } from './history-rows.ts';
import { DONE, FAILED, WRONG_USE, type CliIo } from './io.ts';
import { sourceFaultText } from './source-fault-text.ts';
import { plainCsv, textTable } from './text-table.ts';

function tablesOf(seen: StoreCoverage, { days, day }: HistoryCommand): readonly CoverageTable[] {
  if (day !== null) return [detailTable(seen)];
  if (days) return [dayTable(seen)];
  return [seriesTable(seen), shiftTable(seen), priceTable(seen)];
}

/** CSV is one table: the first. */
function printed(seen: StoreCoverage, command: HistoryCommand): string {
  if (command.format === 'json') return coverageJson(seen);
  const tables = tablesOf(seen, command);
  const [first] = tables;
  if (command.format === 'csv') return first === undefined ? '' : plainCsv(first.header, first.rows);
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return 'nothing\n';
  return filled.map(({ header, rows }) => textTable(header, rows)).join('\n');
}

/** `kavach history coverage`: what there is of the past, against the calendar. Only reads. */
export async function runHistory(args: readonly string[], io: CliIo): Promise<number> {
  const read = historyCommand(args);
  if (!read.ok) {
    io.err(`${read.error}\nTry: kavach history --help\n`);
    return WRONG_USE;
  }
  const command = read.value;
  if (command.help) {
    io.out(HISTORY_HELP);
    return DONE;
  }
  const path = folderFiles.history(command.data);
  if (!existsSync(path)) {
    io.err(`there is no ${path}: kavach import makes one\n`);
    return FAILED;
  }
  const source = new HistoryThread(path, { kind: 'sqlite', folder: command.data });
  try {
    const seen = await coverStore(source, calendarInForce(command.data).calendar, command);
    if (seen.ok) io.out(printed(seen.value, command));
    else io.err(sourceFaultText(seen.error));
    return seen.ok ? DONE : FAILED;
  } finally {
    await source.close();
  }
}
