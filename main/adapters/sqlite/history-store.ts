import { ok, type Result } from '../../../shared/units/index.ts';
import type { HistoryContents, HistoryStore } from '../../ports/history-store.ts';
import type { StorageFault } from './fault.ts';
import { barTarget, dailyTarget, priceTarget } from './history-imports.ts';
import { historyContents } from './history-contents.ts';
import { historyReads } from './history-reads.ts';
import { HISTORY_SCHEMA } from './history-schema.ts';
import { importRows } from './import-rows.ts';
import { openDatabase, openForReading } from './open-database.ts';

/** The half of history.db that no import needs. */
export type HistoryReader = HistoryContents &
  Omit<HistoryStore, 'importBars' | 'importDaily' | 'importPrices'>;

/** Opens history.db for reading alone: nothing is made, migrated or locked, whoever else is at it. */
export function readHistory(path: string): Result<HistoryReader, StorageFault> {
  const opened = openForReading(path, HISTORY_SCHEMA);
  if (!opened.ok) return opened;
  const db = opened.value;
  return ok({ ...historyReads(db), ...historyContents(db), close: () => db.close() });
}

/** Opens history.db, also beside a running terminal. Imports take their time: never on the thread that trades. */
export function openHistory(path: string): Result<HistoryStore & HistoryContents, StorageFault> {
  const opened = openDatabase(path, HISTORY_SCHEMA);
  if (!opened.ok) return opened;
  const db = opened.value;
  return ok({
    ...historyReads(db),
    ...historyContents(db),
    importBars: (series, bars) => importRows(db, bars, () => barTarget(db, series)),
    importDaily: (series, candles) => importRows(db, candles, () => dailyTarget(db, series)),
    importPrices: (vendor, points) => importRows(db, points, () => priceTarget(db, vendor)),
    close: () => db.close(),
  });
}
