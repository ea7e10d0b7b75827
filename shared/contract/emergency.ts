import type { Instant } from '../units/index.ts';
import type { AlertEvent } from './alert-rules.ts';

export type StopStepName =
  | 'entriesBlocked'
  | 'workingOrdersCancelled'
  | 'shortsBoughtBack'
  | 'hedgesSold'
  | 'flatConfirmed';

export interface StopStep {
  readonly step: StopStepName;
  readonly title: string;
  readonly detail: string;
  readonly state: 'waiting' | 'running' | 'done';
  readonly startedAt: Instant | null;
  readonly doneAt: Instant | null;
}

/** The emergency stop's checklist while it runs and after; null where none was pressed since the last reset. */
export interface EmergencySlice {
  readonly run: {
    readonly pressedAt: Instant;
    readonly by: string;
    readonly steps: readonly StopStep[];
    readonly flatAt: Instant | null;
    readonly foreign: number;
    /** The earliest moment at which a reset is accepted. */
    readonly resetFrom: Instant;
  } | null;
}

/** A square-off that waits for Enter: made by the engine, so that screen and order speak of the same thing. */
export interface Proposal {
  readonly id: string;
  readonly title: string;
  readonly mode: string;
  readonly lines: readonly string[];
  readonly result: string;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}

export interface ProposalSlice {
  readonly proposal: Proposal | null;
}

export type NoticeLevel = 'info' | 'warning' | 'serious';

/** A fact already in the journal, brought to the user's eye. Serious ones stay until acknowledged. */
export interface Notice {
  readonly id: number;
  readonly at: Instant;
  readonly level: NoticeLevel;
  readonly event: AlertEvent;
  readonly text: string;
  readonly acknowledged: boolean;
}

export interface NoticesSlice {
  readonly notices: readonly Notice[];
}
