import { create } from 'zustand';

/** Which figures stand beside each strike. */
export type ChainColumns = 'prices' | 'interest' | 'greeks';

export const CHAIN_COLUMNS: readonly ChainColumns[] = ['prices', 'interest', 'greeks'];

interface ChainView {
  readonly columns: ChainColumns;
  /** Counts how often the user asked for the money in the middle. */
  readonly turn: number;
}

/** How the user reads the option chain. */
export const useChainView = create<ChainView>(() => ({ columns: 'prices', turn: 0 }));

/** The next choice of columns, round and round. */
export function nextColumns(): void {
  useChainView.setState(({ columns }) => ({
    columns: CHAIN_COLUMNS[(CHAIN_COLUMNS.indexOf(columns) + 1) % CHAIN_COLUMNS.length] ?? 'prices',
  }));
}

/** Brings the money back to the middle, also under the pointer; a focus inside goes to the money with it. */
export function recentreChain(): void {
  const inside = document.activeElement?.closest('[data-panel=chain]') ?? null;
  useChainView.setState(({ turn }) => ({ turn: turn + 1 }));
  if (inside === null) return;
  requestAnimationFrame(() => inside.querySelector<HTMLElement>('[data-entry]')?.focus());
}
