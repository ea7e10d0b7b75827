import type { CsvRows } from './csv-rows.ts';

/** Where the columns of a file of option prices stand; -1 where the file has none. */
export interface PointColumns {
  readonly time: number;
  readonly expiry: number;
  readonly strike: number;
  readonly type: number;
  readonly price: number;
  readonly openInterest: number;
  readonly lotSize: number;
}

/** Finds the columns by their names; notes NO_COLUMN for each that is needed and absent, -1 for the others. */
export function pointColumns(rows: CsvRows): PointColumns {
  const optional = (name: string): number => rows.columns.indexOf(name);
  const needed = (name: string, other: string): number => {
    const index = Math.max(optional(name), optional(other));
    if (index < 0) rows.note('NO_COLUMN', name);
    return index;
  };
  return {
    time: needed('timestamp', 'timestamp'),
    expiry: needed('expiry', 'expiry_nearest'),
    strike: needed('strike', 'strike'),
    type: needed('type', 'type'),
    price: needed('price', 'close'),
    openInterest: optional('oi'),
    lotSize: optional('lot'),
  };
}
