import { ok, type Result } from '../../../shared/units/index.ts';
import type { Journal, JournalHead } from '../../ports/journal.ts';
import { genesis } from './chain.ts';
import { attempt, StorageFailure, type StorageFault } from './fault.ts';
import type { JournalOptions } from './journal-options.ts';
import { JournalParts } from './journal-parts.ts';
import { JOURNAL_SCHEMA } from './journal-schema.ts';
import { openDatabase } from './open-database.ts';
import { SqliteJournal, type OpenedAs } from './sqlite-journal.ts';
import { verifyJournal } from './verify-journal.ts';

/** Follows the chain over the newest rows; throws a fault that says what is wrong with the journal. */
function verifiedHead(parts: JournalParts, { path, book, options }: OpenedAs): JournalHead {
  const start = Math.max(0, (parts.last()?.row ?? 0) - options.verifiedRows);
  const hash = parts.hashOf(start);
  const from = hash === null ? genesis(book) : { row: start, hash };
  const verified = verifyJournal(parts.stream(from.row + 1), from, options.heads.journalHead(book));
  if (verified.ok) return verified.value;
  throw new StorageFailure({ code: 'BROKEN_CHAIN', message: `${path}: ${verified.error.message}` });
}

/** A journal on open files; closes them where it is refused. */
export function journalOn(parts: JournalParts, opened: OpenedAs): Result<Journal, StorageFault> {
  const head = attempt(opened.path, () => verifiedHead(parts, opened));
  if (head.ok) return ok(new SqliteJournal(parts, opened, head.value));
  parts.close();
  return head;
}

/**
 * Opens a book's journal for appending and verifies its newest rows against the chain and the head that is remembered
 * apart. A journal that is not what was written is refused as BROKEN_CHAIN: it is evidence, not something to go on with.
 */
export function openJournal(
  path: string,
  book: string,
  options: JournalOptions,
  schema = JOURNAL_SCHEMA,
): Result<Journal, StorageFault> {
  const parts = JournalParts.open(path, (part) => openDatabase(part, schema));
  return parts.ok ? journalOn(parts.value, { path, book, options, schema }) : parts;
}
