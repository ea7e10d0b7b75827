import type { Secrets } from '../../ports/secret-store.ts';

/** What a terminal tells its watchdog over their pipe, once a second while it lives. */
export interface Heartbeat {
  readonly type: 'beat';
  readonly folder: string;
  /** The terminal's own: another one in the folder means that somebody has taken over. */
  readonly epoch: number;
  /** Live shorts are open. */
  readonly shorts: boolean;
  readonly delayMs: number;
  /** For the stop: the session is held in memory alone. */
  readonly secrets: Secrets;
}

/** `bye`: the terminal is closed as it should be, and nothing is watched any more. */
export type WatchdogWord = Heartbeat | { readonly type: 'bye' };
