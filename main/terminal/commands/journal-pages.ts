import type {
  CommandArgs,
  CommandError,
  CommandResult,
  JournalEntry,
} from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { Journal } from '../../ports/journal.ts';
import { entryOf } from '../journal-writer.ts';

const CHUNK = 500;
/** A search looks back over so many rows and no further, so that it cannot hold up the engine. */
const SEARCHED_MAX = 20_000;

type Wanted = CommandArgs<'journal.page'>;

function fits(entry: JournalEntry, wanted: Wanted): boolean {
  return (
    isKind(entry, wanted) &&
    (wanted.signal === undefined || entry.signal === wanted.signal) &&
    (wanted.spread === undefined || entry.spread === wanted.spread) &&
    hasWords(entry.text.toLowerCase(), wanted.text)
  );
}

/** In any order. */
function hasWords(line: string, text = ''): boolean {
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => line.includes(word));
}

/** The day's net by the minute comes only where it is asked for: it would bury the rest. */
function isKind(entry: JournalEntry, { kind }: Wanted): boolean {
  return kind === undefined ? entry.kind !== 'MARK' : entry.kind === kind;
}

function isSearch({ kind, signal, spread, text }: Wanted): boolean {
  return [kind, signal, spread, text].some((each) => each !== undefined);
}

/** Rows before a row, newest first. */
function* backwards(journal: Journal, before: number, limit: number): Iterable<JournalEntry> {
  const lowest = Math.max(1, before - limit);
  for (let end = before; end > lowest; end -= CHUNK) {
    const from = Math.max(lowest, end - CHUNK);
    yield* journal
      .read(from, end - from)
      .map(entryOf)
      .reverse();
  }
}

/**
 * A page of the journal. Without a search `total` is the whole journal's length; with one it is the number of rows
 * that fit among the newest 20,000 before `before`.
 */
export function journalPage(journal: Journal, wanted: Wanted): CommandResult<'journal.page'> {
  const length = journal.head().row;
  const before = Math.min(wanted.before ?? length + 1, length + 1);
  const whole = !isSearch(wanted);
  const entries: JournalEntry[] = [];
  let total = 0;
  for (const entry of backwards(journal, before, SEARCHED_MAX)) {
    if (whole && entries.length === wanted.limit) break;
    if (!fits(entry, wanted)) continue;
    total += 1;
    if (entries.length < wanted.limit) entries.push(entry);
  }
  const oldest = whole && entries.length === wanted.limit ? entries.at(-1)?.row : undefined;
  return { entries, total: whole ? length : total, reached: oldest ?? Math.max(1, before - SEARCHED_MAX) };
}

/** One row as it stands on disk. */
export function journalFact(
  journal: Journal,
  row: number,
): Result<CommandResult<'journal.fact'>, CommandError> {
  const [found] = journal.read(row, 1);
  if (found?.row !== row) return err({ code: 'NOT_FOUND', message: `The journal has no row ${row}.` });
  return ok({ fact: JSON.parse(found.body) as unknown, hash: found.hash });
}
