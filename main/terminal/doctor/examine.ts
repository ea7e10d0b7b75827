import {
  CHECK_IDS,
  isMachineCheck,
  type AlertsSlice,
  type DoctorSlice,
  type LinkName,
  type LinkView,
  type TerminalCheckId,
} from '../../../shared/contract/index.ts';
import { after, type Instant } from '../../../shared/units/index.ts';
import type { HaltRecord } from '../../ports/control.ts';
import type { Finding, MachineDoctor } from '../../ports/doctor.ts';
import type { AddressFact } from '../address-watch.ts';
import type { BookRunner } from '../book-runner.ts';
import type { HostMeasures, TradingParts } from '../terminal-options.ts';
import { address, clock, login } from './access-checks.ts';
import { brokerBook, halt } from './book-checks.ts';
import { checkOf, notApplicable, ofLink } from './finding.ts';
import { calendarState, diskRoom, notifications } from './surroundings-checks.ts';
import { funds, marketHours } from './market-checks.ts';
import type { MarketFindings } from './market-memo.ts';

export interface ExamineParts {
  readonly now: Instant;
  /** Null in Demo and in a replay. */
  readonly trading: TradingParts | null;
  readonly address: AddressFact;
  readonly links: readonly LinkView[];
  /** The live book, else the only one there is. */
  readonly runner: BookRunner;
  readonly market: MarketFindings;
  readonly halt: HaltRecord;
  readonly alerts: AlertsSlice;
  /** Null where nothing is measured: a replay. */
  readonly measures: HostMeasures | null;
  /** Null where nobody is there to ask for it: a replay, a test. */
  readonly machine: MachineDoctor | null;
}

/** The doctor's whole list as of now; the machine's checks as they were when they were last made. */
export function examine(parts: ExamineParts): DoctorSlice {
  const { now, machine } = parts;
  const seen = terminalFindings(parts);
  const found = machine?.found();
  const checks = CHECK_IDS.flatMap((id) => {
    if (!isMachineCheck(id)) return [checkOf(id, seen[id], now)];
    if (found === undefined) return [];
    const last = found.get(id);
    if (last === undefined) return [checkOf(id, NOT_YET, now)];
    return [checkOf(id, { ...last.finding, at: after(now, -last.ageMs) }, now)];
  });
  return { at: now, checks, running: machine?.running() ?? null };
}

const NOT_YET: Finding = {
  state: 'waiting',
  value: 'not run yet',
  detail: 'runs a minute after the start, and by “Run again”',
  remedy: null,
  at: null,
};

function terminalFindings(parts: ExamineParts): Readonly<Record<TerminalCheckId, Finding>> {
  const { now, trading, links, runner, market, measures } = parts;
  const { engine } = runner;
  const session = engine.session();
  const link = (name: LinkName): LinkView | undefined => links.findLast((view) => view.link === name);
  const ofDemo = notApplicable('Demo sends no order anywhere');
  return {
    breezeLogin: login(trading?.accounts.breeze.view() ?? null, now),
    kiteLogin: login(trading?.accounts.kite.view() ?? null, now),
    address: trading === null ? ofDemo : address(parts.address),
    clock: clock(measures?.referenceClock() ?? null, link('clock'), trading !== null),
    calendar: calendarState(link('calendar')),
    marketHours: marketHours(session),
    contracts: trading?.contracts() ?? notApplicable('Demo makes its own contracts'),
    feed: ofLink(link('feed')),
    chain: market.chain,
    signals: market.signals,
    broker: trading === null ? ofDemo : ofLink(link('broker')),
    funds: funds(session.account.funds, market.margin),
    positions: brokerBook(engine.slice('positions')),
    halt: halt(parts.halt),
    journal: ofLink(link('journal')),
    disk: diskRoom(measures?.freeBytes() ?? null),
    engine: ofLink(link('engine')),
    keyring: trading?.keys() ?? notApplicable('Demo needs no key'),
    notifications: notifications(parts.alerts),
  };
}
