import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { TERMINAL_SETTINGS, type AccountsSlice, type ContractKey } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { openBreeze, type Breeze } from '../../adapters/breeze/index.ts';
import { openKite, type Kite } from '../../adapters/kite/index.ts';
import { PAPER_HABITS, PaperBroker } from '../../adapters/paper/index.ts';
import type { DataFolder } from '../../adapters/sqlite/data-folder.ts';
import { SystemTime } from '../../adapters/time/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { ListedContract } from '../../domain/market/tick.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import { ReportHub } from '../../terminal/report-hub.ts';
import { SpareFeed } from '../../terminal/spare-feed.ts';
import { Terminal } from '../../terminal/terminal.ts';
import type { TerminalOptions, TradingParts } from '../../terminal/terminal-options.ts';
import { BrokerFeed } from '../broker-feed.ts';
import { calendarInForce, rememberCalendar } from '../calendar-in-force.ts';
import { keepHaltInThePast } from '../halt-in-the-past.ts';
import { HOST_TIME } from '../host-clock.ts';
import { surroundings } from '../surroundings.ts';
import type { TerminalLink } from '../terminal-link.ts';
import { contractCheck, type KiteList } from './contract-check.ts';
import { ReferenceClock } from './reference-clock.ts';
import { registeredAddress } from './registered-address.ts';
import type { Rehearsal } from './rehearsal.ts';
import { openTradingStores, type TradingStores } from './trading-stores.ts';

export interface OpenTradingOptions {
  readonly folder: DataFolder;
  /** Null: the real brokers and the real clock. */
  readonly rehearsal: Rehearsal | null;
  readonly version: string;
  readonly leave: TerminalOptions['leave'];
  /** Where a login may lead the browser back to; null while nothing listens. */
  readonly callbacks: () => AccountsSlice['callbacks'];
  readonly say: (text: string) => void;
}

/** A terminal that trades: paper always, live when it is armed. */
export interface Trading {
  readonly link: TerminalLink;
  close(): void;
}

interface Brokers {
  readonly breeze: Breeze;
  readonly kite: Kite;
  readonly reports: ReportHub;
}

const TITLES: TradingParts['titles'] = [
  { link: 'feed', book: null, title: 'Breeze stream' },
  { link: 'feedCalls', book: null, title: 'Breeze calls' },
  { link: 'broker', book: 'paper', title: 'Paper exchange' },
  { link: 'broker', book: 'live', title: 'Kite calls' },
  { link: 'orderUpdates', book: 'live', title: 'Kite order updates' },
];

function openBrokers(
  { folder, rehearsal }: OpenTradingOptions,
  stores: TradingStores,
  time: Scheduler,
  calendar: Calendar,
): Brokers {
  const reports = new ReportHub();
  const cache = join(folder.path, 'cache');
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  const common = { scheduler: time, realTime: HOST_TIME, secrets: stores.secrets, folder: cache };
  const breeze = openBreeze({
    ...common,
    ...(rehearsal === null ? {} : { addresses: rehearsal.breeze }),
    calendar,
    reports: { calls: reports.of('feedCalls'), stream: reports.of('feed') },
  });
  const kite = openKite({
    ...common,
    ...(rehearsal === null ? {} : { addresses: rehearsal.kite }),
    plan: 'unknown',
    reports: { calls: reports.of('broker', 'live'), updates: reports.of('orderUpdates', 'live') },
  });
  return { breeze, kite, reports };
}

/** Opens the paper and the live book of a data folder on one market stream. The error is a sentence. */
export function openTrading(options: OpenTradingOptions): Result<Trading, string> {
  const { folder, rehearsal, say } = options;
  const opened = openTradingStores(folder);
  if (!opened.ok) return opened;
  const stores = opened.value;
  const inForce = calendarInForce(folder.path);
  if (inForce.fault !== null)
    say(`${inForce.fault.lines}${inForce.fault.text}. Entries are blocked until then.`);
  rememberCalendar(folder.path, inForce.calendar, say);
  const system = new SystemTime();
  const time = rehearsal?.time ?? system;
  const lastAt = lastInstant(stores);
  if (lastAt > time.now() + AHEAD_MAX_MS) {
    closeStores(stores);
    return err(
      `The books in ${folder.path} end later than it is now: set this machine's clock, or take another --data folder.`,
    );
  }
  keepHaltInThePast(folder.control, time.now());
  const brokers = openBrokers(options, stores, time, inForce.calendar);
  const clock = new ReferenceClock([
    { name: 'Kite’s clock', offset: () => brokers.kite.clockOffset() },
    { name: 'Breeze’s clock', offset: () => brokers.breeze.clockOffset() },
  ]);
  if (rehearsal === null) clock.start();
  const around = surroundings(
    say,
    () => (rehearsal === null ? system.skewMs() : 0),
    rehearsal?.reference ?? (() => clock.reading()),
  );
  const terminal = new Terminal({
    ...around,
    ...terminalParts(options, stores, brokers, time, inForce.calendar),
    calendarFault: inForce.fault?.text ?? null,
  });
  terminal.start();
  return ok({
    link: terminal,
    close() {
      clock.close();
      terminal.close();
      brokers.breeze.close();
      brokers.kite.close();
      stores.paperBook.close();
    },
  });
}

/** A clock that is set by the network goes back by so much without anyone noticing. */
const AHEAD_MAX_MS = 5_000;

function lastInstant({ paper, live }: TradingStores): number {
  return Math.max(0, ...[paper, live].map((journal) => journal.read(journal.head().row, 1)[0]?.at ?? 0));
}

function closeStores({ paper, live, paperBook, settings }: TradingStores): void {
  for (const each of [paper, live, paperBook, settings]) each.close();
}

type TradingOwn = Omit<TerminalOptions, 'calendarFault' | 'emergencyLog' | 'notify' | 'onFatal' | 'measures'>;

function terminalParts(
  { folder, version, leave, callbacks, say }: OpenTradingOptions,
  stores: TradingStores,
  { breeze, kite, reports }: Brokers,
  time: Scheduler,
  calendar: Calendar,
): TradingOwn {
  const paper = new PaperBroker({
    scheduler: time,
    store: stores.paperBook,
    calendar,
    capital: () => (stores.settings.load()?.settings ?? TERMINAL_SETTINGS).risk.paperCapital,
    habits: PAPER_HABITS,
  });
  let listed: readonly ListedContract[] = [];
  let byKey: ReadonlyMap<ContractKey, ListedContract> | null = null;
  kite.onListed((_date, contracts) => {
    byKey = new Map(contracts.map((each) => [each.key, each]));
  });
  const ear = {
    onIndex: paper.onIndex.bind(paper),
    onQuote: paper.onQuote.bind(paper),
    onListed: (contracts: readonly ListedContract[]) => {
      listed = contracts;
      paper.onListed(contracts);
    },
  };
  return {
    version,
    calendar,
    scheduler: time,
    realTime: HOST_TIME,
    feed: new BrokerFeed(new SpareFeed(breeze.feed, kite.feed, 'Kite'), ear),
    books: [
      { book: 'paper', mode: 'paper', journal: stores.paper, broker: paper },
      { book: 'live', mode: 'live', journal: stores.live, broker: kite.broker },
    ],
    control: folder.control,
    settings: stores.settings,
    openTape: (date) => {
      const tape = folder.tape(date, 'paper', { onFault: ({ message }) => say(message) });
      if (!tape.ok) throw new Error(tape.error.message);
      return tape.value;
    },
    demo: null,
    trading: {
      accounts: {
        breeze: breeze.account,
        kite: kite.account,
        address: registeredAddress(stores.secrets),
        callbacks,
      },
      reports,
      titles: TITLES,
      checks: () => [contractCheck(listed, kiteList(kite, byKey))],
    },
    leave,
  };
}

function kiteList(kite: Kite, byKey: ReadonlyMap<ContractKey, ListedContract> | null): KiteList | null {
  if (byKey === null) return null;
  const { isToday, detail } = kite.instruments();
  return { isToday, detail, find: (key) => byKey.get(key) ?? null };
}
