import type { LinkState } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import type { OrderAnswer } from '../domain/trading/order.ts';

/** What must hold before an order leaves the process. */
export interface SendPermit {
  /** By the terminal's own scheduler. */
  now(): Instant;
  /** False when another process has taken over: then this one sends nothing at all any more. */
  mastersTheBook(entry: boolean): boolean;
  /** False while the halt on record lets nothing be opened: also for what was decided before it came. */
  mayOpen(): boolean;
  /** A line outside the journal, for an exit that is sent although the journal cannot be written. */
  emergencyLog(line: string): void;
  brokerLink(state: LinkState, detail: string): void;
  /** Every answer of the broker itself to an order, a change or a cancel. */
  answered(answer: OrderAnswer): void;
}
