import type { Mode } from '../../shared/contract/index.ts';
import type { Calendar } from '../domain/calendar/index.ts';
import { createEngine, type Engine, type EngineEvent, type Fact } from '../engine/index.ts';
import type { JournalDraft, JournalRow } from '../ports/journal.ts';
import type { TapeReader } from '../ports/tape.ts';
import { DecisionHash, EXCLUDED_COLUMNS } from './decision-hash.ts';
import { fromTape } from './tape-record.ts';

export interface ReplayTapeOptions {
  readonly book: string;
  readonly mode: Mode;
  readonly calendar: Calendar;
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
  /** The first difference; null when every row is the same. */
  readonly difference: ReplayDifference | null;
}

/** Runs the recorded inputs through new engines, one for each run of the terminal, and gathers the facts. */
class TapeRun {
  readonly #options: ReplayTapeOptions;
  #facts: JournalDraft[] = [];
  #engine: Engine | null = null;
  #lastSeq = -1;
  /** A fact that some run decided and never wrote, though it lived on. */
  lost: JournalDraft | null = null;
  runs = 0;
  events = 0;

  constructor(options: ReplayTapeOptions) {
    this.#options = options;
  }

  get facts(): readonly JournalDraft[] {
    return this.#facts;
  }

  apply(event: EngineEvent): void {
    this.events += 1;
    if (event.type === 'started') this.#begin(event.journalRow);
    this.#lastSeq = event.seq;
    if (this.#engine === null) return;
    for (const effect of this.#engine.apply(event)) {
      if (effect.type !== 'journal') continue;
      const { at, seq } = event;
      this.#facts.push({ at, seq, type: effect.fact.type, body: JSON.stringify(effect.fact) });
    }
  }

  /** The journal ended at this row; what was decided beyond it is dropped, as the killed run dropped it. */
  endRun(journalRow: number): void {
    this.lost ??= this.#facts.slice(journalRow).find(({ seq }) => seq !== this.#lastSeq) ?? null;
    this.#facts = this.#facts.slice(0, journalRow);
  }

  #begin(journalRow: number): void {
    const { book, mode, calendar } = this.#options;
    this.runs += 1;
    this.endRun(journalRow);
    this.#engine = createEngine({ book, mode, calendar });
    for (const fact of this.#facts) this.#engine.fold(JSON.parse(fact.body) as Fact);
  }
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
    difference: compare(run, rows),
  };
}
