import { create } from 'zustand';

/** The panels that can be made larger than the design has them: two columns by width, the bottom row by height. */
export type SizedPanel = 'chain' | 'signals' | 'positions';

/** In pixels as the user left it; null is the design's own size for the window. */
export type PanelSizes = Readonly<Record<SizedPanel, number | null>>;

const KEY = 'kavach.sizes';
const DESIGNED: PanelSizes = { chain: null, signals: null, positions: null };

export const useSizes = create<PanelSizes>(() => DESIGNED);

/** Takes the sizes of the last time, and keeps each later one for the next. */
export function restoreSizes(): void {
  useSizes.setState(readSizes(localStorage.getItem(KEY)));
  useSizes.subscribe((sizes) => localStorage.setItem(KEY, JSON.stringify(sizes)));
}

/** What was kept, as far as it can be believed. */
export function readSizes(text: string | null): PanelSizes {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    if (typeof kept !== 'object' || kept === null) return DESIGNED;
    const values: Readonly<Record<string, unknown>> = { ...kept };
    const size = (name: SizedPanel): number | null => {
      const value = values[name];
      return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.round(value) : null;
    };
    return { chain: size('chain'), signals: size('signals'), positions: size('positions') };
  } catch {
    return DESIGNED;
  }
}
