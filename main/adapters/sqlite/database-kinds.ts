import { CONTROL_SCHEMA } from './control-schema.ts';
import { HISTORY_SCHEMA } from './history-schema.ts';
import { JOURNAL_SCHEMA } from './journal-schema.ts';
import { PAPER_BOOK_SCHEMA } from './paper-book-store.ts';
import type { Schema } from './schema.ts';
import { SETTINGS_SCHEMA } from './settings-store.ts';

/** The databases of a data folder by their names; tapes are apart, one a day. */
const KINDS: readonly (readonly [name: RegExp, schema: Schema])[] = [
  [/^control\.db$/, CONTROL_SCHEMA],
  [/^(demo|paper|live|shadow)(-\d{4}-\d{2})?\.db$/, JOURNAL_SCHEMA],
  [/^(demo|paper|shadow)-broker\.db$/, PAPER_BOOK_SCHEMA],
  [/^settings\.db$/, SETTINGS_SCHEMA],
  [/^history\.db$/, HISTORY_SCHEMA],
];

/** What kind of database a file of a data folder is by its name; null where it is none. */
export function databaseKind(name: string): Schema | null {
  return KINDS.find(([known]) => known.test(name))?.[1] ?? null;
}

/**
 * The place of a database in the order of writing: what depends on another comes after it, so that copies taken in this
 * order never hold an effect without its cause.
 */
export function databasePlace(name: string): number {
  return KINDS.findIndex(([known]) => known.test(name));
}
