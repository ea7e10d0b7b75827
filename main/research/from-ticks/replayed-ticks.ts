import type { JournalDraft } from '../../ports/journal.ts';
import type { TapeReader } from '../../ports/tape.ts';
import type { MissingCalendar } from '../../terminal/run-calendars.ts';
import type { TapeRunOptions } from '../../terminal/tape-run.ts';
import type { Remaking } from './remade-broker.ts';

export interface ReplayTicksOptions extends TapeRunOptions {
  /** Every recorded day of the book since its journal began, oldest first. Not closed here. */
  readonly tapes: Iterable<TapeReader>;
  readonly remaking: Remaking;
}

/** What came of the ticks; whoever wants to compares it with the journal. */
export interface ReplayedTicks {
  readonly runs: number;
  /** Of the market, told again. */
  readonly ticks: number;
  /** Words of the recorded broker and timers that were left out: both come anew. */
  readonly leftOut: number;
  readonly seeds: readonly number[];
  readonly rows: readonly JournalDraft[];
  readonly missingCalendars: readonly MissingCalendar[];
}
