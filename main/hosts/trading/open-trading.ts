import type { AccountsSlice } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { DataFolder } from '../../adapters/sqlite/data-folder.ts';
import { SystemTime } from '../../adapters/time/index.ts';
import type { Desktop } from '../../ports/desktop.ts';
import { Terminal } from '../../terminal/terminal.ts';
import type { TerminalOptions } from '../../terminal/terminal-options.ts';
import { openAlerts } from '../alerts/open-alerts.ts';
import { tradedCalendar } from '../calendar-in-force.ts';
import { keepHaltInThePast } from '../halt-in-the-past.ts';
import { HOST_TIME } from '../host-clock.ts';
import { tapesOf } from '../open-tape.ts';
import { pastDesks } from '../side-desks.ts';
import { DrillDesk } from '../stop/drill-desk.ts';
import { readOnly } from '../stop/read-only-kite.ts';
import { surroundings } from '../surroundings.ts';
import type { TerminalLink } from '../terminal-link.ts';
import type { BeginWatchdog } from './begin-watchdog.ts';
import { obstacleTo } from './obstacle.ts';
import { openBrokers, referenceClock } from './open-brokers.ts';
import type { Rehearsal } from './rehearsal.ts';
import { tradingParts } from './trading-parts.ts';
import { closeStores, openTradingStores } from './trading-stores.ts';
import { watchdogOf } from './watchdog.ts';
import { skewOf } from './watched-skew.ts';

export interface OpenTradingOptions {
  readonly folder: DataFolder;
  /** Null: the real brokers and the real clock. */
  readonly rehearsal: Rehearsal | null;
  readonly version: string;
  readonly leave: TerminalOptions['leave'];
  /** Where a login may lead the browser back to; null while nothing listens. */
  readonly callbacks: () => AccountsSlice['callbacks'];
  readonly say: (text: string) => void;
  /** How the process is begun that looks after this one while live shorts are open; null: none does. */
  readonly watched: BeginWatchdog | null;
  /** The desktop app around the terminal, where there is one. */
  readonly desktop?: Desktop;
}

/** A terminal that trades: paper always, live when it is armed. */
export interface Trading {
  readonly link: TerminalLink;
  /** The machine was asleep until now: seen at once, not only at the next look at the clock. */
  woke(): void;
  close(): void;
}

/** Opens the paper and the live book of a data folder on one market stream. The error is a sentence. */
export function openTrading(options: OpenTradingOptions): Result<Trading, string> {
  const { folder, rehearsal, version, leave, callbacks, say } = options;
  const opened = openTradingStores(folder);
  if (!opened.ok) return opened;
  const stores = opened.value;
  const system = new SystemTime();
  const time = rehearsal?.time ?? system;
  const checksOff = process.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0';
  const why = obstacleTo(stores, time.now(), checksOff);
  if (why !== null) {
    closeStores(stores);
    return err(why);
  }
  if (!stores.shadow.ok) say(`Live has no paper twin: ${stores.shadow.error}`);
  const { calendar, fault } = tradedCalendar(folder.path, say);
  keepHaltInThePast(folder.control, time.now());
  const brokers = openBrokers({ folder: folder.path, rehearsal, secrets: stores.secrets, time, calendar });
  const clock = referenceClock(brokers, rehearsal === null);
  const reference = rehearsal?.reference ?? (() => clock.reading());
  const desks = pastDesks(folder.path, brokers.breeze.past);
  const terminal = new Terminal({
    ...surroundings(say, folder.path, skewOf(system, rehearsal !== null), reference),
    ...tradingParts({ stores, brokers, time, calendar, callbacks, rehearsal: rehearsal !== null }),
    version,
    leave,
    calendar,
    calendarFault: fault?.text ?? null,
    scheduler: time,
    realTime: HOST_TIME,
    control: folder.control,
    settings: stores.settings,
    openTape: tapesOf(folder, 'paper', stores.settings, say),
    demo: null,
    drill: new DrillDesk(folder.path, readOnly(brokers.kite)),
    ...desks,
    desktop: options.desktop ?? null,
    alerts: openAlerts(folder.path, ok(stores.secrets)),
  });
  terminal.start();
  const watchdog = options.watched === null ? null : watchdogOf(folder, terminal, stores, options.watched);
  return ok({
    link: terminal,
    woke: () => system.catchUp(),
    close() {
      watchdog?.close();
      const { breeze, kite, history } = brokers;
      const parts = [...Object.values(desks), clock, terminal, breeze, kite, history, stores.paperBook];
      for (const each of parts) each.close();
      if (stores.shadow.ok) stores.shadow.value.book.close();
    },
  });
}
