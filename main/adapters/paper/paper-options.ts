import type { ContractKey, Side } from '../../../shared/contract/index.ts';
import type { Paise } from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { PaperBookStore } from '../../ports/paper-book.ts';
import type { Scheduler } from '../../ports/scheduler.ts';

/** How the paper broker behaves; everything that is chance follows from the seed. */
export interface PaperHabits {
  readonly seed: number;
  /** From a call to its answer: half on the way there, half on the way back. */
  readonly latencyMs: { readonly min: number; readonly max: number };
  /** The part of new orders, 0 to 1, that is refused for no fault of ours. */
  readonly refusalChance: number;
  /** Whether the broker lets this side of this contract be traded. */
  readonly permits: (contract: ContractKey, side: Side) => boolean;
}

export const PAPER_HABITS: PaperHabits = {
  seed: 1,
  latencyMs: { min: 80, max: 250 },
  refusalChance: 0,
  permits: () => true,
};

export interface PaperOptions {
  readonly scheduler: Scheduler;
  readonly store: PaperBookStore;
  readonly calendar: Calendar;
  /** Asked each time: the setting may change. */
  readonly capital: () => Paise;
  readonly habits: PaperHabits;
}
