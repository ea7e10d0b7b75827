import type { LinkName, Mode, NoticeLevel } from '../../shared/contract/index.ts';
import type { TradingDate } from '../../shared/units/index.ts';
import type { Calendar } from '../domain/calendar/index.ts';
import type { SimulatedBrokerMark } from '../engine/index.ts';
import type { Broker } from '../ports/broker.ts';
import type { ControlStore } from '../ports/control.ts';
import type { Finding } from '../ports/doctor.ts';
import type { Journal } from '../ports/journal.ts';
import type { MarketFeed } from '../ports/market-feed.ts';
import type { RealTime } from '../ports/real-time.ts';
import type { ClockReading } from '../ports/reference-clock.ts';
import type { Scheduler } from '../ports/scheduler.ts';
import type { SettingsStore } from '../ports/settings-store.ts';
import type { Tape } from '../ports/tape.ts';
import type { Accounts } from './accounts.ts';
import type { ReportHub } from './report-hub.ts';
import type { ShadowParts } from './shadow/shadow-parts.ts';
import type { SideDesks } from './side-desks.ts';

/** One book: its engine trades through this broker and writes this journal; nothing of it is shared with another book. */
export interface BookParts {
  readonly book: string;
  readonly mode: Mode;
  readonly journal: Journal;
  readonly broker: Broker;
  /** Kept on the tape, so that the broker can be made anew. */
  readonly brokerMark?: SimulatedBrokerMark;
}

/** What only Demo has: a market that can be sped up, paused and begun anew. */
export interface DemoControls {
  readonly scenario: string;
  /** Times real time; 0 is paused. */
  speed(): number;
  setSpeed(speed: number): void;
  /** Begins another day; false where there is no such scenario. The terminal that is asked ends soon after. */
  restart(scenario: string, seed: number | null): boolean;
}

/** What the host measures of itself; the terminal makes health facts of it. */
export interface HostMeasures {
  /** The longest delay of the event loop since last asked. */
  eventLoopDelayMs(): number;
  /** Free room on the disk of the data folder; null where it cannot be told. */
  freeBytes(): number | null;
  /** How far the wall clock has moved away from where it was anchored. */
  clockSkewMs(): number;
  /** Our clock against a better one; null where none has answered, or none is asked (Demo). */
  referenceClock(): ClockReading | null;
}

/** What only a terminal with real market data has: accounts, and a live book that can be armed. */
export interface TradingParts {
  /** Both brokers are local ones. */
  readonly rehearsal: boolean;
  readonly accounts: Accounts;
  /** The adapters' words about their connections. */
  readonly reports: ReportHub;
  /** The user's words for the rungs of the ladder. */
  readonly titles: readonly {
    readonly link: LinkName;
    readonly book: string | null;
    readonly title: string;
  }[];
  /** What the doctor finds of the brokers’ lists of contracts. */
  readonly contracts: () => Finding;
  /** What it finds of where the keys are kept: whether a restart would open them again. */
  readonly keys: () => Finding;
}

/** Everything around the engines comes in from the host: Demo, replay, tests and later live differ in this only. */
export interface TerminalOptions extends SideDesks {
  readonly version: string;
  readonly calendar: Calendar;
  /** Why another calendar than the user's own stands in, in words for health: entries are blocked. Null: it is the right one. */
  readonly calendarFault: string | null;
  readonly scheduler: Scheduler;
  /** Null where nobody watches (replay, tests of rules): no frames, no health checks, flushes before facts only. */
  readonly realTime: RealTime | null;
  readonly feed: MarketFeed;
  /** The first one is shown. */
  readonly books: readonly BookParts[];
  /** The paper twin of the live book; absent where there is none. */
  readonly shadow?: ShadowParts;
  readonly control: ControlStore;
  readonly settings: SettingsStore;
  /** The tape of one day; asked again when the date changes. Null where the inputs are on disk already (replay). */
  readonly openTape: ((date: TradingDate) => Tape) | null;
  /** Called when the journal cannot be written and an exit is sent all the same: one line, outside the data folder. */
  readonly emergencyLog: (line: string) => void;
  /** An event could not be handled to its end. Nothing passes any more: the host must end the process. */
  readonly onFatal: (error: unknown) => void;
  readonly notify: (level: NoticeLevel, text: string) => void;
  readonly demo: DemoControls | null;
  /** Null in Demo, replay and tests of the engine alone. */
  readonly trading: TradingParts | null;
  /** Puts another mode's terminal in this one's place; null where there is no other. */
  readonly leave: ((mode: 'demo' | 'paper') => boolean) | null;
  readonly measures: HostMeasures | null;
}
