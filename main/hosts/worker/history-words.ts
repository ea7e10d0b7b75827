import type { Result } from '../../../shared/units/index.ts';
import type { HistoryKeeper, HistorySource, SourceFault } from '../../ports/history-source.ts';

type Store = HistorySource & HistoryKeeper;

/** What can be asked of a store in another thread: all that it has but its name. */
export type Asked = Exclude<keyof Store, 'name' | 'close'>;

export type Arguments<K extends Asked> = Parameters<Store[K]>;
export type Answer<K extends Asked> = Awaited<ReturnType<Store[K]>>;

/** One question to the thread; `close` ends it. */
export interface Question {
  readonly id: number;
  readonly asked: Asked | 'close';
  readonly args: readonly unknown[];
}

/** Rows of one message: unpacking more of them at once would hold the other side up. */
export const ROWS_A_PART = 2_000;

/** A part of a long answer, or its end: the rows that are left, or the whole. Parts count only once the end is good. */
export type Reply =
  | { readonly id: number; readonly part: readonly unknown[] }
  | { readonly id: number; readonly answer: Result<unknown, SourceFault> };
