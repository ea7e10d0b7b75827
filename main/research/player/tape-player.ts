import type {
  Bar,
  CommandArgs,
  KnownEvaluations,
  ReplayAgreement,
  BookSlices,
} from '../../../shared/contract/index.ts';
import type { Instant, TradingDate } from '../../../shared/units/index.ts';
import type { EngineEvent } from '../../engine/index.ts';
import type { JournalDraft } from '../../ports/journal.ts';
import { TapeRun } from '../../terminal/tape-run.ts';
import { Agreement } from './agreement.ts';
import { Decisions } from './decisions.ts';
import type { Decided, Player } from './player.ts';
import { engineSlices } from './replayed-slices.ts';
import { ShownRows } from './shown-rows.ts';
import { eventsOf, type TapeDay } from './tape-day.ts';
import { TapeSession } from './tape-session.ts';

/** A recorded day: the engine hears what it heard then, its broker's answers included, and must decide the same. */
export class TapePlayer implements Player {
  readonly begins: Instant;
  readonly ends: Instant;
  readonly days: readonly TradingDate[];
  readonly #day: TapeDay;
  readonly #events: Iterator<EngineEvent>;
  readonly #run: TapeRun;
  readonly #decisions = new Decisions();
  readonly #agreement: Agreement;
  readonly #session = new TapeSession();
  readonly #shown = new ShownRows();
  #ahead: EngineEvent | null;
  #now: Instant;
  #noted: number;

  constructor(day: TapeDay) {
    this.#day = day;
    ({ begins: this.begins, ends: this.ends } = day);
    this.days = [day.date];
    const { mode, calendar, calendarOf, journal, rowsBefore } = day;
    const before = journal.slice(0, rowsBefore);
    this.#run = new TapeRun({ book: mode, mode, calendar, calendarOf, before });
    this.#agreement = new Agreement(journal, rowsBefore);
    this.#noted = rowsBefore;
    this.#now = day.begins;
    this.#events = eventsOf(day);
    this.#ahead = this.#pull();
  }

  now(): Instant {
    return this.#now;
  }

  nextAt(): Instant | null {
    return this.#ahead?.at ?? null;
  }

  next(): void {
    const event = this.#ahead;
    if (event === null) return;
    this.#session.hear(event);
    this.#run.apply(event);
    this.#now = event.at;
    const { facts } = this.#run;
    if (facts.length !== this.#noted) this.#note(facts);
    this.#agreement.check(facts, event.seq);
    this.#ahead = this.#pull();
  }

  decisions(): readonly Decided[] {
    return this.#decisions.list;
  }

  slices(speed: number): BookSlices | null {
    const { engine, facts } = this.#run;
    if (engine === null) return null;
    const session = this.#session.view(engine, this.#day.mode, speed, facts.at(-1)?.at ?? null);
    return {
      ...engineSlices(engine),
      session,
      journal: { total: facts.length, entries: this.#shown.of(facts) },
    };
  }

  bars({ minutes, limit, symbol }: CommandArgs<'chart.bars'>): readonly Bar[] {
    return this.#run.engine?.bars(minutes, limit, symbol) ?? [];
  }

  evaluations(week: TradingDate): KnownEvaluations {
    return this.#run.engine?.evaluations(week) ?? { evaluations: [], recorded: true };
  }

  agreement(): ReplayAgreement | null {
    const then = this.#session.version;
    const { version } = this.#day;
    const versions = then === version ? `version ${then}` : `recorded by ${then}, replayed by ${version}`;
    return this.#agreement.view(this.#run.missing, versions);
  }

  close(): void {
    this.#events.return?.();
  }

  /** A run that begins may take unwritten facts of the one before it back. */
  #note(facts: readonly JournalDraft[]): void {
    for (const fact of facts.slice(Math.min(this.#noted, facts.length))) this.#decisions.add(fact);
    this.#noted = facts.length;
  }

  #pull(): EngineEvent | null {
    const next = this.#events.next();
    return next.done === true ? null : next.value;
  }
}
