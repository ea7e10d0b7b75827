import type {
  Bar,
  CommandArgs,
  KnownEvaluations,
  ReplayAgreement,
  BookSlices,
} from '../../../shared/contract/index.ts';
import type { Instant, TradingDate } from '../../../shared/units/index.ts';

/** Something that was decided, in the journal's words. */
export interface Decided {
  readonly at: Instant;
  readonly text: string;
}

/** A past market with the book that trades it, one event after another. Goes forwards only. */
export interface Player {
  /** From where to where it is looked at; what it has to hear before that comes at once. */
  readonly begins: Instant;
  readonly ends: Instant;
  /** Its sessions, oldest first. */
  readonly days: readonly TradingDate[];
  /** The instant of the last event. */
  now(): Instant;
  /** When the next event comes; null where none does any more. */
  nextAt(): Instant | null;
  /** Lets the next event come. */
  next(): void;
  /** All so far, oldest first. */
  decisions(): readonly Decided[];
  /** Null before the book is there. `speed`: of its clock, 0 while it stands. */
  slices(speed: number): BookSlices | null;
  /** Closed bars of an index as the chart would have them. */
  bars(asked: CommandArgs<'chart.bars'>): readonly Bar[];
  evaluations(week: TradingDate): KnownEvaluations;
  /** Whether what is decided is what was recorded; null where nothing was. */
  agreement(): ReplayAgreement | null;
  close(): void;
}
