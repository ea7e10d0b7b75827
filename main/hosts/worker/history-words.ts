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

export interface Reply {
  readonly id: number;
  readonly answer: Result<unknown, SourceFault>;
}
