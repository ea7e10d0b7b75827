import type { Mode } from '../../shared/contract/index.ts';
import { createEngine, type Engine, type EngineEvent, type Fact } from '../engine/index.ts';
import type { JournalDraft } from '../ports/journal.ts';
import { RunCalendars, type CalendarChoice, type MissingCalendar } from './run-calendars.ts';

/** What every run of a book has in common. */
export interface TapeRunOptions extends CalendarChoice {
  readonly book: string;
  readonly mode: Mode;
  /** Facts of the runs before the first one that is replayed, from the journal's first row on. */
  readonly before?: readonly JournalDraft[];
}

/** Runs the recorded inputs through new engines, one for each run of the terminal, and gathers the facts. */
export class TapeRun {
  readonly #options: TapeRunOptions;
  readonly #calendars: RunCalendars;
  #facts: JournalDraft[];
  #engine: Engine | null = null;
  #lastSeq = -1;
  /** A fact that some run decided and never wrote, though it lived on. */
  lost: JournalDraft | null = null;
  runs = 0;
  events = 0;

  constructor(options: TapeRunOptions) {
    this.#options = options;
    this.#calendars = new RunCalendars(options);
    this.#facts = [...(options.before ?? [])];
  }

  get facts(): readonly JournalDraft[] {
    return this.#facts;
  }

  get missing(): readonly MissingCalendar[] {
    return this.#calendars.missing;
  }

  /** Of the run at hand; null before the first one. */
  get engine(): Engine | null {
    return this.#engine;
  }

  apply(event: EngineEvent): void {
    this.events += 1;
    if (event.type === 'started') this.#begin(event);
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

  #begin({ run, journalRow, calendar: mark }: Extract<EngineEvent, { readonly type: 'started' }>): void {
    const { book, mode } = this.#options;
    const calendar = this.#calendars.of(run, mark);
    this.runs += 1;
    this.endRun(journalRow);
    this.#engine = createEngine({ book, mode, calendar });
    for (const fact of this.#facts) this.#engine.fold(JSON.parse(fact.body) as Fact);
  }
}
