import { MS_PER_SECOND, type Instant } from '../../../shared/units/index.ts';
import type { EngineEvent, EngineInput } from '../../engine/index.ts';
import type { JournalDraft } from '../../ports/journal.ts';
import type { TapeRecord } from '../../ports/tape.ts';
import { RunCalendars } from '../../terminal/run-calendars.ts';
import { fromTape } from '../../terminal/tape-record.ts';
import type { ReplayTicksOptions, ReplayedTicks } from './replayed-ticks.ts';
import { TickRun } from './tick-run.ts';
import { comesAnew, inputOf, isMarket } from './whose-words.ts';

/**
 * Decides everything again from the recorded market and what the user and the host told the engine. The broker's words
 * are not taken from the tape: another broker of the recorded seed hears the same ticks.
 */
export class TickReplay {
  readonly #options: ReplayTicksOptions;
  readonly #calendars: RunCalendars;
  readonly #seeds: number[] = [];
  #run: TickRun | null = null;
  #rows: readonly JournalDraft[] = [];
  #runs = 0;
  #ticks = 0;
  #leftOut = 0;

  constructor(options: ReplayTicksOptions) {
    this.#options = options;
    this.#calendars = new RunCalendars(options);
  }

  run(): ReplayedTicks {
    let last: Instant | null = null;
    for (const tape of this.#options.tapes) {
      for (const record of tape.read()) {
        last = record.at;
        this.#take(record);
      }
    }
    if (last !== null) this.#options.remaking.clock.advanceTo(last);
    this.#endRun();
    return {
      runs: this.#runs,
      ticks: this.#ticks,
      leftOut: this.#leftOut,
      seeds: this.#seeds,
      rows: this.#rows,
      missingCalendars: this.#calendars.missing,
    };
  }

  #take(record: TapeRecord): void {
    const { at } = record;
    if (record.kind === 'index') this.#tick(at, { type: 'index', ...record.tick });
    else if (record.kind === 'quote') this.#tick(at, { type: 'quote', ...record.quote });
    else {
      const { book, event } = fromTape(record);
      if (book !== null && book !== this.#options.book) return;
      if (comesAnew(event)) this.#leftOut += 1;
      else if (isMarket(event)) this.#tick(at, inputOf(event));
      else this.#fromOutside(event);
    }
  }

  /** A tick takes its turn among what else is due at its instant, as a simulated feed's does: asked for a second ahead at most. */
  #tick(at: Instant, input: EngineInput): void {
    const { clock } = this.#options.remaking;
    let told = false;
    this.#ticks += 1;
    clock.advanceTo((at - (at % MS_PER_SECOND)) as Instant);
    clock.at(at, () => {
      told = true;
      this.#run?.tellMarket(input);
    });
    clock.advanceWhile(at, () => !told);
  }

  /** A user or a host acts between two instants of virtual time, after all that was due. */
  #fromOutside(event: EngineEvent): void {
    const { clock } = this.#options.remaking;
    if (event.at > clock.now()) clock.advanceTo(event.at);
    if (event.type === 'started') this.#begin(event);
    this.#run?.tell(inputOf(event));
  }

  #begin(started: Extract<EngineEvent, { readonly type: 'started' }>): void {
    const { book, mode, remaking } = this.#options;
    this.#endRun();
    this.#runs += 1;
    this.#rows = this.#rows.slice(0, started.journalRow);
    if (started.broker !== undefined) this.#seeds.push(started.broker.seed);
    const calendar = this.#calendars.of(started.run, started.calendar);
    this.#run = new TickRun({ book, mode, calendar, started, before: this.#rows, remaking });
  }

  #endRun(): void {
    this.#rows = this.#run?.rows() ?? this.#rows;
    this.#run?.close();
  }
}
