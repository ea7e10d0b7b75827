import type { ImportedRow, ImportWish } from '../../../shared/contract/index.ts';
import type { HistoryContents, HistoryStore } from '../../ports/history-store.ts';
import type { PastMarket } from '../../ports/past-market.ts';
import type { OpenStore } from '../worker/open-store.ts';
import type { ImportEnd } from './import-task.ts';

/** An import as its thread has it. */
export interface Importing<W extends ImportWish = ImportWish> {
  readonly folder: string;
  readonly wish: W;
  /** Null where the terminal has no Breeze. */
  readonly past: PastMarket | null;
  readonly open: OpenStore;
  readonly say: (line: string) => void;
  readonly isCancelled: () => boolean;
}

/** One that comes from there. */
export type From<F extends ImportWish['from']> = Importing<Extract<ImportWish, { from: F }>>;
export type Store = HistoryStore & HistoryContents;

/** How an import ended that came as far as reading. */
export function ended(rows: readonly ImportedRow[], words: string, outcome: ImportEnd['outcome']): ImportEnd {
  return { outcome, result: { rows, words } };
}
