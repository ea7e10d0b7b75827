import type { SessionSlice } from '../../shared/contract/index.ts';

/** The engine's part of the session slice: what it knows of the day. The rest is the terminal's own. */
export type EngineSession = Omit<
  SessionSlice,
  | 'version'
  | 'mode'
  | 'halt'
  | 'doctor'
  | 'live'
  | 'speed'
  | 'scenario'
  | 'rehearsal'
  | 'links'
  | 'settingsRevision'
  | 'journalWrittenAt'
>;
