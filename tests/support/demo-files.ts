import { folderFiles } from '../../main/adapters/sqlite/folder-files.ts';
import { readJournalHead } from '../../main/adapters/sqlite/control-reader.ts';
import { readJournal } from '../../main/adapters/sqlite/journal-reader.ts';
import { NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import { createEngine, type Fact } from '../../main/engine/index.ts';
import type { JournalRow } from '../../main/ports/journal.ts';
import type { PositionsSlice } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';

function must<T>(result: Result<T, { readonly message: string }>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

/** The Demo journal of a data folder, as it stands on disk; throws where its chain is broken. */
export function demoRows(folder: string): readonly JournalRow[] {
  const saved = must(readJournalHead(folderFiles.control(folder), 'demo'));
  const journal = must(readJournal(folderFiles.journal(folder, 'demo'), 'demo'));
  must(must(journal.verify(saved)));
  const rows = [...journal.rows(1)];
  journal.close();
  return rows;
}

export function factsOf(rows: readonly JournalRow[]): readonly Fact[] {
  return rows.map(({ body }) => JSON.parse(body) as Fact);
}

/** What of the positions is remembered, without anything that moves with the market. */
export function remembered({ spreads }: PositionsSlice): readonly unknown[] {
  return spreads.map(({ id, stage, exitReason, realised, legs }) => {
    const open = legs.map(({ contract, quantity, entryPrice }) => ({ contract, quantity, entryPrice }));
    return { id, stage, exitReason, realised, legs: open };
  });
}

/** The positions that the first rows of a journal make. */
export function positionsAfter(rows: readonly JournalRow[], total: number): PositionsSlice {
  const engine = createEngine({ book: 'demo', mode: 'demo', calendar: NSE_CALENDAR });
  for (const fact of factsOf(rows.slice(0, total))) engine.fold(fact);
  return engine.slice('positions');
}
