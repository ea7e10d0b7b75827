import type { ChainRow, ChainSlice } from '../../shared/contract/index.ts';
import type { Paise, Strike } from '../../shared/units/index.ts';

/**
 * The rows to show, high strikes first: as many as fit, centred on the money. Far strikes are dropped first, but never
 * the row at the money or one that holds a leg of ours: such a row takes the place of the farthest without one.
 */
export function visibleRows(chain: ChainSlice, most: number): readonly ChainRow[] {
  const distance = (row: ChainRow): number => Math.abs(row.strike - (chain.atm ?? middleStrike(chain.rows)));
  const kept = [...chain.rows]
    .sort(
      (a, b) => Number(mustStay(b, chain.atm)) - Number(mustStay(a, chain.atm)) || distance(a) - distance(b),
    )
    .slice(0, most);
  return kept.sort((a, b) => b.strike - a.strike);
}

function mustStay(row: ChainRow, atm: Strike | null): boolean {
  return row.strike === atm || row.call.ours !== null || row.put.ours !== null;
}

function middleStrike(rows: readonly ChainRow[]): number {
  return rows[Math.floor(rows.length / 2)]?.strike ?? 0;
}

/** The row under whose upper edge spot lies: the highest strike at or below it. Null where spot is outside of all. */
export function rowBelowSpot(rows: readonly Pick<ChainRow, 'strike'>[], spot: Paise | null): Strike | null {
  if (spot === null) return null;
  return rows.find((row) => row.strike * 100 <= spot)?.strike ?? null;
}

/** The largest open interest of the shown rows, to which the bars are scaled. */
export function largestInterest(rows: readonly ChainRow[]): number {
  return Math.max(1, ...rows.flatMap((row) => [row.call.openInterest ?? 0, row.put.openInterest ?? 0]));
}
