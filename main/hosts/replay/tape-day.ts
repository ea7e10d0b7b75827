import type { Mode } from '../../../shared/contract/index.ts';
import {
  err,
  formatDate,
  instant,
  ok,
  type Instant,
  type Result,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import { folderFiles, tapeDates, tapedWith } from '../../adapters/sqlite/folder-files.ts';
import { readJournal } from '../../adapters/sqlite/journal-reader.ts';
import { tapeEnd } from '../../adapters/sqlite/tape-end.ts';
import { streamTape } from '../../adapters/sqlite/tape-reader.ts';
import { NSE_CALENDAR } from '../../domain/calendar/index.ts';
import type { JournalDraft } from '../../ports/journal.ts';
import type { TapeReader, TapeRecord } from '../../ports/tape.ts';
import type { TapeDay } from '../../research/player/tape-day.ts';
import { recordedCalendar } from '../calendar-in-force.ts';
import { packageVersion } from '../package-version.ts';
import { dayBounds } from './day-bounds.ts';
import { startIn, type RunStart } from './run-start.ts';

function journalOf(folder: string, book: Mode): Result<readonly JournalDraft[], string> {
  const path = folderFiles.journal(folder, book);
  const reader = readJournal(path, book);
  if (!reader.ok) return err(reader.error.message);
  const rows = attempt(path, () =>
    [...reader.value.rows(1)].map(({ at, seq, type, body }) => ({ at, seq, type, body })),
  );
  reader.value.close();
  return rows.ok ? rows : err(rows.error.message);
}

interface Recorded {
  readonly tapes: readonly TapeReader[];
  readonly start: RunStart;
}

/** The day's tape, and those before it back to the one on which the run that was going on then began. */
function recordedDay(folder: string, book: Mode, date: TradingDate): Result<Recorded, string> {
  const dates = tapeDates(folder, tapedWith(book)).filter((each) => each <= date);
  if (dates.at(-1) !== date)
    return err(`No tape of ${formatDate(date)} in the ${book} book: nothing was recorded that day.`);
  let tapes: readonly TapeReader[] = [];
  for (const each of dates.toReversed()) {
    const tape = streamTape(folderFiles.tape(folder, each, tapedWith(book)));
    if (!tape.ok) return err(tape.error.message);
    tapes = [tape.value, ...tapes];
    const start = startIn(tape.value.read(), book, each === date);
    if (start !== null) return ok({ tapes, start });
  }
  return err(`The start of the run that recorded ${formatDate(date)} is on no tape any more.`);
}

/** A recorded day of a book with its journal, ready to be heard again. The error is a sentence. */
export function tapeDay(folder: string, book: Mode, date: TradingDate): Result<TapeDay, string> {
  const recorded = recordedDay(folder, book, date);
  if (!recorded.ok) return recorded;
  const journal = journalOf(folder, book);
  if (!journal.ok) return journal;
  const { tapes, start } = recorded.value;
  const end = tapeEnd(folderFiles.tape(folder, date, tapedWith(book)));
  const last = end.ok ? end.value : null;
  const first = firstAt(tapes.at(-1));
  if (first === null || last === null) return err(`The tape of ${formatDate(date)} is empty.`);
  return ok({
    mode: book,
    date,
    ...dayBounds(date, first, last),
    records: () => fromStart(tapes, start),
    journal: journal.value,
    rowsBefore: start.journalRow,
    // Runs that name none are from before another one could be imported.
    calendar: NSE_CALENDAR,
    calendarOf: (mark) => recordedCalendar(folder, mark),
    version: packageVersion(),
  });
}

function firstAt(tape: TapeReader | undefined): Instant | null {
  for (const { at } of tape?.read() ?? []) return instant(at);
  return null;
}

function* fromStart(tapes: readonly TapeReader[], { seq }: RunStart): Iterable<TapeRecord> {
  for (const tape of tapes) for (const record of tape.read()) if (record.seq >= seq) yield record;
}
