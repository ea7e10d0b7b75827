import type { ContractKey } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { ContractTable } from './contract-table.ts';
import { isFields, textAt, type Fields } from './fields.ts';

/** The rows of one book that concern NIFTY's options, and how many there are of others. */
export interface OwnRows<T> {
  readonly rows: readonly T[];
  readonly left: number;
  readonly total: number;
}

interface Reading<T> {
  /** As the fault names it: `orders`. */
  readonly book: string;
  readonly data: unknown;
  readonly table: ContractTable;
  /** Whether the table is of this morning: an older one may lack contracts that are ours. */
  readonly isTableToday: boolean;
  readonly read: (row: Fields, contract: ContractKey) => T | null;
}

/** The book's rows, all of them understood, or why not: a book with a hole is no book. */
export function ownRows<T>(reading: Reading<T>): Result<OwnRows<T>, string> {
  const { book, data, table } = reading;
  if (!Array.isArray(data)) return err(`${book} without a list`);
  const rows: T[] = [];
  let left = 0;
  for (const row of data as readonly unknown[]) {
    if (!isFields(row)) return err(`${book} with a row that is none`);
    const symbol = textAt(row, 'tradingsymbol');
    const owner = table.owner(textAt(row, 'exchange'), symbol);
    if (owner === 'left') {
      left += 1;
      continue;
    }
    if (owner.kind === 'unknown' && !reading.isTableToday) {
      return err(`${book} with ${symbol}, which the list of contracts of ${table.day} lacks`);
    }
    const value = reading.read(row, owner.key);
    if (value === null) return err(`${book} with a row of ${symbol} that cannot be understood`);
    rows.push(value);
  }
  return ok({ rows, left, total: data.length });
}
