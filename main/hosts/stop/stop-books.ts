import { existsSync } from 'node:fs';
import { isOpenSpread, type Mode, type PositionsSlice } from '../../../shared/contract/index.ts';
import { instant, type Instant } from '../../../shared/units/index.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { readJournal } from '../../adapters/sqlite/journal-reader.ts';
import { createEngine, type Fact } from '../../engine/index.ts';
import { calendarInForce } from '../calendar-in-force.ts';

/** What a book's journal says by itself, without a broker to ask. */
export interface BookState {
  readonly book: Mode;
  readonly lastAt: Instant;
  readonly positions: PositionsSlice;
  /** False: the journal is there and cannot be read; what is open is not known from it. */
  readonly readable: boolean;
}

const NOTHING: PositionsSlice = {
  spreads: [],
  broker: { reconciledAt: null, differences: [], foreign: [] },
  nextEvaluationAt: null,
};

/** Null where the folder has no such book. */
export function bookState(folder: string, book: Mode, say: (text: string) => void): BookState | null {
  const path = folderFiles.journal(folder, book);
  if (!existsSync(path)) return null;
  const unreadable: BookState = { book, lastAt: instant(0), positions: NOTHING, readable: false };
  const journal = readJournal(path, book);
  if (!journal.ok) {
    say(journal.error.message);
    return unreadable;
  }
  const engine = createEngine({ book, mode: book, calendar: calendarInForce(folder).calendar });
  let lastAt = instant(0);
  const folded = attempt(path, () => {
    for (const row of journal.value.rows(1)) {
      engine.fold(JSON.parse(row.body) as Fact);
      lastAt = row.at;
    }
  });
  journal.value.close();
  if (folded.ok) return { book, lastAt, positions: engine.slice('positions'), readable: true };
  say(folded.error.message);
  return unreadable;
}

/** What a book holds, a line each; empty where nothing is open. */
export function openLines({ book, positions }: BookState): string {
  const open = positions.spreads.filter(isOpenSpread);
  if (open.length === 0) return '';
  const lines = open.map(
    ({ id, shortStrike, hedgeStrike, option, expiry, stage }) =>
      `  ${id}: ${shortStrike}/${hedgeStrike} ${option} of ${expiry}, ${stage}\n`,
  );
  return `Open by the ${book} journal:\n${lines.join('')}`;
}
