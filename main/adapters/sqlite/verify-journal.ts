import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { JournalHead, JournalRow } from '../../ports/journal.ts';
import { rowHash } from './chain.ts';

/** CHANGED: a field is not what was written. MISSING: rows are gone. ORDER: a row stands twice or out of order. CUT_TAIL: the newest rows are gone. */
export type ChainFaultCode = 'CHANGED' | 'MISSING' | 'ORDER' | 'CUT_TAIL';

/** The first row at which a journal is not what was written. */
export interface ChainFault {
  readonly code: ChainFaultCode;
  readonly row: number;
  readonly message: string;
}

function fault(code: ChainFaultCode, row: number, message: string): Result<never, ChainFault> {
  return err({ code, row, message });
}

const INTEGERS = ['row', 'seq', 'at', 'wallMs'] as const;
const TEXTS = ['type', 'body', 'hash'] as const;

/** A damaged file can turn text into bytes of the same spelling: that is a change too. */
function hasItsTypes(row: JournalRow): boolean {
  return (
    INTEGERS.every((field) => Number.isSafeInteger(row[field])) &&
    TEXTS.every((field) => typeof row[field] === 'string')
  );
}

function checkRow(row: JournalRow, previous: JournalHead): Result<JournalHead, ChainFault> {
  const due = previous.row + 1;
  if (row.row > due)
    return fault('MISSING', due, `row ${due} is missing: row ${row.row} follows ${previous.row}`);
  if (row.row !== due) return fault('ORDER', due, `row ${due} was expected, row ${row.row} stands there`);
  if (!hasItsTypes(row) || row.hash !== rowHash(previous.hash, row)) {
    return fault(
      'CHANGED',
      due,
      `row ${due} was changed, or the row before it: its hash does not fit its fields`,
    );
  }
  return ok({ row: row.row, hash: row.hash });
}

/**
 * Follows the chain over rows in their order, from the head before the first of them (the book's genesis, or a row that
 * is trusted). `saved` is the head that control.db remembers: rows after it are fine (a process died between the two
 * writes), a journal that ends before it has lost its tail. Gives the last head, or the first thing that is wrong.
 */
export function verifyJournal(
  rows: Iterable<JournalRow>,
  from: JournalHead,
  saved: JournalHead | null,
): Result<JournalHead, ChainFault> {
  let head = from;
  for (const row of rows) {
    const checked = checkRow(row, head);
    if (!checked.ok) return checked;
    head = checked.value;
    if (head.row === saved?.row && head.hash !== saved.hash) {
      return fault(
        'CHANGED',
        head.row,
        `row ${head.row} is not the one that was written: its hash was another one`,
      );
    }
  }
  if (saved !== null && head.row < saved.row) {
    const message = `rows ${head.row + 1} to ${saved.row} are missing at the end`;
    return fault('CUT_TAIL', head.row + 1, message);
  }
  return ok(head);
}
