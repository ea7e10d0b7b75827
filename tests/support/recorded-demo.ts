import { openDataFolder } from '../../main/adapters/sqlite/data-folder.ts';
import { simulate, type ScenarioName } from '../../main/adapters/simulator/index.ts';
import { VirtualTime } from '../../main/adapters/time/index.ts';
import { NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import { demoMarket } from '../../main/hosts/demo/demo-market.ts';
import { openStores } from '../../main/hosts/demo/demo-stores.ts';
import { tapesOf } from '../../main/hosts/open-tape.ts';
import { packageVersion } from '../../main/hosts/package-version.ts';
import { UNATTENDED } from '../../main/hosts/unattended.ts';
import { Terminal } from '../../main/terminal/terminal.ts';
import { clock, istDate, istInstant, type TradingDate } from '../../shared/units/index.ts';
import { valueOf } from './outcome.ts';

const nothing = (): void => undefined;

/** Contracts are quoted so seldom that no entry is made: what signals decide needs no quote, and the day is short. */
const SELDOM_SECONDS = 60;

/** Runs a Demo's first day up to a time of day on real files, with its tape, and ends it; the day. */
export function recordDemo(path: string, scenario: ScenarioName, until: string): TradingDate {
  const folder = valueOf(openDataFolder(path));
  const stores = valueOf(openStores(folder));
  const simulation = simulate({
    calendar: NSE_CALENDAR,
    scenario,
    seed: 1,
    quoteEvery: () => SELDOM_SECONDS,
  });
  const time = new VirtualTime(simulation.opensAt);
  const { feed, broker } = demoMarket(simulation, time, stores);
  const terminal = new Terminal({
    ...UNATTENDED,
    version: packageVersion(),
    calendar: NSE_CALENDAR,
    scheduler: time,
    feed,
    books: [{ book: 'demo', mode: 'demo', journal: stores.journal, broker }],
    control: folder.control,
    settings: stores.settings,
    openTape: tapesOf(folder, 'demo', nothing),
  });
  terminal.start();
  const date = istDate(simulation.opensAt);
  time.advanceTo(istInstant(date, clock(until)));
  terminal.close();
  stores.paperBook.close();
  folder.close();
  return date;
}
