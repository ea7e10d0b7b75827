import type {
  ContractKey,
  DayPhase,
  HaltState,
  LinkState,
  Mode,
  OptionType,
  Settings,
  Side,
  SignalId,
} from '../../../shared/contract/index.ts';
import type { Instant, Lots, Paise, Quantity, Strike } from '../../../shared/units/index.ts';
import type { MarginAnswer } from '../trading/margin.ts';
import type { LossState } from './daily-loss-guard.ts';
import type { Deny } from './deny.ts';
import type { LimitUse } from './limit-use.ts';

export interface GateSession {
  readonly mode: Mode;
  readonly halt: HaltState;
  readonly haltReason: string | null;
  /** Of the live book; without meaning elsewhere. */
  readonly armed: boolean;
  readonly phase: DayPhase;
  readonly feed: LinkState;
  readonly broker: LinkState;
  readonly journal: LinkState;
  /** `stale` only warns. */
  readonly calendar: LinkState;
  /** `down`: too little room for an entry; `stale` only warns. */
  readonly disk: LinkState;
  /** Null where nothing measures it. */
  readonly clockSkewMs: number | null;
  /** The broker's book was read and matched since the start, and the last reading did not fail. */
  readonly reconciled: boolean;
  /** Positions and differences that the journal does not explain, in words. */
  readonly unexplained: readonly string[];
}

export interface GateSignal {
  readonly id: SignalId;
  readonly monitored: boolean;
  /** Of the week context; empty when it is sound. */
  readonly doubts: readonly string[];
}

/** One order of the entry, with the quote that it was priced by. */
export interface GateLeg {
  readonly contract: ContractKey;
  readonly strike: Strike;
  readonly side: Side;
  readonly limit: Paise;
  readonly tick: Paise;
  readonly bid: Paise | null;
  readonly ask: Paise | null;
  /** When the quote was seen; null: never. */
  readonly quotedAt: Instant | null;
}

/** Everything that the gate looks at before an entry: plain values, no more than they say. */
export interface GateInput {
  readonly at: Instant;
  readonly session: GateSession;
  readonly signal: GateSignal;
  readonly index: { readonly price: Paise | null; readonly at: Instant | null };
  readonly option: OptionType;
  readonly mainStrike: Strike;
  readonly legs: readonly GateLeg[];
  readonly lots: Lots;
  /** Units of each leg. */
  readonly quantity: Quantity;
  /** Orders of each leg: the quantity cut at the freeze quantity. */
  readonly slices: number;
  /** (width - credit) x quantity of this entry. */
  readonly maxLoss: Paise;
  /** What is open and on its way besides this entry. */
  readonly use: LimitUse;
  readonly lossState: LossState;
  /** Null while an open leg has no fresh exit price. */
  readonly dayNet: Paise | null;
  /** Null where the broker did not tell. */
  readonly margin: MarginAnswer | null;
  /** Asked besides on the day of expiry, in paise; 0 on other days (margin-model.ts). */
  readonly expiryDayExtra: Paise;
  /** Of the rate keeper and the repeat latch. */
  readonly rateDenials: readonly Deny[];
  readonly settings: Settings;
}
