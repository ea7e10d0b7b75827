import { openDataFolder } from '../../main/adapters/sqlite/data-folder.ts';
import type { ScenarioName } from '../../main/adapters/simulator/index.ts';
import { VirtualTime } from '../../main/adapters/time/index.ts';
import { calendarInForce, rememberCalendar } from '../../main/hosts/calendar-in-force.ts';
import { simulateUnder } from '../../main/hosts/demo/demo-calendar.ts';
import { demoMarket } from '../../main/hosts/demo/demo-market.ts';
import { openStores } from '../../main/hosts/demo/demo-stores.ts';
import { tapesOf } from '../../main/hosts/open-tape.ts';
import { packageVersion } from '../../main/hosts/package-version.ts';
import { Terminal } from '../../main/terminal/terminal.ts';
import { clock, istDate, istInstant, type Instant, type TradingDate } from '../../shared/units/index.ts';
import { valueOf } from './outcome.ts';

export interface RecordedDemo {
  readonly date: TradingDate;
  readonly opensAt: Instant;
  /** The positions of the terminal as it was closed. */
  readonly net: number | null;
  readonly rows: number;
}

const nothing = (): void => undefined;

/** Runs a Demo's first day up to a time of day on real files, with its tape, as fast as it goes, and closes it. */
export function recordDemo(path: string, scenario: ScenarioName, until: string): RecordedDemo {
  const folder = valueOf(openDataFolder(path));
  const stores = valueOf(openStores(folder));
  const { simulation } = simulateUnder(calendarInForce(path), { scenario, seed: 1 }, nothing);
  rememberCalendar(path, simulation.calendar, nothing);
  const time = new VirtualTime(simulation.opensAt);
  const { feed, broker } = demoMarket(simulation, time, stores);
  const terminal = new Terminal({
    version: packageVersion(),
    calendar: simulation.calendar,
    calendarFault: null,
    scheduler: time,
    realTime: null,
    feed,
    books: [{ book: 'demo', mode: 'demo', journal: stores.journal, broker }],
    control: folder.control,
    settings: stores.settings,
    openTape: tapesOf(folder, 'demo', nothing),
    emergencyLog: nothing,
    onFatal: nothing,
    notify: nothing,
    demo: null,
    trading: null,
    leave: null,
    measures: null,
  });
  terminal.start();
  const date = istDate(simulation.opensAt);
  time.advanceTo(istInstant(date, clock(until)));
  const { net } = terminal.slice('pnl');
  const { row: rows } = stores.journal.head();
  terminal.close();
  stores.paperBook.close();
  folder.close();
  return { date, opensAt: simulation.opensAt, net, rows };
}
