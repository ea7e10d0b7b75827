import type { Mode } from '../../../shared/contract/index.ts';
import type { TapeRecord } from '../../ports/tape.ts';
import { fromTape } from '../../terminal/tape-record.ts';

/** The event with which a process began with a book, and how many rows of its journal there were then. */
export interface RunStart {
  readonly seq: number;
  readonly journalRow: number;
}

/**
 * Where a book's run begins on a tape. On the day that is replayed (`mustLead`) it counts only as the first thing that the
 * book hears: else a run of the day before went on into it. On an earlier tape the last one counts. Null where there is none.
 */
export function startIn(records: Iterable<TapeRecord>, book: Mode, mustLead: boolean): RunStart | null {
  let found: RunStart | null = null;
  for (const record of records) {
    const start = startOf(record, book);
    if (start === 'another') continue;
    if (start !== null) found = start;
    if (mustLead) return found;
  }
  return found;
}

/** `another`: of no concern to this book. Null: it hears it, and it is no start. */
function startOf(record: TapeRecord, book: Mode): RunStart | 'another' | null {
  if (record.kind !== 'event') return null;
  const heard = fromTape(record);
  if (heard.book !== null && heard.book !== book) return 'another';
  if (heard.event.type !== 'started') return null;
  return { seq: record.seq, journalRow: heard.event.journalRow };
}
