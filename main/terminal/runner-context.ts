import type {
  CommandError,
  ContractKey,
  HaltState,
  LinkName,
  LinkState,
  Mode,
  NoticeLevel,
} from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';
import type { OrderAnswer } from '../domain/trading/order.ts';
import type { Engine, EngineInput, Fact } from '../engine/index.ts';
import type { BookTimers } from './book-timers.ts';
import type { BrokerCalls } from './broker-calls.ts';
import type { JournalWriter } from './journal-writer.ts';

/** What a book asks of the terminal around it. */
export interface RunnerContext {
  push(input: EngineInput): void;
  /** Everything on the tape so far goes to disk: a fact never stands in the journal without the inputs that led to it. */
  flushTape(): void;
  /** Whether the halt on record lets anything be opened. */
  mayOpen(): boolean;
  requestHalt(state: HaltState, reason: string): void;
  subscribe(contracts: readonly ContractKey[]): void;
  notify(level: NoticeLevel, text: string): void;
  reply(call: number, result: Result<unknown, CommandError>): void;
  link(link: LinkName, state: LinkState, detail: string): void;
  /** What was decided, after it was written. */
  noted(facts: readonly Fact[]): void;
  /** The broker's own answer to an order. */
  answered(answer: OrderAnswer): void;
}

export interface RunnerParts {
  readonly book: string;
  readonly mode: Mode;
  readonly engine: Engine;
  readonly writer: JournalWriter;
  readonly calls: BrokerCalls;
  readonly timers: BookTimers;
}
