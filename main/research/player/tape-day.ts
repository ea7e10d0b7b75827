import type { Mode } from '../../../shared/contract/index.ts';
import type { Instant, TradingDate } from '../../../shared/units/index.ts';
import type { Calendar, CalendarMark } from '../../domain/calendar/index.ts';
import type { EngineEvent } from '../../engine/index.ts';
import type { JournalDraft } from '../../ports/journal.ts';
import type { TapeRecord } from '../../ports/tape.ts';
import { fromTape } from '../../terminal/tape-record.ts';

/** A recorded day of a book. */
export interface TapeDay {
  readonly mode: Mode;
  readonly date: TradingDate;
  readonly begins: Instant;
  readonly ends: Instant;
  /** From the start of a run on that was running when the day began, or begins in it. */
  readonly records: () => Iterable<TapeRecord>;
  /** All rows of the journal, from its first on. */
  readonly journal: readonly JournalDraft[];
  /** So many of them had been written before the first of the records. */
  readonly rowsBefore: number;
  readonly calendar: Calendar;
  readonly calendarOf: (mark: CalendarMark) => Calendar | null;
  /** Of the program that replays. */
  readonly version: string;
}

/** What a book hears on its day, up to its end. */
export function* eventsOf({ mode, ends, records }: TapeDay): Generator<EngineEvent> {
  for (const record of records()) {
    if (record.at > ends) return;
    const { book, event } = fromTape(record);
    if (book === null || book === mode) yield event;
  }
}
