import { expect } from 'vitest';
import {
  MemoryControl,
  MemoryJournal,
  MemoryPaperBook,
  MemorySettings,
  MemoryTape,
} from '../../main/adapters/memory/index.ts';
import { PAPER_HABITS, PaperBroker } from '../../main/adapters/paper/index.ts';
import { simulate, SimulatedFeed, type ScenarioName } from '../../main/adapters/simulator/index.ts';
import { VirtualTime } from '../../main/adapters/time/index.ts';
import { NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import type { Fact } from '../../main/engine/index.ts';
import { BrokerFeed } from '../../main/hosts/broker-feed.ts';
import { remadeBroker } from '../../main/hosts/remade-broker.ts';
import type { Broker } from '../../main/ports/broker.ts';
import type { ControlStore } from '../../main/ports/control.ts';
import type { Journal } from '../../main/ports/journal.ts';
import type { MarketFeed } from '../../main/ports/market-feed.ts';
import type { RealTime } from '../../main/ports/real-time.ts';
import type { Scheduler } from '../../main/ports/scheduler.ts';
import { compareOrderLists, type OrderLists } from '../../main/research/from-ticks/order-lists.ts';
import { TickReplay } from '../../main/research/from-ticks/replay-ticks.ts';
import type { ReplayedTicks } from '../../main/research/from-ticks/replayed-ticks.ts';
import { replayTape, type ReplayTapeResult } from '../../main/terminal/replay-tape.ts';
import { Terminal } from '../../main/terminal/terminal.ts';
import type { TerminalOptions } from '../../main/terminal/terminal-options.ts';
import { quietHours } from './quiet-hours.ts';
import {
  TERMINAL_SETTINGS,
  type CommandArgs,
  type CommandError,
  type CommandName,
  type CommandResult,
} from '../../shared/contract/index.ts';
import {
  ensure,
  instant,
  istDate,
  istInstant,
  clock,
  type Instant,
  type Result,
  type TradingDate,
} from '../../shared/units/index.ts';

export interface Wrapping {
  readonly journal?: (journal: Journal) => Journal;
  readonly broker?: (broker: Broker) => Broker;
  readonly control?: (control: ControlStore) => ControlStore;
  /** What the terminal is told of time, and of the market. */
  readonly scheduler?: (time: VirtualTime) => Scheduler;
  readonly feed?: (feed: MarketFeed) => MarketFeed;
  /** Where somebody is there to be told. */
  readonly realTime?: RealTime;
  readonly alerts?: TerminalOptions['alerts'];
}

/** What outlives a crash: everything that stands for a disk. */
export class MemoryDisk {
  readonly journal = new MemoryJournal();
  readonly paperBook = new MemoryPaperBook();
  readonly control = new MemoryControl();
  readonly settings = new MemorySettings(TERMINAL_SETTINGS);
  readonly tapes = new Map<TradingDate, MemoryTape>();

  facts(): readonly Fact[] {
    return this.journal.read(1, this.journal.head().row).map(({ body }) => JSON.parse(body) as Fact);
  }

  types(): readonly string[] {
    return this.facts().map(({ type }) => type);
  }

  replay(journal = this.journal.read(1, this.journal.head().row)): ReplayTapeResult {
    const book = { book: 'demo', mode: 'demo', calendar: NSE_CALENDAR } as const;
    return replayTape({ ...book, journal, tapes: this.tapes.values() });
  }

  /** The same days from their ticks alone, with a broker made anew, beside what was journaled. */
  replayTicks(): OrderLists & ReplayedTicks {
    const book = { book: 'demo', mode: 'demo', calendar: NSE_CALENDAR } as const;
    const replayed = new TickReplay({ ...book, tapes: this.tapes.values(), remaking: remadeBroker() }).run();
    const journal = this.journal.read(1, this.journal.head().row);
    return { ...replayed, ...compareOrderLists(journal, replayed.rows.slice(0, journal.length)) };
  }
}

/** The real terminal on a simulated market and virtual time, its disk in memory: Demo without a process. */
export class MemoryTerminal {
  readonly disk: MemoryDisk;
  readonly terminal: Terminal;
  readonly time: VirtualTime;
  readonly emergencyLines: string[] = [];
  readonly notices: string[] = [];

  constructor(disk: MemoryDisk, scenario: ScenarioName, at: Instant | null = null, wrapping: Wrapping = {}) {
    this.disk = disk;
    const simulation = simulate({ calendar: NSE_CALENDAR, scenario, seed: 1, quoteEvery: quietHours });
    this.time = new VirtualTime(at ?? simulation.opensAt);
    const paper = new PaperBroker({
      scheduler: this.time,
      store: disk.paperBook,
      calendar: NSE_CALENDAR,
      capital: () => TERMINAL_SETTINGS.risk.paperCapital,
      habits: { ...PAPER_HABITS, permits: simulation.permits },
    });
    const feed = new BrokerFeed(new SimulatedFeed(simulation, this.time), paper);
    const journal = wrapping.journal?.(disk.journal) ?? disk.journal;
    const broker = wrapping.broker?.(paper) ?? paper;
    this.terminal = new Terminal({
      version: 'test',
      calendar: NSE_CALENDAR,
      calendarFault: null,
      scheduler: wrapping.scheduler?.(this.time) ?? this.time,
      realTime: wrapping.realTime ?? null,
      ...(wrapping.alerts === undefined ? {} : { alerts: wrapping.alerts }),
      feed: wrapping.feed?.(feed) ?? feed,
      books: [
        { book: 'demo', mode: 'demo', journal, broker, brokerMark: { seed: PAPER_HABITS.seed, scenario } },
      ],
      control: wrapping.control?.(disk.control) ?? disk.control,
      settings: disk.settings,
      openTape: (date) => this.#tape(date),
      emergencyLog: (line) => this.emergencyLines.push(line),
      notify: (_level, text) => this.notices.push(text),
      onFatal: () => undefined,
      demo: null,
      trading: null,
      leave: null,
      measures: null,
    });
    this.terminal.start();
  }

  #tape(date: TradingDate): MemoryTape {
    const tape = this.disk.tapes.get(date) ?? new MemoryTape();
    this.disk.tapes.set(date, tape);
    return tape;
  }

  /** Runs the market up to a time of the present day. */
  runTo(time: string): void {
    this.time.advanceTo(istInstant(istDate(this.time.now()), clock(time)));
  }

  /** Runs until a fact of this type is journaled; fails after the day. */
  runToFact(type: Fact['type']): void {
    const end = istInstant(istDate(this.time.now()), clock('15:40'));
    for (let read = 1; ;) {
      const rows = this.disk.journal.read(read, 1_000);
      if (rows.some((row) => row.type === type)) return;
      read += rows.length;
      const next = ensure(this.time.nextAt(), `something to come before ${type}`);
      if (next > end) throw new Error(`no ${type} on this day`);
      this.time.advanceTo(instant(Math.max(next, this.time.now() + 500)));
    }
  }

  /** Gives a command and lets a few virtual seconds pass until it is answered. */
  command<N extends CommandName>(name: N, args: CommandArgs<N>): Result<CommandResult<N>, CommandError> {
    const answers: Result<unknown, CommandError>[] = [];
    this.terminal.command(name, args, 'test', (result) => answers.push(result));
    for (let turn = 0; turn < 10 && answers.length === 0; turn += 1) {
      this.time.advanceTo(instant(this.time.now() + 1_000));
    }
    expect(answers).toHaveLength(1);
    return ensure(answers[0], `an answer to ${name}`) as Result<CommandResult<N>, CommandError>;
  }

  /** As kill -9 leaves it: nothing is closed; what the tape had not flushed is gone. */
  crash(): void {
    for (const tape of this.disk.tapes.values()) tape.dropBuffered();
  }
}
