import type { LinkName, LinkState, LinkView, SliceName, Slices } from '../../shared/contract/index.ts';
import { err } from '../../shared/units/index.ts';
import type { EngineCommand, EngineInput } from '../engine/index.ts';
import type { BookRunner } from './book-runner.ts';
import { markOf } from './calendar-mark.ts';
import { CalendarWatch } from './calendar-watch.ts';
import { dispatch, type By, type Handlers } from './commands/handlers.ts';
import { makeHandlers } from './commands/make-handlers.ts';
import { isCommandName } from './commands/schemas.ts';
import { HaltDesk } from './halt-desk.ts';
import { HealthLinks } from './health-links.ts';
import { HealthWatch } from './health-watch.ts';
import { makeRunner } from './make-runner.ts';
import { MarketDesk } from './market-desk.ts';
import { hasOpenBusiness, isStopping } from './open-business.ts';
import { PendingCalls, type Answer } from './pending-calls.ts';
import { Publisher, type StateListener } from './publisher.ts';
import { InboundQueue, type EventHandler } from './queue.ts';
import { recoverAll } from './recovery.ts';
import { firstSeq } from './run-number.ts';
import type { RunnerContext } from './runner-context.ts';
import { SettingsDesk } from './settings-desk.ts';
import { ShownState } from './shown-state.ts';
import { TapeKeeper } from './tape-keeper.ts';
import type { TerminalOptions } from './terminal-options.ts';

/**
 * The whole terminal: engines run, state is published, commands are answered, from `start` until `close`. A start
 * after a crash is the same code as any other: fold the journals, tell the engines what they begin with, then the market.
 */
export class Terminal {
  readonly #options: TerminalOptions;
  readonly #runners: readonly BookRunner[];
  readonly #shown: BookRunner;
  readonly #queue: InboundQueue;
  readonly #run: number;
  readonly #tape: TapeKeeper;
  readonly #links = new HealthLinks();
  readonly #calls: PendingCalls;
  readonly #halt: HaltDesk;
  readonly #settings: SettingsDesk;
  readonly #market: MarketDesk;
  readonly #state: ShownState;
  readonly #publisher: Publisher | null;
  readonly #watch: HealthWatch | null;
  readonly #calendar: CalendarWatch;
  readonly #handlers: Handlers;

  /** Folds the journals. Throws where a store cannot be read; nothing is sent before `start`. */
  constructor(options: TerminalOptions) {
    const { control, scheduler, realTime, books } = options;
    this.#options = options;
    this.#tape = new TapeKeeper(options.openTape);
    this.#calls = new PendingCalls(realTime);
    const epoch = control.raiseEpoch();
    this.#runners = books.map((parts) => makeRunner(parts, options, epoch, this.#contextOf(parts.book)));
    const [shown] = this.#runners;
    if (shown === undefined) throw new Error('a terminal needs a book');
    this.#shown = shown;
    const { lastRun, lastAt } = recoverAll(this.#runners);
    this.#run = lastRun + 1;
    this.#queue = new InboundQueue({
      now: () => scheduler.now(),
      first: { seq: firstSeq(this.#run), at: lastAt },
      handle: this.#handle,
      onFatal: options.onFatal,
    });
    const pushAll = (input: EngineInput): void => this.#queue.push(null, input);
    const now = () => this.#queue.at;
    const flat = (): boolean =>
      !this.#runners.some(({ engine }) => hasOpenBusiness(engine) || isStopping(engine));
    this.#halt = new HaltDesk(control, { now, pushAll, flat, emergencyLog: options.emergencyLog });
    this.#settings = new SettingsDesk(options.settings, pushAll);
    this.#market = new MarketDesk(options.feed, { now, pushAll, link: this.#link });
    this.#calendar = new CalendarWatch({
      calendar: options.calendar,
      fault: options.calendarFault,
      scheduler,
      link: (state, detail) => this.#link('calendar', state, detail),
    });
    this.#handlers = this.#makeHandlers();
    this.#state = this.#makeState();
    this.#publisher = realTime === null ? null : new Publisher(realTime, this.#state);
    const tidy = (): void => this.#tidy();
    this.#watch =
      realTime === null ? null : new HealthWatch(realTime, options.measures, { link: this.#link, tidy });
  }

  start(): void {
    const { settings, revision } = this.#settings;
    const { state, reason, since } = this.#halt.record;
    const calendar = markOf(this.#options.calendar);
    for (const { book, mode, writer } of this.#runners) {
      this.#queue.push(book, {
        type: 'started',
        run: this.#run,
        mode,
        codeVersion: this.#options.version,
        journalRow: writer.journal.head().row,
        settingsRevision: revision,
        settings,
        halt: state,
        haltReason: reason,
        haltSince: since,
        calendar,
      });
    }
    this.#halt.resume(this.#runners.every(({ engine }) => engine.slice('emergency').run !== null));
    this.#link('journal', 'ok', 'written and synced');
    this.#calendar.start();
    this.#watch?.start();
    this.#market.start();
  }

  /** Calls back at once with all slices, then with each change; returns how to stop. */
  subscribe(listener: StateListener): () => void {
    if (this.#publisher === null) throw new Error('a terminal without real time publishes nothing');
    return this.#publisher.subscribe(listener);
  }

  /** `answer` is called once, also for names and arguments that no contract knows. */
  command(name: string, args: unknown, by: By, answer: Answer): void {
    if (isCommandName(name)) dispatch(this.#handlers, name, args, by, answer);
    else answer(err({ code: 'BAD_ARGUMENTS', message: `there is no command "${name}"` }));
    this.#publisher?.touch();
  }

  slice<N extends SliceName>(name: N): Slices[N] {
    return this.#state.slice(name);
  }

  /** Everything that was acknowledged is on disk already; this gives up what the terminal was handed, the clock excepted. */
  close(): void {
    this.#watch?.stop();
    this.#calendar.stop();
    this.#publisher?.close();
    this.#calls.close();
    this.#queue.close();
    this.#market.stop();
    for (const runner of this.#runners) runner.close();
    this.#tape.close();
    this.#options.settings.close();
  }

  readonly #handle: EventHandler = (book, event) => {
    this.#tape.record(book, event);
    for (const runner of this.#runners) if (book === null || book === runner.book) runner.handle(event);
    this.#publisher?.touch();
  };

  readonly #link = (link: LinkName, state: LinkState, detail: string): void => {
    const changed = this.#links.set(link, state, detail, this.#queue.at);
    if (changed) this.#queue.push(null, { type: 'link', link, state, detail });
  };

  #contextOf(book: string): RunnerContext {
    return {
      push: (input) => this.#queue.push(book, input),
      flushTape: () => this.#tape.flush(),
      requestHalt: (state, reason) => this.#halt.request(state, reason),
      subscribe: (contracts) => this.#market.wants(book, contracts),
      notify: this.#options.notify,
      reply: (call, result) => this.#calls.settle(call, result),
      link: this.#link,
    };
  }

  #makeHandlers(): Handlers {
    const { calendar, demo } = this.#options;
    const busy = (): boolean => this.#runners.some(({ engine }) => hasOpenBusiness(engine));
    const askEngine = (command: EngineCommand, by: By, answer: Answer): void => {
      this.#queue.push(this.#shown.book, { type: 'command', call: this.#calls.open(answer), by, command });
    };
    const desks = { halt: this.#halt, settings: this.#settings, market: this.#market };
    return makeHandlers({ ...desks, calendar, demo, shown: this.#shown, busy, askEngine });
  }

  #makeState(): ShownState {
    const { version, demo } = this.#options;
    const links = (): readonly LinkView[] => this.#links.views(this.#market.seenAt);
    const desks = { halt: this.#halt, settings: this.#settings };
    const beforeShown = (): void => this.#tape.flush();
    return new ShownState({ ...desks, version, demo, runner: this.#shown, links, beforeShown });
  }

  #tidy(): void {
    this.#tape.flush();
    for (const runner of this.#runners) {
      if (runner.writer.behind && runner.writer.retry().ok) this.#link('journal', 'ok', 'written and synced');
    }
  }
}
