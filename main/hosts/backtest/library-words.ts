import type { Result } from '../../../shared/units/index.ts';
import type { Library } from './library.ts';

/** One question to the thread that reads kept runs and the past. */
export interface LibraryQuestion {
  readonly id: number;
  readonly asked: keyof Library;
  readonly args: readonly unknown[];
}

export interface LibraryReply {
  readonly id: number;
  readonly answer: Result<unknown, string>;
  /** The answer's value, written as JSON, where it is megabytes; the answer has none then. */
  readonly json?: Uint8Array;
}
