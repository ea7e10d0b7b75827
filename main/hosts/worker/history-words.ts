import type { Result } from '../../../shared/units/index.ts';
import type { HistorySource, SourceFault } from '../../ports/history-source.ts';

/** What can be asked of a source in another thread: all that it has but its name. */
export type Asked = Exclude<keyof HistorySource, 'name' | 'close'>;

export type Arguments<K extends Asked> = Parameters<HistorySource[K]>;
export type Answer<K extends Asked> = Awaited<ReturnType<HistorySource[K]>>;

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
