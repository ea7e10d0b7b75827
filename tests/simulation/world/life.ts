import type { SliceName, Slices } from '../../../shared/contract/index.ts';
import type { VirtualTime } from '../../../main/adapters/time/index.ts';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import type { RealTime } from '../../../main/ports/real-time.ts';
import { Terminal } from '../../../main/terminal/terminal.ts';
import type { Checker } from './checker/checker.ts';
import type { CallFaults } from './call-faults.ts';
import { Crash } from './crash.ts';
import type { CrashPoints } from './crash-points.ts';
import type { WorldDisk } from './disk.ts';
import type { Exchange } from './exchange.ts';
import { WorldFeed } from './feed.ts';
import { liveParts } from './live-parts.ts';
import { ProcessClock } from './process-clock.ts';
import type { WriteHooks } from './sim-journal.ts';
import type { Spells } from './spells.ts';
import type { Story } from './story.ts';
import type { Template } from './templates.ts';
import { Wire } from './wire.ts';

export interface LifeParts {
  readonly story: Story;
  readonly time: VirtualTime;
  readonly template: Template;
  readonly disk: WorldDisk;
  readonly exchange: Exchange;
  readonly spells: Spells;
  readonly faults: CallFaults;
  readonly crashes: CrashPoints;
  readonly checker: Checker;
  readonly died: (crash: Crash) => void;
  readonly failed: (error: unknown) => void;
  /** Something was done by the process: time to look at it. */
  readonly stepped: () => void;
}

/** One process of the terminal, from its start to its death: the real thing on simulated surroundings. */
export class Life {
  readonly clock: ProcessClock;
  readonly feed: WorldFeed;
  readonly wire: Wire;
  readonly #parts: LifeParts;
  #terminal: Terminal | null = null;

  constructor(parts: LifeParts) {
    const { story, time, template, spells, exchange, faults, checker } = parts;
    this.#parts = parts;
    this.clock = new ProcessClock(time, story.skewMs, {
      crashed: parts.died,
      failed: parts.failed,
      after: parts.stepped,
    });
    this.feed = new WorldFeed({
      time,
      clock: this.clock,
      template,
      story,
      spells,
      delivered: (tick) => checker.onDelivered(tick),
    });
    this.wire = new Wire({
      time,
      clock: this.clock,
      exchange,
      faults,
      spells,
      seed: story.seed,
      latencyMs: story.latencyMs,
      sent: (sent) => checker.onSent(sent),
      arrives: (sent) => checker.onArrives(sent),
      crashAt: (point) => this.#crashAt(point),
      shown: (snapshot) => checker.onShown(snapshot),
    });
  }

  get terminal(): Terminal | null {
    return this.clock.alive ? this.#terminal : null;
  }

  slice<N extends SliceName>(name: N): Slices[N] | null {
    return this.terminal?.slice(name) ?? null;
  }

  /** The start of a process is where it can die as anywhere else. */
  start(): void {
    this.clock.enter(() => {
      this.#terminal = this.#make();
      this.#parts.checker.onStarting(this.#parts.disk.epoch());
      this.#terminal.start();
      this.#parts.checker.onStarted({
        session: this.#terminal.slice('session'),
        emergency: this.#terminal.slice('emergency'),
      });
    });
  }

  #make(): Terminal {
    const { story, disk, checker } = this.#parts;
    const { mode } = story;
    const stores = disk.open({ journal: this.#hooks('diskFull'), control: this.#hooks('haltUnwritable') });
    return new Terminal({
      version: 'simulated',
      calendar: NSE_CALENDAR,
      calendarFault: story.hindrance === 'calendarDown' ? 'the imported calendar cannot be read' : null,
      scheduler: this.clock,
      realTime: this.#realTime(),
      feed: this.feed,
      books: [{ book: mode, mode, journal: stores.journal, broker: this.wire }],
      control: stores.control,
      settings: stores.settings,
      openTape: null,
      emergencyLog: (line) => checker.onEmergencyLine(line),
      notify: () => undefined,
      onFatal: () => undefined,
      demo: null,
      trading: mode === 'live' ? liveParts() : null,
      leave: null,
      measures: {
        eventLoopDelayMs: () => 0,
        freeBytes: () => null,
        clockSkewMs: () => 0,
        referenceClock: () => this.#referenceClock(),
      },
    });
  }

  #referenceClock() {
    const { spells, time, story, checker } = this.#parts;
    const offsetMs = spells.has('clockOff', time.now()) ? 5_000 : story.skewMs;
    checker.onClock(offsetMs);
    return { offsetMs, precisionMs: 5, source: 'simulated' };
  }

  #hooks(spell: 'diskFull' | 'haltUnwritable'): WriteHooks {
    return {
      at: (point) => {
        if (!this.clock.alive) throw new Crash('before it could write');
        this.#crashAt(point);
      },
      isFull: () => this.#parts.spells.has(spell, this.#parts.time.now()),
    };
  }

  #crashAt(point: Parameters<CrashPoints['isDue']>[0]): void {
    if (this.#parts.crashes.isDue(point)) this.clock.crash(point);
  }

  #realTime(): RealTime {
    const { clock } = this;
    return {
      nowMs: () => clock.now(),
      after: (ms, callback) => clock.at((clock.now() + ms) as ReturnType<ProcessClock['now']>, callback),
    };
  }
}
