import { useState } from 'react';
import type { ChainRow, ChainSlice } from '../../shared/contract/index.ts';
import type { Strike } from '../../shared/units/index.ts';
import { visibleRows } from './chain-rows.ts';

/** A strike's place in the chain; without a row it has no quotes at this moment. */
export interface Rung {
  readonly strike: Strike;
  readonly row: ChainRow | null;
}

interface Held {
  /** What the hold was begun with; when this is another, it is begun anew. */
  readonly key: string;
  readonly strikes: readonly Strike[];
}

/**
 * The strikes to show. While somebody points at them or has the focus among them they stay where they are, so that no
 * row moves away from under the pointer; `moved` says that they would be others by now.
 */
export function useHeldRows(
  chain: ChainSlice | null,
  most: number,
  inside: boolean,
  turn: number,
): { readonly rungs: readonly Rung[]; readonly moved: boolean } {
  const [held, setHeld] = useState<Held | null>(null);
  const wanted = (chain === null ? [] : visibleRows(chain, most)).map(({ strike }) => strike);
  const key = `${turn} ${most} ${chain?.expiry ?? ''}`;
  const holds = inside && held !== null && held.key === key;
  if (!inside && held !== null) setHeld(null);
  if (inside && !holds && wanted.length > 0) setHeld({ key, strikes: wanted });
  const shown = holds ? held.strikes : wanted;
  return {
    rungs: rungsOf(chain, shown),
    moved: shown.length !== wanted.length || shown.some((strike, index) => strike !== wanted[index]),
  };
}

function rungsOf(chain: ChainSlice | null, strikes: readonly Strike[]): readonly Rung[] {
  const rows = new Map(chain?.rows.map((row) => [row.strike, row]) ?? []);
  return strikes.map((strike) => ({ strike, row: rows.get(strike) ?? null }));
}
