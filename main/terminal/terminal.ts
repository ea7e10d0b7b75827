import type { SliceName, Slices } from '../../shared/contract/index.ts';
import { err } from '../../shared/units/index.ts';
import type { EngineCommand, EngineInput } from '../engine/index.ts';
import { AddressWatch } from './address-watch.ts';
import { AlertDesk } from './alerts/alert-desk.ts';
import { ArmDesk } from './arm-desk.ts';
import { Books } from './books.ts';
import { markOf } from './calendar-mark.ts';
import { CalendarWatch } from './calendar-watch.ts';
import { dispatch, type By, type Handlers } from './commands/handlers.ts';
import { makeHandlers } from './commands/make-handlers.ts';
import { isCommandName } from './commands/schemas.ts';
import { HaltDesk } from './halt-desk.ts';
import { HealthLinks } from './health-links.ts';
import { HealthWatch, type WatchContext } from './health-watch.ts';
import { makeRunner } from './make-runner.ts';
import { MarketDesk } from './market-desk.ts';
import { PendingCalls, type Answer } from './pending-calls.ts';
import { Publisher, type StateListener } from './publisher.ts';
import { InboundQueue, type EventHandler } from './queue.ts';
import { recoverAll } from './recovery.ts';
import { firstSeq } from './run-number.ts';
import type { RunnerContext } from './runner-context.ts';
import { SettingsDesk } from './settings-desk.ts';
import type { ShadowContext } from './shadow/muted-context.ts';
import { ShadowBook } from './shadow/shadow-book.ts';
import { SHADOW } from './shadow/shadow-parts.ts';
import { askable } from './side-desks.ts';
import type { ShownState } from './shown-state.ts';
import { TapeKeeper } from './tape-keeper.ts';
import { TerminalViews } from './terminal-views.ts';
import type { BookParts, TerminalOptions } from './terminal-options.ts';

/**
 * The whole terminal: engines run, state is published, commands are answered, from `start` until `close`. A start
 * after a crash is the same code as any other: fold the journals, tell the engines what they begin with, then the market.
 */
export class Terminal {
  readonly #options: TerminalOptions;
  readonly #books: Books;
  readonly #shadow: ShadowBook | null;
  readonly #queue: InboundQueue;
  readonly #run: number;
  readonly #tape: TapeKeeper;
  readonly #links: HealthLinks;
  readonly #addresses: AddressWatch;
  readonly #arm: ArmDesk;
  readonly #views: TerminalViews;
  readonly #calls: PendingCalls;
  readonly #halt: HaltDesk;
  readonly #settings: SettingsDesk;
  readonly #market: MarketDesk;
  readonly #state: ShownState;
  readonly #publisher: Publisher | null;
  readonly #watch: HealthWatch | null;
  readonly #calendar: CalendarWatch;
  readonly #alerts: AlertDesk;
  readonly #handlers: Handlers;

  /** Folds the journals. Throws where a store cannot be read; nothing is sent before `start`. */
  constructor(options: TerminalOptions) {
    const { control, scheduler, realTime, books } = options;
    this.#options = options;
    this.#tape = new TapeKeeper(options.openTape);
    this.#calls = new PendingCalls(realTime);
    this.#links = new HealthLinks({
      now: () => this.#queue.at,
      changed: (book, link, state, detail) => this.#queue.push(book, { type: 'link', link, state, detail }),
    });
    const registered = (): string | null => options.trading?.accounts.address.registered() ?? null;
    this.#addresses = new AddressWatch(registered, () => scheduler.now());
    const epoch = control.raiseEpoch();
    const runners = books.map((parts) => makeRunner(parts, options, epoch, this.#contextOf(parts)));
    this.#books = new Books(runners);
    this.#shadow = this.#shadowOf(epoch);
    const recovered = recoverAll(runners, (mode, fact) => {
      this.#addresses.onFact(mode, fact);
      if (mode === 'live') this.#shadow?.remember(fact);
    });
    const { lastRun, lastAt } = recovered;
    this.#run = Math.max(lastRun, this.#shadow?.recover(scheduler.now()) ?? 0) + 1;
    this.#queue = new InboundQueue({
      now: () => scheduler.now(),
      first: { seq: firstSeq(this.#run), at: lastAt },
      handle: this.#handle,
      onFatal: options.onFatal,
    });
    const pushAll = (input: EngineInput): void => this.#queue.push(null, input);
    const now = () => this.#queue.at;
    const flat = (): boolean => this.#books.flat();
    const doctor = (): readonly string[] => this.#views.whyNoReset();
    this.#halt = new HaltDesk(control, { now, pushAll, flat, doctor, emergencyLog: options.emergencyLog });
    this.#settings = new SettingsDesk(options.settings, pushAll);
    this.#market = new MarketDesk(options.feed, {
      now,
      pushAll,
      link: (link, state, detail) => this.#links.set(link, state, detail),
    });
    this.#arm = new ArmDesk({
      books: this.#books,
      checks: () => this.#views.doctor().checks,
      registeredAddress: registered,
      push: (book, input) => this.#queue.push(book, input),
    });
    this.#calendar = new CalendarWatch({
      calendar: options.calendar,
      fault: options.calendarFault,
      scheduler,
      link: (state, detail) => this.#links.set('calendar', state, detail),
    });
    this.#alerts = new AlertDesk({
      alerts: options.alerts,
      realTime,
      sight: () => this.#views.alertSight(),
      changed: () => this.#publisher?.touch(),
    });
    this.#views = new TerminalViews(options, {
      now,
      books: this.#books,
      addresses: this.#addresses,
      links: this.#links,
      halt: this.#halt,
      settings: this.#settings,
      market: this.#market,
      arm: this.#arm,
      shadow: this.#shadow,
      alerts: this.#alerts,
    });
    this.#handlers = this.#makeHandlers();
    this.#state = this.#views.state(() => this.#tape.flush());
    this.#publisher = realTime === null ? null : new Publisher(realTime, this.#state);
    const tidy = (): void => this.#tidy();
    this.#watch =
      realTime === null ? null : new HealthWatch(realTime, options.measures, this.#watchContext(tidy));
    this.#nameLinks();
    for (const desk of [options.replays, options.backtests, options.imports])
      desk?.onChange(() => this.#publisher?.touch());
  }

  start(): void {
    const { settings, revision } = this.#settings;
    const { state, reason, since } = this.#halt.record;
    const calendar = markOf(this.#options.calendar);
    const twin = this.#shadow === null ? [] : [this.#shadow.runner];
    for (const { book, mode, writer } of [...this.#books.all, ...twin]) {
      const broker = this.#options.books.find((parts) => parts.book === book)?.brokerMark;
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
        ...(broker === undefined ? {} : { broker }),
      });
    }
    this.#shadow?.align();
    this.#halt.resume(this.#books.all.every(({ engine }) => engine.slice('emergency').run !== null));
    this.#links.set('journal', 'ok', 'written and synced');
    this.#options.trading?.reports.attach((link, book) => this.#links.report(link, book));
    this.#calendar.start();
    this.#watch?.start();
    this.#alerts.start();
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
    this.#alerts.stop();
    this.#calendar.stop();
    this.#publisher?.close();
    this.#calls.close();
    this.#shadow?.catchUp();
    this.#queue.close();
    this.#market.stop();
    for (const runner of this.#books.all) runner.close();
    this.#shadow?.close();
    this.#tape.close();
    this.#options.settings.close();
  }

  readonly #handle: EventHandler = (book, event) => {
    this.#tape.record(book, event);
    for (const runner of this.#books.inTurn) if (book === null || book === runner.book) runner.handle(event);
    this.#shadow?.handle(book, event);
    this.#publisher?.touch();
  };

  #contextOf({ book, mode }: BookParts): RunnerContext {
    return {
      push: (input) => this.#queue.push(book, input),
      flushTape: () => this.#tape.flush(),
      mayOpen: () => this.#halt.record.state === 'ACTIVE',
      requestHalt: (state, reason) => this.#halt.request(state, reason),
      subscribe: (contracts) => this.#market.wants(book, contracts),
      notify: (level, text) => {
        this.#options.notify(level, text);
        this.#alerts.hear(level, text);
      },
      reply: (call, result) => this.#calls.settle(call, result),
      link: (link, state, detail) => this.#links.set(link, state, detail, book),
      answered: (answer) => this.#addresses.onAnswer(mode, answer),
      noted: (facts) => {
        this.#alerts.soon();
        if (mode === 'live') this.#shadow?.noted(facts);
      },
    };
  }

  #shadowOf(epoch: number): ShadowBook | null {
    const { shadow } = this.#options;
    const { live } = this.#books;
    if (shadow === undefined || live === null) return null;
    const context: ShadowContext = {
      push: (input) => this.#queue.push(SHADOW, input),
      now: () => this.#queue.at,
      mayOpen: () => this.#halt.record.state === 'ACTIVE',
      subscribe: (contracts) => this.#market.wants(SHADOW, contracts),
      brokerLink: (state, detail) => this.#links.set('broker', state, detail, SHADOW),
    };
    try {
      return new ShadowBook(shadow, this.#options, { epoch, live, context });
    } catch (error) {
      this.#options.notify('warning', `Live has no paper twin, its journal cannot be read: ${String(error)}`);
      return null;
    }
  }

  #watchContext(tidy: () => void): WatchContext {
    return {
      tidy,
      link: (link, state, detail) => this.#links.set(link, state, detail),
      clock: (offsetMs) => this.#queue.push(null, { type: 'clock', offsetMs }),
    };
  }

  #nameLinks(): void {
    for (const { link, book, title } of this.#options.trading?.titles ?? [])
      this.#links.name(link, title, book);
  }

  #makeHandlers(): Handlers {
    const { calendar, demo, trading, leave } = this.#options;
    const messenger = this.#options.alerts?.messenger ?? null;
    const ask = (book: string, command: EngineCommand, by: By, answer: Answer): void =>
      this.#queue.push(book, { type: 'command', call: this.#calls.open(answer), by, command });
    const { live } = this.#books;
    return makeHandlers({
      halt: this.#halt,
      settings: this.#settings,
      market: this.#market,
      arm: this.#arm,
      alerts: this.#alerts,
      messenger,
      accounts: trading?.accounts ?? null,
      calendar,
      demo,
      leave,
      ...askable(this.#options),
      shown: () => this.#books.shown,
      busy: () => this.#books.busy(),
      askEngine: (command, by, answer) => ask(this.#books.shown.book, command, by, answer),
      askLive: (command, by, answer) => {
        if (live !== null) ask(live.book, command, by, answer);
        return live !== null;
      },
    });
  }

  #tidy(): void {
    this.#shadow?.catchUp();
    this.#tape.flush();
    this.#shadow?.runner.writer.retry();
    for (const { writer } of this.#books.all) {
      if (writer.behind && writer.retry().ok) this.#links.set('journal', 'ok', 'written and synced');
    }
  }
}
