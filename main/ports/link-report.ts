import type { LinkState } from '../../shared/contract/index.ts';

/** What an adapter tells of one of its connections; health makes a rung of it. Words never hold a key, a token or a secret. */
export interface LinkReport {
  state(state: LinkState, detail: string): void;
  /** A call was answered, with whatever answer, after so many real milliseconds. */
  answered(ms: number): void;
  /** A call brought no usable answer; `why` is one sentence. */
  failed(why: string): void;
  /** So much of an allowance is used: the broker's calls of this day, or of this minute. */
  used(count: number, limit: number, per: 'minute' | 'day'): void;
}
