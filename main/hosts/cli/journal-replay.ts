import type { Result } from '../../../shared/units/index.ts';
import type { StorageFault } from '../../adapters/sqlite/fault.ts';
import { NSE_CALENDAR } from '../../domain/calendar/index.ts';
import type { JournalDraft } from '../../ports/journal.ts';
import { replayTape, type ReplayTapeResult } from '../../terminal/replay-tape.ts';
import { recordedCalendar } from '../calendar-in-force.ts';
import { missingCalendarLines } from './missing-calendars.ts';
import { DONE, FAILED, type CliIo } from './io.ts';
import type { JournalCommand } from './journal-options.ts';
import { replayFromTicks } from './journal-replay-ticks.ts';
import { withRecordedBook } from './recorded-book.ts';
import { textTable } from './text-table.ts';

function replayed({ data, book }: JournalCommand): Result<ReplayTapeResult, StorageFault> {
  const name = book ?? 'demo';
  return withRecordedBook(data, name, (journal, tapes) =>
    replayTape({
      book: name,
      mode: name === 'shadow' ? 'live' : name,
      // Runs that name none are from before another one could be imported.
      calendar: NSE_CALENDAR,
      calendarOf: (mark) => recordedCalendar(data, mark),
      journal,
      tapes,
    }),
  );
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
  if (command.broker === 'simulated') return replayFromTicks(command, io);
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
