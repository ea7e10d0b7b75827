import { err, ok, type Result } from '../../../shared/units/index.ts';
import { folderFiles, tapeDates } from '../../adapters/sqlite/folder-files.ts';
import { attempt, type StorageFault } from '../../adapters/sqlite/fault.ts';
import { readJournal } from '../../adapters/sqlite/journal-reader.ts';
import { readTape } from '../../adapters/sqlite/tape-reader.ts';
import { NSE_CALENDAR } from '../../domain/calendar/index.ts';
import type { JournalDraft } from '../../ports/journal.ts';
import type { TapeReader } from '../../ports/tape.ts';
import { replayTape, type ReplayTapeResult } from '../../terminal/replay-tape.ts';
import { recordedCalendar } from '../calendar-in-force.ts';
import { missingCalendarLines } from './missing-calendars.ts';
import { DONE, FAILED, type CliIo } from './io.ts';
import type { JournalCommand } from './journal-options.ts';
import { textTable } from './text-table.ts';

/** All of a book's recorded days; every one is checked as it is opened. */
function openTapes(
  { data }: JournalCommand,
  book: 'demo' | 'paper' | 'live',
): Result<readonly TapeReader[], StorageFault> {
  const tapes: TapeReader[] = [];
  for (const date of tapeDates(data, book)) {
    const tape = readTape(folderFiles.tape(data, date, book));
    if (!tape.ok) {
      for (const opened of tapes) opened.close();
      return tape;
    }
    tapes.push(tape.value);
  }
  return tapes.length > 0
    ? ok(tapes)
    : err({ code: 'IO', message: `${data} holds no recorded day of the ${book} book` });
}

function replayed(command: JournalCommand): Result<ReplayTapeResult, StorageFault> {
  const book = command.book ?? 'demo';
  const path = folderFiles.journal(command.data, book);
  const reader = readJournal(path, book);
  if (!reader.ok) return reader;
  const tapes = openTapes(command, book);
  const result = tapes.ok
    ? attempt(path, () =>
        replayTape({
          book,
          mode: book,
          // Runs that name none are from before another one could be imported.
          calendar: NSE_CALENDAR,
          calendarOf: (mark) => recordedCalendar(command.data, mark),
          journal: reader.value.rows(1),
          tapes: tapes.value,
        }),
      )
    : tapes;
  if (tapes.ok) for (const tape of tapes.value) tape.close();
  reader.value.close();
  return result;
}

function sideText(fact: JournalDraft | null): string {
  return fact === null ? 'nothing' : `${fact.type} (input ${fact.seq}) ${fact.body}`;
}

function printed(result: ReplayTapeResult): string {
  const { recordedHash, reproducedHash, excludedColumns, difference } = result;
  const counts = (['runs', 'events', 'rows', 'decisions'] as const).map((name) => [
    name,
    String(result[name]),
  ]);
  const hashes = [
    ['recorded decisions', recordedHash],
    ['reproduced decisions', reproducedHash],
    ['columns left out', excludedColumns.join(', ')],
    ['difference', difference === null ? 'none' : `row ${difference.row}`],
  ];
  const sides =
    difference === null
      ? ''
      : `recorded:   ${sideText(difference.recorded)}\nreproduced: ${sideText(difference.reproduced)}\n`;
  return textTable(['what', 'value'], [...counts, ...hashes]) + sides;
}

/** Decides everything again from the tape; 1 where a row or a decision came out differently, with the first such row. */
export function replayJournal(command: JournalCommand, io: CliIo): number {
  const result = replayed(command);
  if (!result.ok) {
    io.err(`${result.error.code}: ${result.error.message}\n`);
    return FAILED;
  }
  io.err(missingCalendarLines(result.value));
  io.out(command.format === 'json' ? `${JSON.stringify(result.value, null, 2)}\n` : printed(result.value));
  const { difference, recordedHash, reproducedHash } = result.value;
  return difference === null && recordedHash === reproducedHash ? DONE : FAILED;
}
