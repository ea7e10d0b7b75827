import type { Mode } from '../../shared/contract/index.ts';
import type { Calendar } from '../domain/calendar/index.ts';
import { createEngine, type Engine, type EngineEvent, type Fact } from '../engine/index.ts';
import type { JournalDraft } from '../ports/journal.ts';

/** What every run of a book has in common. */
export interface TapeRunOptions {
  readonly book: string;
  readonly mode: Mode;
  readonly calendar: Calendar;
}

/** Runs the recorded inputs through new engines, one for each run of the terminal, and gathers the facts. */
export class TapeRun {
  readonly #options: TapeRunOptions;
  #facts: JournalDraft[] = [];
  #engine: Engine | null = null;
  #lastSeq = -1;
  /** A fact that some run decided and never wrote, though it lived on. */
  lost: JournalDraft | null = null;
  runs = 0;
  events = 0;

  constructor(options: TapeRunOptions) {
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
