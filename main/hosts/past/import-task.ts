import type { ImportOrigin, ImportResult, ImportsSlice, ImportWish } from '../../../shared/contract/index.ts';
import type { PastMarket } from '../../ports/past-market.ts';

/** What a thread is to bring in. */
export interface ImportTask {
  readonly folder: string;
  readonly wish: ImportWish;
  /** Of the terminal's own Breeze; null where it has none. */
  readonly breeze: Pick<PastMarket, 'vendor' | 'daysAtOnce'> | null;
  /** Its first number becomes 1 when the import is to end: heard in the middle of whatever the thread does. */
  readonly ending: Int32Array<SharedArrayBuffer>;
}

type Asked = 'minutes' | 'daily';

/** A question to the terminal's own client, whose calls are counted in one place only. */
export type PastQuestion = {
  [K in Asked]: {
    readonly kind: 'ask';
    readonly id: number;
    readonly asked: K;
    readonly args: Parameters<PastMarket[K]>;
  };
}[Asked];

export interface PastReply {
  readonly id: number;
  readonly answer: Awaited<ReturnType<PastMarket[Asked]>>;
}

/** What a thread tells on its way. */
export type ImportWord =
  | PastQuestion
  | { readonly kind: 'doing'; readonly text: string }
  | ({ readonly kind: 'done' } & ImportEnd);

export interface ImportEnd {
  readonly outcome: NonNullable<ImportsSlice['ended']>['outcome'];
  readonly result: ImportResult;
}

/** An import that ended before anything could come of it. */
export function failedImport(words: string): ImportEnd {
  return { outcome: 'failed', result: { rows: [], words } };
}

export const ORIGIN_WORDS: Readonly<Record<ImportOrigin, string>> = {
  files: 'Reading files',
  sqlserver: 'Copying from your SQL Server',
  folder: 'Copying from another data folder',
  breeze: 'Asking Breeze',
};
