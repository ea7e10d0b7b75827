import type {
  CommandError,
  ContractKey,
  HaltState,
  NoticeLevel,
  SpreadId,
} from '../../shared/contract/index.ts';
import type { Instant, Result } from '../../shared/units/index.ts';
import type { NoteOrder } from '../domain/trading/contract-note.ts';
import type { MarginLeg } from '../domain/trading/margin.ts';
import type { BrokerOrderId, OrderChange, OrderTag, OrderTicket } from '../domain/trading/order.ts';
import type { Fact } from './fact.ts';

/**
 * What the terminal must do, in this order. All `journal` effects of one event are written and synced before any
 * other effect of it is carried out (architecture.md 2, life of an order).
 */
export type Effect =
  | { readonly type: 'journal'; readonly fact: Fact }
  | { readonly type: 'submit'; readonly ticket: OrderTicket; readonly purpose: 'entry' | 'exit' }
  | {
      readonly type: 'modify';
      readonly tag: OrderTag;
      readonly orderId: BrokerOrderId;
      readonly change: OrderChange;
      readonly purpose: 'entry' | 'exit';
    }
  | { readonly type: 'cancel'; readonly tag: OrderTag; readonly orderId: BrokerOrderId }
  | { readonly type: 'requestSnapshot'; readonly request: number }
  | { readonly type: 'requestMargin'; readonly request: number; readonly legs: readonly MarginLeg[] }
  /** The broker's own charges for what a closed spread traded. */
  | { readonly type: 'requestNote'; readonly spread: SpreadId; readonly orders: readonly NoteOrder[] }
  /** The whole set of contracts wanted now. */
  | { readonly type: 'subscribe'; readonly contracts: readonly ContractKey[] }
  /** Replaces a timer of the same name; null takes it away. */
  | { readonly type: 'setTimer'; readonly timer: string; readonly at: Instant | null }
  /** A guard wants the global halt state moved; the terminal persists it and tells every engine by a `halt` event. */
  | { readonly type: 'requestHalt'; readonly state: HaltState; readonly reason: string }
  | { readonly type: 'notify'; readonly level: NoticeLevel; readonly text: string }
  | { readonly type: 'reply'; readonly call: number; readonly result: Result<unknown, CommandError> };
