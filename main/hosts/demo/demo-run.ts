import { ok, type Instant, type Result } from '../../../shared/units/index.ts';
import { SCENARIOS } from '../../adapters/simulator/index.ts';
import type { DataFolder } from '../../adapters/sqlite/data-folder.ts';
import { Pacer, PACER_HOST, VirtualTime } from '../../adapters/time/index.ts';
import { Terminal } from '../../terminal/terminal.ts';
import type { DemoControls, TerminalOptions } from '../../terminal/terminal-options.ts';
import { openAlerts } from '../alerts/open-alerts.ts';
import { keepHaltInThePast } from '../halt-in-the-past.ts';
import { HOST_TIME } from '../host-clock.ts';
import { rememberCalendar, type CalendarInForce } from '../calendar-in-force.ts';
import { tapesOf } from '../open-tape.ts';
import type { Surroundings } from '../surroundings.ts';
import { simulateUnder, type DemoSimulation } from './demo-calendar.ts';
import type { DemoChoice } from './demo-choice.ts';
import { demoMarket, type DemoMarket } from './demo-market.ts';
import { BOOK, openStores, type DemoStores } from './demo-stores.ts';
import { resumeInstant } from './resume-instant.ts';

export interface DemoParts {
  readonly folder: DataFolder;
  /** As it was when the process began: a running terminal's calendar never changes. */
  readonly calendar: CalendarInForce;
  readonly choice: DemoChoice;
  readonly speed: number;
  readonly version: string;
  readonly restart: DemoControls['restart'];
  readonly leave: TerminalOptions['leave'];
  readonly surroundings: Surroundings;
}

/** A Demo that runs: its terminal and the pacer that moves its time. */
export interface DemoRun {
  readonly terminal: Terminal;
  readonly pacer: Pacer;
  readonly startedAt: Instant;
  close(): void;
}

function terminalOf(
  { folder, choice, version, restart, leave, surroundings }: DemoParts,
  { journal, settings }: DemoStores,
  market: DemoMarket,
  pacer: Pacer,
  { simulation, fault }: DemoSimulation,
): Terminal {
  return new Terminal({
    ...surroundings,
    version,
    calendar: simulation.calendar,
    calendarFault: fault,
    scheduler: market.time,
    realTime: HOST_TIME,
    feed: market.feed,
    books: [{ book: BOOK, mode: BOOK, journal, broker: market.broker, brokerMark: choice }],
    control: folder.control,
    settings,
    alerts: openAlerts(folder.path),
    openTape: tapesOf(folder, BOOK, settings, (text) => surroundings.notify('warning', text)),
    trading: null,
    leave,
    demo: {
      scenario: choice.scenario,
      speed: () => pacer.speed(),
      setSpeed: (speed) => pacer.setSpeed(speed),
      restart,
    },
  });
}

/** Puts a Demo together and starts it: from its first instant, or from the last one that its files know of. */
export function startDemo(parts: DemoParts): Result<DemoRun, string> {
  const opened = openStores(parts.folder, SCENARIOS[parts.choice.scenario].toExpiry ? 'expiry' : null);
  if (!opened.ok) return opened;
  const { journal, paperBook } = opened.value;
  const say = (text: string): void => parts.surroundings.notify('warning', text);
  const simulated = simulateUnder(parts.calendar, parts.choice, say);
  const { simulation } = simulated;
  rememberCalendar(parts.folder.path, simulation.calendar, say);
  const startedAt = resumeInstant(parts.folder.path, journal, paperBook) ?? simulation.opensAt;
  keepHaltInThePast(parts.folder.control, startedAt);
  const time = new VirtualTime(startedAt);
  // A proposal stands for thirty seconds of the market: at sixty times real time nobody could confirm one.
  const isRead = (): boolean => terminal.slice('proposal').proposal !== null;
  const { hurryTo } = simulation;
  const pacer = new Pacer({ time, host: PACER_HOST, speed: parts.speed, hurryTo, isRead });
  const market = demoMarket(simulation, time, opened.value);
  const terminal: Terminal = terminalOf(parts, opened.value, market, pacer, simulated);
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
