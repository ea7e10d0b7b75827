import { hash } from 'node:crypto';
import type { JournalHead, JournalRow } from '../../ports/journal.ts';

/** What the first row of a book's journal is chained to: a row of another book's journal never fits in. */
export function genesis(book: string): JournalHead {
  return { row: 0, hash: hash('sha256', `kavach journal 1 ${book}`, 'hex') };
}

/**
 * SHA-256 in hex over the previous row's hash and every field of this row, the wall clock included: a change of any
 * column breaks the chain. The type's length is hashed too, so that no two different rows make the same text.
 * Decision hashes, which must be equal in a replay, are another thing and leave the wall clock out.
 */
export function rowHash(previous: string, row: Omit<JournalRow, 'hash'>): string {
  const { type, body } = row;
  const text = `${previous}\n${row.row}\n${row.seq}\n${row.at}\n${row.wallMs}\n${type.length}\n${type}${body}`;
  return hash('sha256', text, 'hex');
}
