import { existsSync } from 'node:fs';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import { knownSqlServer } from '../sql-server-place.ts';
import type { HistoryAddress } from '../worker/history-address.ts';
import type { OpenStore } from '../worker/open-store.ts';
import { coverStore, type StoreCoverage } from './history-cover.ts';
import { dayTable, detailTable } from './history-day-rows.ts';
import { coverageJson } from './history-json.ts';
import type { HistoryCommand } from './history-options.ts';
import { priceTable, seriesTable, shiftTable, type CoverageTable } from './history-rows.ts';
import { DONE, FAILED, type CliIo } from './io.ts';
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

/** Where the store lies that was asked for; else a sentence. */
function placeOf({ store, data }: HistoryCommand): Result<HistoryAddress, string> {
  if (store === 'sqlserver') return knownSqlServer(data);
  const path = folderFiles.history(data);
  return existsSync(path)
    ? ok({ kind: 'sqlite', folder: data })
    : err(`there is no ${path}: kavach import makes one`);
}

/** `kavach history coverage`: what there is of the past, against the calendar. Only reads. */
export async function coverHistory(command: HistoryCommand, io: CliIo, open: OpenStore): Promise<number> {
  const place = placeOf(command);
  if (!place.ok) {
    io.err(`${place.error}\n`);
    return FAILED;
  }
  const source = await open(command.store, place.value);
  try {
    const seen = await coverStore(source, calendarInForce(command.data).calendar, command);
    if (seen.ok) io.out(printed(seen.value, command));
    else io.err(sourceFaultText(seen.error));
    return seen.ok ? DONE : FAILED;
  } finally {
    await source.close();
  }
}
