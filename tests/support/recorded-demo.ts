import { openDataFolder } from '../../main/adapters/sqlite/data-folder.ts';
import { simulate, type ScenarioName, type Simulation } from '../../main/adapters/simulator/index.ts';
import { VirtualTime } from '../../main/adapters/time/index.ts';
import { NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import { FIRST_CHOICE, writeChoice, type DemoChoice } from '../../main/hosts/demo/demo-choice.ts';
import { demoMarket } from '../../main/hosts/demo/demo-market.ts';
import { openStores } from '../../main/hosts/demo/demo-stores.ts';
import { tapesOf } from '../../main/hosts/open-tape.ts';
import { packageVersion } from '../../main/hosts/package-version.ts';
import { UNATTENDED } from '../../main/hosts/unattended.ts';
import { Terminal } from '../../main/terminal/terminal.ts';
import { clock, istDate, istInstant, type Instant, type TradingDate } from '../../shared/units/index.ts';
import { BEFORE_THE_SIGNAL } from './before-the-signal.ts';
import { valueOf } from './outcome.ts';

const nothing = (): void => undefined;

/** Contracts are quoted so seldom that no entry is made: what signals decide needs no quote, and the day is short. */
const SELDOM_SECONDS = 60;

interface Recording {
  readonly terminal: Terminal;
  readonly time: VirtualTime;
  readonly end: () => void;
}

/** A Demo's terminal in this process and in virtual time, on real files. */
function begin(path: string, simulation: Simulation, choice: DemoChoice, from: Instant): Recording {
  const folder = valueOf(openDataFolder(path));
  const stores = valueOf(openStores(folder, null));
  const time = new VirtualTime(from);
  const { feed, broker } = demoMarket(simulation, time, stores);
  const terminal = new Terminal({
    ...UNATTENDED,
    version: packageVersion(),
    calendar: NSE_CALENDAR,
    scheduler: time,
    feed,
    books: [{ book: 'demo', mode: 'demo', journal: stores.journal, broker, brokerMark: choice }],
    control: folder.control,
    settings: stores.settings,
    openTape: tapesOf(folder, 'demo', stores.settings, nothing),
  });
  terminal.start();
  return {
    terminal,
    time,
    end() {
      terminal.close();
      stores.paperBook.close();
      folder.close();
    },
  };
}

/** Runs a Demo's first day up to a time of day on real files, with its tape, and ends it; the day. */
export function recordDemo(path: string, scenario: ScenarioName, until: string): TradingDate {
  const choice = { scenario, seed: FIRST_CHOICE.seed };
  const simulation = simulate({ calendar: NSE_CALENDAR, ...choice, quoteEvery: () => SELDOM_SECONDS });
  const { time, end } = begin(path, simulation, choice, simulation.opensAt);
  const date = istDate(simulation.opensAt);
  time.advanceTo(istInstant(date, clock(until)));
  end();
  return date;
}

/** The Demo of a new folder, begun minutes before its signal and ended once its spread is open, its stop at the broker. */
export function recordHeldSpread(path: string): void {
  const simulation = simulate({ calendar: NSE_CALENDAR, ...FIRST_CHOICE });
  const { terminal, time, end } = begin(path, simulation, FIRST_CHOICE, BEFORE_THE_SIGNAL);
  const isHeld = (): boolean =>
    terminal
      .slice('positions')
      .spreads.some(({ stage, brokerStop }) => stage === 'open' && brokerStop !== null);
  const late = istInstant(istDate(simulation.opensAt), clock('11:20'));
  time.advanceWhile(late, () => !isHeld());
  if (!isHeld()) throw new Error('no spread is held at 11:20');
  end();
  writeChoice(path, FIRST_CHOICE);
}
