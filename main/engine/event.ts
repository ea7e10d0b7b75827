import type {
  Bar,
  CommandArgs,
  ContractKey,
  HaltState,
  IndexSymbol,
  LinkName,
  LinkState,
  Mode,
  Settings,
  Source,
  SpreadId,
} from '../../shared/contract/index.ts';
import type { Instant, Paise, Quantity, Result, TradingDate } from '../../shared/units/index.ts';
import type { CalendarMark } from '../domain/calendar/index.ts';
import type { PastBars } from '../domain/market/past-bars.ts';
import type { ListedContract } from '../domain/market/tick.ts';
import type { MarginAnswer } from '../domain/trading/margin.ts';
import type {
  BrokerFault,
  BrokerOrder,
  BrokerSnapshot,
  OrderAnswer,
  OrderTag,
} from '../domain/trading/order.ts';
import type { SimulatedBrokerMark } from './simulated-broker.ts';

/** Given by the terminal's one inbound queue: numbers without a gap, instants that never decrease. */
export interface Stamp {
  readonly seq: number;
  readonly at: Instant;
}

/** Commands that an engine answers; the rest (chart, journal pages, feed) is the terminal's. */
export type EngineCommandName =
  | 'squareOff.propose'
  | 'squareOff.send'
  | 'squareOff.drop'
  | 'signals.start'
  | 'signals.stop'
  | 'signals.enable'
  | 'live.endFirstWeek'
  | 'position.adopt'
  | 'position.whatIf'
  | 'position.acknowledge'
  | 'notice.acknowledge';

export type EngineCommand = {
  [N in EngineCommandName]: { readonly name: N; readonly args: CommandArgs<N> };
}[EngineCommandName];

/** What was asked of the broker and what came of it: submit, modify or cancel of the order with this tag. */
export type BrokerCall = 'submit' | 'modify' | 'cancel';

/** Every fact that an engine can learn. Immutable; plain data, so that a tape can hold it. */
export type EngineInput =
  | {
      readonly type: 'index';
      readonly symbol: IndexSymbol;
      readonly price: Paise;
      readonly exchangeAt: Instant;
      readonly source: Source;
    }
  | {
      readonly type: 'quote';
      readonly contract: ContractKey;
      readonly bid: Paise | null;
      readonly bidQuantity: Quantity;
      readonly ask: Paise | null;
      readonly askQuantity: Quantity;
      readonly last: Paise | null;
      readonly openInterest: number | null;
      readonly exchangeAt: Instant;
      readonly source: Source;
    }
  /** A process began with this book; the engine has folded the journal up to `journalRow` before. */
  | {
      readonly type: 'started';
      readonly run: number;
      readonly mode: Mode;
      readonly codeVersion: string;
      readonly journalRow: number;
      readonly settingsRevision: number;
      readonly settings: Settings;
      readonly halt: HaltState;
      readonly haltReason: string | null;
      readonly haltSince: Instant | null;
      /** Not on tapes from before a calendar could be imported. */
      readonly calendar?: CalendarMark;
      readonly broker?: SimulatedBrokerMark;
    }
  | { readonly type: 'history'; readonly past: PastBars }
  /** An hourly bar that closed, as it was recorded: in a driven engine, which builds none from ticks. */
  | { readonly type: 'hour'; readonly bar: Bar }
  | { readonly type: 'listed'; readonly date: TradingDate; readonly contracts: readonly ListedContract[] }
  | { readonly type: 'link'; readonly link: LinkName; readonly state: LinkState; readonly detail: string }
  /** A timer that the engine asked for is due. */
  | { readonly type: 'timer'; readonly timer: string }
  | { readonly type: 'settings'; readonly revision: number; readonly settings: Settings }
  | {
      readonly type: 'orderAnswer';
      readonly call: BrokerCall;
      readonly tag: OrderTag;
      readonly answer: OrderAnswer;
    }
  | { readonly type: 'orderUpdate'; readonly order: BrokerOrder }
  | {
      readonly type: 'snapshot';
      readonly request: number;
      readonly result: Result<BrokerSnapshot, BrokerFault>;
    }
  | { readonly type: 'margin'; readonly request: number; readonly result: Result<MarginAnswer, BrokerFault> }
  /** The broker's charges for a spread's orders, summed. */
  | { readonly type: 'note'; readonly spread: SpreadId; readonly charges: Paise }
  /** The global halt changed (already on disk). `emergency` asks to close everything of ours as well. */
  | {
      readonly type: 'halt';
      readonly state: HaltState;
      readonly reason: string | null;
      readonly since: Instant | null;
      readonly by: string;
      readonly emergency: boolean;
    }
  /** The live book may enter from now on, or may not any more. */
  | { readonly type: 'armed'; readonly armed: boolean; readonly by: string; readonly why: string }
  /** How far our clock is ahead of its reference (behind: negative). */
  | { readonly type: 'clock'; readonly offsetMs: number }
  | { readonly type: 'command'; readonly call: number; readonly by: string; readonly command: EngineCommand };

export type EngineEvent = Stamp & EngineInput;
