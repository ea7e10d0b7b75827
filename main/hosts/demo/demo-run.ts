import { TERMINAL_SETTINGS, type Mode } from '../../../shared/contract/index.ts';
import { err, ok, type Instant, type Result } from '../../../shared/units/index.ts';
import { PAPER_HABITS, PaperBroker } from '../../adapters/paper/index.ts';
import { simulate, SimulatedFeed, type Simulation } from '../../adapters/simulator/index.ts';
import type { DataFolder } from '../../adapters/sqlite/data-folder.ts';
import { Pacer, PACER_HOST, VirtualTime } from '../../adapters/time/index.ts';
import { NSE_CALENDAR } from '../../domain/calendar/index.ts';
import type { Journal } from '../../ports/journal.ts';
import type { PaperBookStore } from '../../ports/paper-book.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';
import { Terminal } from '../../terminal/terminal.ts';
import type { DemoControls, TerminalOptions } from '../../terminal/terminal-options.ts';
import { HOST_TIME } from '../host-clock.ts';
import { BrokerFeed } from './broker-feed.ts';
import type { DemoChoice } from './demo-choice.ts';
import { RememberedSettings } from './remembered-settings.ts';
import { resumeInstant } from './resume-instant.ts';

const BOOK: Mode = 'demo';

export interface DemoParts {
  readonly folder: DataFolder;
  readonly choice: DemoChoice;
  readonly speed: number;
  readonly version: string;
  readonly restart: DemoControls['restart'];
  readonly surroundings: Pick<TerminalOptions, 'emergencyLog' | 'notify' | 'onFatal' | 'measures'>;
}

/** A Demo that runs: its terminal and the pacer that moves its time. */
export interface DemoRun {
  readonly terminal: Terminal;
  readonly pacer: Pacer;
  readonly startedAt: Instant;
  close(): void;
}

interface Stores {
  readonly journal: Journal;
  readonly paperBook: PaperBookStore;
  readonly settings: SettingsStore;
}

/** Opens all or none. */
function openStores(folder: DataFolder): Result<Stores, string> {
  const journal = folder.journal(BOOK);
  if (!journal.ok) return err(journal.error.message);
  const paperBook = folder.paperBook(BOOK);
  if (!paperBook.ok) {
    journal.value.close();
    return err(paperBook.error.message);
  }
  const settings = folder.settings();
  if (settings.ok) {
    return ok({
      journal: journal.value,
      paperBook: paperBook.value,
      settings: new RememberedSettings(settings.value),
    });
  }
  journal.value.close();
  paperBook.value.close();
  return err(settings.error.message);
}

function paperBroker(
  { choice }: DemoParts,
  stores: Stores,
  simulation: Simulation,
  time: VirtualTime,
): PaperBroker {
  return new PaperBroker({
    scheduler: time,
    store: stores.paperBook,
    calendar: NSE_CALENDAR,
    capital: () => (stores.settings.load()?.settings ?? TERMINAL_SETTINGS).risk.paperCapital,
    habits: { ...PAPER_HABITS, seed: choice.seed, permits: simulation.permits },
  });
}

function terminalOf(
  { folder, choice, version, restart, surroundings }: DemoParts,
  { journal, settings }: Stores,
  market: { readonly time: VirtualTime; readonly feed: BrokerFeed; readonly broker: PaperBroker },
  pacer: Pacer,
): Terminal {
  return new Terminal({
    ...surroundings,
    version,
    calendar: NSE_CALENDAR,
    scheduler: market.time,
    realTime: HOST_TIME,
    feed: market.feed,
    books: [{ book: BOOK, mode: BOOK, journal, broker: market.broker }],
    control: folder.control,
    settings,
    openTape: (date) => {
      const tape = folder.tape(date, BOOK, {
        onFault: ({ message }) => surroundings.notify('warning', message),
      });
      if (!tape.ok) throw new Error(tape.error.message);
      return tape.value;
    },
    demo: {
      scenario: choice.scenario,
      speed: () => pacer.speed(),
      setSpeed: (speed) => pacer.setSpeed(speed),
      restart,
    },
  });
}

/** A Demo that begins anew begins earlier: the 60 seconds of a halt would else be counted from a later day. */
function keepHaltInThePast({ control }: DataFolder, startedAt: Instant): void {
  const record = control.halt();
  if (record.since !== null && record.since > startedAt) control.setHalt({ ...record, since: startedAt });
}

/** Puts a Demo together and starts it: from its first instant, or from the last one that its files know of. */
export function startDemo(parts: DemoParts): Result<DemoRun, string> {
  const opened = openStores(parts.folder);
  if (!opened.ok) return opened;
  const { journal, paperBook } = opened.value;
  const simulation = simulate({ calendar: NSE_CALENDAR, ...parts.choice });
  const startedAt = resumeInstant(parts.folder.path, journal, paperBook) ?? simulation.opensAt;
  keepHaltInThePast(parts.folder, startedAt);
  const time = new VirtualTime(startedAt);
  const broker = paperBroker(parts, opened.value, simulation, time);
  const feed = new BrokerFeed(new SimulatedFeed(simulation, time), broker);
  const pacer = new Pacer({ time, host: PACER_HOST, speed: parts.speed, hurryTo: simulation.hurryTo });
  const terminal = terminalOf(parts, opened.value, { time, feed, broker }, pacer);
  terminal.start();
  pacer.start();
  return ok({
    terminal,
    pacer,
    startedAt,
    close() {
      pacer.stop();
      terminal.close();
      paperBook.close();
    },
  });
}
