import type { BackupSlice } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';

/** Backups of the data folder, as a terminal can have them made while it trades. */
export interface Backups {
  view(): BackupSlice;
  /** Begins one; the error says why not now. */
  start(): Result<null, string>;
}
