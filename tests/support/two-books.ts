import {
  MemoryControl,
  MemoryJournal,
  MemoryPaperBook,
  MemorySettings,
} from '../../main/adapters/memory/index.ts';
import { PAPER_HABITS, PaperBroker } from '../../main/adapters/paper/index.ts';
import {
  simulate,
  SimulatedFeed,
  type ScenarioName,
  type Simulation,
} from '../../main/adapters/simulator/index.ts';
import { VirtualTime } from '../../main/adapters/time/index.ts';
import { NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import { quietHours } from './quiet-hours.ts';
import type { Fact } from '../../main/engine/index.ts';
import { allOf, BrokerFeed } from '../../main/hosts/broker-feed.ts';
import type { Account } from '../../main/ports/account.ts';
import type { Scheduler } from '../../main/ports/scheduler.ts';
import type { ClockReading } from '../../main/ports/reference-clock.ts';
import { ReportHub } from '../../main/terminal/report-hub.ts';
import type { JournalDraft } from '../../main/ports/journal.ts';
import { TwinGuard } from '../../main/hosts/trading/twin-guard.ts';
import type { ShadowParts } from '../../main/terminal/shadow/shadow-parts.ts';
import { TwinLane } from '../../main/terminal/shadow/twin-lane.ts';
import { Terminal } from '../../main/terminal/terminal.ts';
import {
  TERMINAL_SETTINGS,
  type AccountName,
  type AccountState,
  type CommandArgs,
  type CommandError,
  type CommandName,
  type Mode,
  type DoctorCheck,
} from '../../shared/contract/index.ts';
import {
  clock,
  ensure,
  instant,
  istDate,
  istInstant,
  ok,
  type Paise,
  type Result,
} from '../../shared/units/index.ts';
import { FakeRealTime } from './fake-real-time.ts';

/** An account whose login is a matter of saying so. */
class SaidAccount implements Account {
  readonly name: AccountName;
  state: AccountState = 'ready';

  constructor(name: AccountName) {
    this.name = name;
  }

  view() {
    const { name: account, state } = this;
    return { account, state, keyHint: null, user: null, since: null, until: null, problem: null };
  }

  onChange = () => () => undefined;
  setKeys = () => ok(null);
  loginPage = () => ok('https://broker.example/login');
  finishLogin = (_answer: string, done: (result: Result<null, never>) => void) => done(ok(null));
  logout = () => undefined;
}

export const ADDRESS = '203.0.113.7';
const SLOW = { min: 700, max: 1_500 };
const GOOD_CLOCK: ClockReading = { offsetMs: -34, precisionMs: 5, source: 'network time' };

/** Live's paper twin, where it is to have one. */
interface TwinChoice {
  /** What is made of the broker that it would have. */
  readonly broker?: (broker: PaperBroker) => ShadowParts['broker'];
  /** What stands in its journal already. */
  readonly rows?: readonly JournalDraft[];
  /** When it has its turn; without it the next thing at the same instant. */
  readonly afterTurn?: (act: () => void) => void;
}

/** Paper and live on one simulated market; the live book's broker is an exchange of its own, with imaginary money. */
export class TwoBooks {
  readonly time: VirtualTime;
  readonly real = new FakeRealTime();
  terminal: Terminal;
  readonly paper = new MemoryJournal();
  readonly live = new MemoryJournal();
  readonly shadow = new MemoryJournal();
  readonly breeze = new SaidAccount('breeze');
  readonly kite = new SaidAccount('kite');
  /** What the twin was told of the live account. */
  readonly funds: Paise[] = [];
  address: string | null = ADDRESS;
  clock: ClockReading | null = GOOD_CLOCK;
  contracts: DoctorCheck['state'] = 'passed';
  keys: DoctorCheck['state'] = 'passed';
  freeBytes = 40e9;
  readonly #simulation: Simulation;
  readonly #twin: TwinChoice | null;
  readonly #control = new MemoryControl();
  readonly #settings = new MemorySettings(TERMINAL_SETTINGS);
  readonly #exchanges = {
    paper: new MemoryPaperBook(),
    live: new MemoryPaperBook(),
    shadow: new MemoryPaperBook(),
  };

  /** @param from when the terminal starts, on the day of the scenario */
  constructor(scenario: ScenarioName, from = '09:14', twin: TwinChoice | null = null) {
    this.shadow.append(twin?.rows ?? []);
    this.#twin = twin;
    this.#simulation = simulate({ calendar: NSE_CALENDAR, scenario, seed: 1, quoteEvery: quietHours });
    this.time = new VirtualTime(istInstant(istDate(this.#simulation.opensAt), clock(from)));
    this.terminal = this.#opened();
    this.terminal.start();
  }

  /** The same books and exchanges in another process, as after a crash: nothing was flushed but what stands in them. */
  restart(): void {
    this.terminal.close();
    this.terminal = this.#opened();
    this.terminal.start();
  }

  #opened(): Terminal {
    const twin = this.#twin;
    // The account of a twin answers sooner than the real one: what live gets is worth a comparison.
    const paper = this.#exchange('paper');
    const real = this.#exchange('live', this.time, twin === null ? null : SLOW);
    const afterTurn = twin?.afterTurn ?? ((act: () => void) => void this.time.at(this.time.now(), act));
    const lane = new TwinLane({ now: () => this.time.now(), afterTurn });
    const guard = new TwinGuard(lane);
    const imagined = this.#exchange('shadow', guard.scheduler(this.time));
    const broker = twin?.broker?.(imagined) ?? imagined;
    const ears = [paper, real, guard.ear(imagined)];
    return new Terminal({
      version: 'test',
      calendar: NSE_CALENDAR,
      calendarFault: null,
      scheduler: this.time,
      realTime: this.real,
      feed: new BrokerFeed(new SimulatedFeed(this.#simulation, this.time), allOf(ears)),
      books: [
        { book: 'paper', mode: 'paper', journal: this.paper, broker: paper },
        { book: 'live', mode: 'live', journal: this.live, broker: real },
      ],
      ...(twin === null
        ? {}
        : {
            shadow: { journal: this.shadow, broker, lane, funds: (free) => this.funds.push(free) },
          }),
      control: this.#control,
      settings: this.#settings,
      openTape: null,
      emergencyLog: () => undefined,
      notify: () => undefined,
      onFatal: (error) => {
        throw error;
      },
      demo: null,
      leave: null,
      trading: {
        rehearsal: false,
        accounts: {
          breeze: this.breeze,
          kite: this.kite,
          address: { registered: () => this.address, register: () => ok(null) },
          callbacks: () => null,
        },
        reports: new ReportHub(),
        titles: [],
        keys: () => ({ state: this.keys, value: 'keys', detail: 'as kept', remedy: null }),
        contracts: () => ({ state: this.contracts, value: '', detail: 'lot 65', remedy: null }),
      },
      measures: {
        eventLoopDelayMs: () => 0,
        freeBytes: () => this.freeBytes,
        clockSkewMs: () => 0,
        referenceClock: () => this.clock,
      },
    });
  }

  /** Everything that arming depends on is as it should be. */
  mend(): void {
    this.breeze.state = 'ready';
    this.kite.state = 'ready';
    this.address = ADDRESS;
    this.clock = GOOD_CLOCK;
    this.contracts = 'passed';
    this.keys = 'passed';
    this.freeBytes = 40e9;
  }

  #exchange(
    book: 'paper' | 'live' | 'shadow',
    scheduler: Scheduler = this.time,
    latencyMs: typeof SLOW | null = null,
  ): PaperBroker {
    return new PaperBroker({
      scheduler,
      store: this.#exchanges[book],
      calendar: NSE_CALENDAR,
      capital: () => TERMINAL_SETTINGS.risk.paperCapital,
      habits: latencyMs === null ? PAPER_HABITS : { ...PAPER_HABITS, latencyMs },
    });
  }

  runTo(time: string): void {
    this.time.advanceTo(istInstant(istDate(this.time.now()), clock(time)));
    this.real.advance(1_000);
    this.time.advanceTo(instant(this.time.now() + 1));
  }

  command<N extends CommandName>(name: N, args: CommandArgs<N>): Result<unknown, CommandError> {
    const answers: Result<unknown, CommandError>[] = [];
    this.terminal.command(name, args, 'test', (result) => answers.push(result));
    return ensure(answers[0], `an answer to ${name}`);
  }

  /** A command without arguments that an engine answers. */
  commandLater(name: 'live.endFirstWeek'): Result<unknown, CommandError> {
    const answers: Result<unknown, CommandError>[] = [];
    this.terminal.command(name, {}, 'test', (result) => answers.push(result));
    this.time.advanceTo(instant(this.time.now() + 1));
    return ensure(answers[0], `an answer to ${name}`);
  }

  arm(address = ADDRESS, word = 'LIVE'): Result<unknown, CommandError> {
    return this.command('mode.set', { mode: 'live', address, word });
  }

  get mode(): Mode {
    return this.terminal.slice('session').mode;
  }

  facts(book: 'paper' | 'live' | 'shadow', type: Fact['type']): readonly Fact[] {
    const journal = this[book];
    return journal
      .read(1, journal.head().row)
      .filter((row) => row.type === type)
      .map(({ body }) => JSON.parse(body) as Fact);
  }
}
