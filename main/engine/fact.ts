import type {
  ContractKey,
  Evaluation,
  ExitReason,
  HaltState,
  LinkName,
  LinkState,
  Mode,
  Proposal,
  Settings,
  SignalId,
  SpreadId,
  StopStepName,
} from '../../shared/contract/index.ts';
import type { Instant, Lots, Paise, Quantity, TradingDate } from '../../shared/units/index.ts';
import type { CalendarMark } from '../domain/calendar/index.ts';
import type { Deny, Oddity } from '../domain/risk/index.ts';
import type { WeekState } from '../domain/strategy/index.ts';
import type {
  BrokerOrder,
  OrderAnswer,
  OrderChange,
  OrderTag,
  OrderTicket,
} from '../domain/trading/order.ts';
import type { OrderPurpose } from '../domain/trading/order-tag.ts';
import type { SpreadPlan } from '../domain/trading/plan.ts';
import type { Adopted, ClosedElsewhere } from '../domain/trading/spread.ts';
import type { BrokerCall } from './event.ts';
import type { SettingsMoved } from './setting-changes.ts';

/** The quote that a price was made of, so that the journal tells why it was that price. */
export interface PriceBasis {
  readonly bid: Paise | null;
  readonly ask: Paise | null;
  readonly quoteAt: Instant | null;
  readonly spot: Paise | null;
}

/** A position at the broker that our journal does not explain: shown, never touched. */
export interface ForeignPosition {
  readonly contract: ContractKey;
  readonly net: number;
}

interface FactBodies {
  /** A process began with this book: everything before is folded, nothing is decided anew. */
  started: {
    readonly run: number;
    readonly mode: Mode;
    readonly codeVersion: string;
    readonly journalRow: number;
    readonly settingsRevision: number;
    readonly settings: Settings;
    readonly halt: HaltState;
    readonly haltReason: string | null;
    readonly haltSince: Instant | null;
    /** Under which it runs; not in journals from before a calendar could be imported. */
    readonly calendar?: CalendarMark;
  };
  /** The first event of a trading day: day counters and the daily latch begin anew. */
  dayStarted: { readonly date: TradingDate };
  settingsChanged: SettingsMoved;
  monitoringChanged: { readonly monitored: boolean; readonly by: string };
  signalSwitched: { readonly signal: SignalId; readonly enabled: boolean; readonly by: string };
  haltChanged: {
    readonly state: HaltState;
    readonly reason: string | null;
    readonly since: Instant | null;
    readonly by: string;
    /** Everything of ours is to be closed as well. */
    readonly emergency: boolean;
  };
  /** Live may enter from now on, or may not any more; a restart never arms. */
  armedChanged: { readonly armed: boolean; readonly by: string; readonly why: string };
  /** The user lets the size of the settings hold in Live: the first live week with its one lot is over. */
  liveWeekEnded: { readonly by: string; readonly lots: Lots };
  /** A link of the health ladder changed its state (not each detail of it). */
  linkChanged: { readonly link: LinkName; readonly state: LinkState; readonly detail: string };
  /** A closed hourly bar was taken: all eight signals with their values, and where the week stands after it. */
  barEvaluated: {
    readonly evaluation: Evaluation;
    readonly state: WeekState;
    /** Filled in from history after an outage or before the start: an entry on it is missed. */
    readonly backFilled: boolean;
  };
  /** The week has no previous week in the history: nothing can be evaluated. */
  contextMissing: { readonly week: TradingDate; readonly detail: string };
  /** The week's context is not to be trusted: no entry unless a setting allows it. */
  weekDoubted: { readonly week: TradingDate; readonly doubts: readonly string[] };
  /**
   * A bar closed of whose span minutes running are not known: no entry on it, and so many spreads whose stop waits for an
   * hourly close are decided on the last value of the index instead.
   */
  barDoubted: {
    readonly start: Instant;
    readonly minutes: number;
    readonly stops: number;
    readonly spot: Paise | null;
  };
  /** The week's signal came to nothing: why, with every value. `denied`: by the gate; `missed`: by time or market. */
  entryMissed: {
    readonly week: TradingDate;
    readonly signal: SignalId;
    readonly outcome: 'missed' | 'denied';
    readonly reasons: readonly Deny[];
  };
  /** The broker does not permit this hedge: the next candidate is tried. */
  hedgeRefused: {
    readonly week: TradingDate;
    readonly signal: SignalId;
    readonly contract: ContractKey;
    readonly message: string;
  };
  /** The plan, before anything is sent. */
  spreadPlanned: { readonly plan: SpreadPlan };
  /** An order is about to be sent; synced before it is. */
  orderIntended: {
    readonly spread: SpreadId;
    readonly purpose: OrderPurpose;
    readonly ticket: OrderTicket;
    readonly basis: PriceBasis;
  };
  /** A modify or cancel is about to be sent. */
  changeIntended: {
    readonly tag: OrderTag;
    readonly spread: SpreadId;
    readonly call: 'modify' | 'cancel';
    readonly change: OrderChange | null;
    readonly why: string;
    readonly basis: PriceBasis | null;
  };
  orderAnswered: {
    readonly tag: OrderTag;
    readonly spread: SpreadId;
    readonly call: BrokerCall;
    readonly answer: OrderAnswer;
  };
  /** The broker's book, or a hint of it, shows something new of an order. `value`: the sum over its trades, where all are known. */
  orderSeen: {
    readonly order: BrokerOrder;
    readonly spread: SpreadId;
    readonly value: Paise | null;
    /** Only the exact value is new: the fill itself was told before. */
    readonly isExactValueOnly: boolean;
  };
  /** No answer in time, or the process ended in between: only the book tells. */
  orderUnknown: { readonly tag: OrderTag; readonly spread: SpreadId; readonly why: string };
  /** The book was read without it: it never arrived (`refused`), or it died with its day (`cancelled`). */
  orderAbsent: {
    readonly tag: OrderTag;
    readonly spread: SpreadId;
    readonly state: 'refused' | 'cancelled';
    readonly detail: string;
  };
  /** The book holds an order with a tag of ours that the journal has not: taken over. */
  orderFound: { readonly spread: SpreadId; readonly purpose: OrderPurpose; readonly ticket: OrderTicket };
  /** Nothing more is bought or sold to open; what is hedged is kept. */
  entryEnded: { readonly spread: SpreadId; readonly detail: string };
  spreadOpened: { readonly spread: SpreadId; readonly units: Quantity; readonly credit: Paise };
  exitDecided: { readonly spread: SpreadId; readonly reason: ExitReason; readonly detail: string };
  /** The broker's books show it closed, without an order of ours. */
  closedElsewhere: {
    readonly spread: SpreadId;
    readonly legs: readonly ClosedElsewhere[];
    readonly detail: string;
  };
  /** Flat, confirmed by the broker's books. */
  spreadClosed: {
    readonly spread: SpreadId;
    readonly reason: ExitReason;
    readonly realised: Paise;
    readonly charges: Paise;
    readonly spot: Paise | null;
  };
  /** An order of ours came, or was filled, after its spread had ended: what came of it is closed at once. */
  spreadReopened: {
    readonly spread: SpreadId;
    readonly tag: OrderTag;
    readonly reason: ExitReason;
    readonly detail: string;
  };
  /** What the broker's own note says of the charges of a spread that is closed, beside ours. */
  chargesTold: { readonly spread: SpreadId; readonly ours: Paise; readonly brokers: Paise };
  /** Nothing of it was ever filled. */
  spreadAbandoned: { readonly spread: SpreadId; readonly detail: string };
  /** Guards: the daily loss limit was reached; latched until the next day. */
  dailyLimitTripped: { readonly net: Paise; readonly limit: Paise };
  /** More orders went out in a minute than a working system sends. */
  ordersLatched: { readonly orders: number };
  /** Orders as a working system does not send them. */
  ordersOdd: { readonly oddity: Oddity; readonly detail: string };
  /** What the broker's books show and ours do not explain; both lists empty when it is cleared. */
  differencesFound: {
    readonly differences: readonly string[];
    readonly foreign: readonly ForeignPosition[];
  };
  /** Nothing reached the engine for so long: the machine slept. The broker's books are read before anything is decided. */
  resumed: { readonly sleptMs: number };
  /** The user makes a position of his account ours: guarded from now on as a spread, or, a leg alone, closed at once. */
  positionAdopted: {
    readonly plan: SpreadPlan;
    readonly adopted: Adopted;
    readonly closes: boolean;
    readonly by: string;
  };
  /** The user says that a position at the broker is his own: it blocks entries no more while its net stays. */
  foreignAcknowledged: { readonly contract: ContractKey; readonly net: number; readonly by: string };
  /** The broker's books were read and agree: at the start, after a sleep and at the end of the day. */
  reconciled: {
    readonly when: 'start' | 'resume' | 'dayEnd';
    readonly orders: number;
    readonly positions: number;
  };
  emergencyStep: {
    readonly step: StopStepName;
    readonly state: 'running' | 'done';
    readonly detail: string;
  };
  proposalMade: { readonly proposal: Proposal; readonly spread: SpreadId | null };
  proposalClosed: {
    readonly id: string;
    readonly outcome: 'sent' | 'dropped' | 'expired';
    readonly by: string;
  };
  noticeAcknowledged: { readonly id: number };
  /** The day's net, once a minute while there is a position or was one today. */
  pnlMarked: { readonly net: Paise };
}

export type FactType = keyof FactBodies;

/**
 * Everything that a book remembers, as plain JSON. The live state is the fold of these, and a restart folds the same
 * ones: nothing is kept that is not here. `at` is the instant of the event that led to it.
 */
export type Fact = { [T in FactType]: { readonly type: T; readonly at: Instant } & FactBodies[T] }[FactType];

/** A fact before it gets its instant. */
export type FactDraft = { [T in FactType]: { readonly type: T } & FactBodies[T] }[FactType];

export type FactOf<T extends FactType> = Extract<Fact, { readonly type: T }>;
