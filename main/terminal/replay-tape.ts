import type { JournalDraft, JournalRow } from '../ports/journal.ts';
import type { TapeReader } from '../ports/tape.ts';
import { DecisionHash, EXCLUDED_COLUMNS } from './decision-hash.ts';
import { fromTape } from './tape-record.ts';
import type { MissingCalendar } from './run-calendars.ts';
import { TapeRun, type TapeRunOptions } from './tape-run.ts';

export interface ReplayTapeOptions extends TapeRunOptions {
  /** The journal's rows from the first on, in order. */
  readonly journal: Iterable<JournalRow>;
  /** Every recorded day of the book since its journal began, oldest first. Not closed here. */
  readonly tapes: Iterable<TapeReader>;
}

/** Where journal and replay part ways; a side that has no fact there is null. */
export interface ReplayDifference {
  readonly row: number;
  readonly recorded: JournalDraft | null;
  readonly reproduced: JournalDraft | null;
}

export interface ReplayTapeResult {
  readonly runs: number;
  readonly events: number;
  readonly rows: number;
  readonly decisions: number;
  readonly recordedHash: string;
  readonly reproducedHash: string;
  readonly excludedColumns: readonly string[];
  /** Runs that were replayed under another calendar than their own, from which differences may come. */
  readonly missingCalendars: readonly MissingCalendar[];
  /** The first difference; null when every row is the same. */
  readonly difference: ReplayDifference | null;
}

function same(a: JournalDraft, b: JournalDraft): boolean {
  return a.at === b.at && a.seq === b.seq && a.type === b.type && a.body === b.body;
}

function draftOf({ at, seq, type, body }: JournalRow): JournalDraft {
  return { at, seq, type, body };
}

function compare(run: TapeRun, rows: readonly JournalDraft[]): ReplayDifference | null {
  const first = rows.findIndex((recorded, index) => {
    const reproduced = run.facts[index];
    return reproduced === undefined || !same(recorded, reproduced);
  });
  const recorded = rows[first];
  if (recorded !== undefined) return { row: first + 1, recorded, reproduced: run.facts[first] ?? null };
  return run.lost === null ? null : { row: rows.length + 1, recorded: null, reproduced: run.lost };
}

/** Decision count and hash of a list of facts. */
function hashOf(facts: readonly JournalDraft[]): { readonly decisions: number; readonly hash: string } {
  const hash = new DecisionHash();
  for (const fact of facts) hash.add(fact);
  return { decisions: hash.count, hash: hash.hex() };
}

/**
 * Decides everything again from the recorded inputs, run by run, and compares, row by row, with what was journaled.
 * A process that died between deciding and writing leaves facts of its last input unwritten: those alone may be missing.
 */
export function replayTape(options: ReplayTapeOptions): ReplayTapeResult {
  const run = new TapeRun(options);
  for (const tape of options.tapes) {
    for (const record of tape.read()) {
      const { book, event } = fromTape(record);
      if (book === null || book === options.book) run.apply(event);
    }
  }
  const rows = [...options.journal].map(draftOf);
  run.endRun(rows.length);
  const recorded = hashOf(rows);
  return {
    runs: run.runs,
    events: run.events,
    rows: rows.length,
    decisions: recorded.decisions,
    recordedHash: recorded.hash,
    reproducedHash: hashOf(run.facts).hash,
    excludedColumns: EXCLUDED_COLUMNS,
    missingCalendars: run.missing,
    difference: compare(run, rows),
  };
}
