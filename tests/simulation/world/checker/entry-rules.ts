import type { ContractKey, Settings } from '../../../../shared/contract/index.ts';
import {
  clock,
  istDate,
  istTime,
  weekday,
  type Instant,
  type TimeOfDay,
} from '../../../../shared/units/index.ts';
import type { OrderTicket } from '../../../../main/domain/trading/order.ts';
import type { HaltRecord } from '../../../../main/ports/control.ts';
import type { Findings } from './finding.ts';
import type { JournalView } from './journal-view.ts';
import type { Ledger } from './ledger.ts';
import type { MarketSeen } from './market-seen.ts';

/** What holds at the moment in which an entry leaves the process. */
export interface EntryFacts {
  readonly now: Instant;
  /** How far the process's own clock is off: so much is forgiven where ages are judged. */
  readonly slackMs: number;
  readonly halt: HaltRecord;
  readonly settings: Settings;
  readonly lotSize: number;
  readonly freeze: number;
  /** The user stopped the monitoring and had the answer. */
  readonly paused: boolean;
  /** Null where the book is not live. */
  readonly armed: boolean | null;
  /** Somebody else's position was shown to this process some seconds ago or before. */
  readonly foreignShown: boolean;
  readonly clockOffMs: number;
}

/** So long a change may wait its turn at the broker's door (docs/safety.md). */
const TURN_WAITS_MS = 1_000;

const OPENS: TimeOfDay = clock('09:15');
/** The index no longer trades from here on (brokers.md C). */
const AUCTION: TimeOfDay = clock('15:15');
const CLOCK_OFF_MS_MAX = 2_000;
/** Trading days with no trading within the simulated weeks (brokers.md C). */
const HOLIDAYS: ReadonlySet<string> = new Set(['2026-11-10', '2026-11-24']);

/** Nothing is entered while halted, silent, stale, closed, paused, or beyond a limit. */
export class EntryRules {
  readonly #journal: JournalView;
  readonly #ledger: Ledger;
  readonly #market: MarketSeen;
  readonly #findings: Findings;

  constructor(journal: JournalView, ledger: Ledger, market: MarketSeen, findings: Findings) {
    this.#journal = journal;
    this.#ledger = ledger;
    this.#market = market;
    this.#findings = findings;
  }

  /** An order that opens or enlarges a position is sent. */
  onSent(ticket: OrderTicket, facts: EntryFacts): void {
    const what = `${ticket.side} ${ticket.quantity} ${ticket.contract}`;
    const hold = (holds: boolean, rule: string, detail: string): void =>
      this.#findings.hold(holds, rule, () => `${what}: ${detail}`);
    hold(
      facts.halt.state === 'ACTIVE',
      'nothing is entered while halted',
      `the disk says ${facts.halt.state}`,
    );
    hold(facts.armed !== false, 'nothing is entered live without arming', 'not armed');
    this.#times(hold, facts);
    this.#ages(hold, ticket.contract, facts);
    this.#sizes(hold, ticket, facts);
    const tripped = this.#journal
      .ofType('dailyLimitTripped')
      .some((fact) => istDate(fact.at as Instant) === istDate(facts.now));
    hold(!tripped, 'nothing is entered after the daily limit tripped', 'it tripped today');
    if (this.#isFirst()) {
      const off = Math.abs(facts.clockOffMs);
      hold(off <= CLOCK_OFF_MS_MAX, 'nothing is entered with a wrong clock', `${off} ms off`);
      hold(!facts.paused, 'nothing is entered while the signals are paused', 'the user paused them');
      hold(
        !facts.foreignShown,
        'an unknown position blocks entries',
        'the broker shows one that is not ours',
      );
    }
  }

  /** The price of an entry that waits is moved: by a quote of now, or of when it began to wait its turn; not while halted. */
  onRepriced(contract: ContractKey, { now, halt, slackMs, settings }: EntryFacts): void {
    this.#findings.hold(
      halt.state === 'ACTIVE',
      'nothing is entered while halted',
      () => `moves an entry while the disk says ${halt.state}`,
    );
    const age = this.#market.quoteAgeMs(contract, now);
    const fresh = this.#market.quoteLimitMs(contract, settings.risk.maxQuoteAgeMs);
    const limit = fresh + TURN_WAITS_MS + slackMs;
    this.#findings.hold(
      age <= limit,
      'nothing is entered on a stale quote',
      () => `moves an entry in ${contract} by a quote ${age} ms old, at most ${limit}`,
    );
  }

  /** The first order of a spread: what follows belongs to a decision that was made before. */
  #isFirst(): boolean {
    const isOver = (contract: ContractKey): boolean =>
      this.#ledger.net(contract) === 0 || this.#ledger.isAdopted(contract);
    return this.#ledger.orders.every((order) => !order.live) && this.#ledger.contracts.every(isOver);
  }

  #times(hold: (holds: boolean, rule: string, detail: string) => void, facts: EntryFacts): void {
    const { trade } = facts.settings;
    const date = istDate(facts.now);
    const time = istTime(facts.now);
    const day = weekday(date);
    const from = day === 1 ? trade.firstDayEntryFrom : trade.entryFrom;
    hold(day >= 1 && day <= 5 && !HOLIDAYS.has(date), 'nothing is entered on a holiday', date);
    hold(time >= OPENS && time < AUCTION, 'nothing is entered while the market is closed', `${time}`);
    hold(
      time + facts.slackMs >= from && time - facts.slackMs <= trade.entryUntil + trade.entryWindowMs,
      'nothing is entered outside the hours of entry',
      `at ${time}, from ${from} to ${trade.entryUntil}`,
    );
  }

  #ages(
    hold: (holds: boolean, rule: string, detail: string) => void,
    contract: ContractKey,
    { now, slackMs, settings }: EntryFacts,
  ): void {
    const { maxIndexAgeMs, maxQuoteAgeMs } = settings.risk;
    const index = this.#market.indexAgeMs(now);
    // The main leg belongs to a decision of some seconds ago: it goes by its own quote.
    const isFresh = index <= maxIndexAgeMs + slackMs || !this.#isFirst();
    hold(isFresh, 'nothing is entered on a silent feed', `index ${index} ms old`);
    const age = this.#market.quoteAgeMs(contract, now);
    const limit = this.#market.quoteLimitMs(contract, maxQuoteAgeMs) + slackMs;
    hold(age <= limit, 'nothing is entered on a stale quote', `quote ${age} ms old, at most ${limit}`);
  }

  #sizes(
    hold: (holds: boolean, rule: string, detail: string) => void,
    { quantity, pricing }: OrderTicket,
    { settings, lotSize, freeze }: EntryFacts,
  ): void {
    const { risk } = settings;
    hold(quantity <= freeze, 'no order above the freeze quantity', `freeze ${freeze}`);
    hold(quantity % lotSize === 0, 'orders are in whole lots', `lot ${lotSize}`);
    hold(quantity <= risk.maxLots * lotSize, 'limits are never exceeded', `at most ${risk.maxLots} lots`);
    const limit = pricing.kind === 'limit' ? pricing.limit : 0;
    hold(
      limit * quantity <= risk.maxOrderValue,
      'limits are never exceeded',
      `worth ${limit * quantity}, at most ${risk.maxOrderValue}`,
    );
    hold(pricing.kind === 'limit', 'an entry is a limit order', pricing.kind);
  }
}
