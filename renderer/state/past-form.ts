import { create } from 'zustand';
import type { ImportKind, ImportOrigin, ImportResult, IndexSymbol } from '../../shared/contract/index.ts';
import { openDialog } from './ui-store.ts';

export type PastTab = 'there' | 'import' | 'server';

/** What stands in the fields of an import, as it was typed. */
export interface ImportForm {
  readonly from: ImportOrigin;
  /** One path a line. */
  readonly files: string;
  readonly kind: ImportKind | null;
  readonly symbol: IndexSymbol;
  readonly vendor: string;
  readonly folder: string;
  readonly minutes: '' | '1' | '5' | '15' | '60' | '240';
  readonly first: string;
  readonly last: string;
}

export interface PastState extends ImportForm {
  readonly tab: PastTab;
  /** What cannot be read of the fields, or why the terminal refused. */
  readonly refusal: string | null;
  readonly result: ImportResult | null;
}

export const usePast = create<PastState>(() => ({
  tab: 'there',
  from: 'files',
  files: '',
  kind: null,
  symbol: 'NIFTY',
  vendor: 'import',
  folder: '',
  minutes: '',
  first: '',
  last: '',
  refusal: null,
  result: null,
}));

/** Opens the history at one of its tabs. */
export function showPast(tab: PastTab, from?: ImportOrigin): void {
  usePast.setState(from === undefined ? { tab } : { tab, from, refusal: null });
  openDialog('past');
}
