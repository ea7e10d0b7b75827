import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseTradingDate, type TradingDate } from '../../../shared/units/index.ts';
import type { BookName } from '../../ports/journal.ts';

/** Books of one market stream have one tape: paper's holds what live and its twin were told as well. */
export type TapedBook = 'demo' | 'paper';

/** On whose tape a book's inputs are. */
export function tapedWith(book: BookName): TapedBook {
  return book === 'demo' ? 'demo' : 'paper';
}

/** Where each file of a data folder stands. */
export const folderFiles = {
  control: (folder: string): string => join(folder, 'control.db'),
  settings: (folder: string): string => join(folder, 'settings.db'),
  history: (folder: string): string => join(folder, 'history.db'),
  journal: (folder: string, book: BookName): string => join(folder, `${book}.db`),
  paperBook: (folder: string, book: BookName): string => join(folder, `${book}-broker.db`),
  ticks: (folder: string): string => join(folder, 'ticks'),
  /** One tape a day and book: Demo's days are invented and must not mix with real ones. */
  tape: (folder: string, date: TradingDate, book: TapedBook): string =>
    join(folder, 'ticks', `${date}-${book}.db`),
  reserve: (folder: string): string => join(folder, 'reserve'),
};

/** The files that SQLite keeps beside a database. */
export const SIDE_FILES: readonly string[] = ['', '-wal', '-shm'];

/** The days of which a book has a tape, oldest first. */
export function tapeDates(folder: string, book: TapedBook): readonly TradingDate[] {
  let names: readonly string[];
  try {
    names = readdirSync(folderFiles.ticks(folder));
  } catch {
    return [];
  }
  const ending = `-${book}.db`;
  return names
    .filter((name) => name.endsWith(ending))
    .flatMap((name) => {
      const date = parseTradingDate(name.slice(0, -ending.length));
      return date.ok ? [date.value] : [];
    })
    .sort();
}
