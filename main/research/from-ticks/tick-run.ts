import type { Calendar } from '../../domain/calendar/index.ts';
import type { EngineEvent, EngineInput } from '../../engine/index.ts';
import type { JournalDraft } from '../../ports/journal.ts';
import type { BookRunner } from '../../terminal/book-runner.ts';
import { HealthLinks } from '../../terminal/health-links.ts';
import { makeRunner } from '../../terminal/make-runner.ts';
import { InboundQueue } from '../../terminal/queue.ts';
import { recoverAll } from '../../terminal/recovery.ts';
import { firstSeq } from '../../terminal/run-number.ts';
import type { TapeRunOptions } from '../../terminal/tape-run.ts';
import { SILENT } from '../../terminal/silent-context.ts';
import type { RemadeBroker, Remaking } from './remade-broker.ts';

type Started = Extract<EngineEvent, { readonly type: 'started' }>;

export interface TickRunOptions extends Pick<TapeRunOptions, 'book' | 'mode'> {
  readonly calendar: Calendar;
  readonly started: Started;
  /** What the runs before wrote. */
  readonly before: readonly JournalDraft[];
  readonly remaking: Remaking;
}

/** One recorded run of a terminal once more: what it was told is told again, its broker is another of the same seed. */
export class TickRun {
  readonly #book: string;
  readonly #queue: InboundQueue;
  readonly #runner: BookRunner;
  readonly #broker: RemadeBroker;
  #mayOpen: boolean;
  #settings: Started['settings'];

  /** Throws where the run names no simulated broker. */
  constructor({ book, mode, calendar, started, before, remaking }: TickRunOptions) {
    if (started.broker === undefined) throw new Error(`run ${started.run} names no simulated broker`);
    const { clock } = remaking;
    this.#book = book;
    this.#settings = started.settings;
    this.#mayOpen = started.halt === 'ACTIVE';
    this.#broker = remaking.broker(started.broker, calendar, () => this.#settings.risk.paperCapital);
    const journal = remaking.journal();
    journal.append(before);
    const parts = { book, mode, journal, broker: this.#broker };
    const ground = {
      calendar,
      scheduler: clock,
      control: { epoch: () => 1 },
      emergencyLog: () => undefined,
    };
    const links = new HealthLinks({
      now: () => this.#queue.at,
      changed: (_book, link, state, detail) => this.#queue.push(book, { type: 'link', link, state, detail }),
    });
    this.#runner = makeRunner(parts, ground, 1, {
      ...SILENT,
      push: (input) => this.#queue.push(book, input),
      mayOpen: () => this.#mayOpen,
      // What became of it is on the tape; until then nothing may be opened.
      requestHalt: () => {
        this.#mayOpen = false;
      },
      link: (link, state, detail) => {
        if (link === 'broker') links.set(link, state, detail, book);
      },
    });
    recoverAll([this.#runner], () => undefined);
    this.#queue = new InboundQueue({
      now: () => clock.now(),
      first: { seq: firstSeq(started.run), at: started.at },
      handle: (_book, event) => this.#runner.handle(event),
      onFatal: () => undefined,
    });
  }

  /** As the feed does: the broker hears it first. */
  tellMarket(input: EngineInput): void {
    if (input.type === 'index') this.#broker.onIndex(input);
    else if (input.type === 'quote') this.#broker.onQuote(input);
    else if (input.type === 'listed') this.#broker.onListed(input.contracts);
    this.tell(input);
  }

  tell(input: EngineInput): void {
    if (input.type === 'settings') this.#settings = input.settings;
    if (input.type === 'halt') this.#mayOpen = input.state === 'ACTIVE';
    this.#queue.push(this.#book, input);
  }

  /** What it has written, the runs before included. */
  rows(): readonly JournalDraft[] {
    const { journal } = this.#runner.writer;
    return journal.read(1, journal.head().row).map(({ at, seq, type, body }) => ({ at, seq, type, body }));
  }

  close(): void {
    this.#queue.close();
    this.#runner.close();
  }
}
