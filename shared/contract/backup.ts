import type { Instant } from '../units/index.ts';
import type { Call, Nothing } from './call.ts';

/** A backup that stands on a disk, whole and read through. */
export interface BackupResult {
  /** By the real clock. */
  readonly at: Instant;
  readonly path: string;
  readonly bytes: number;
  /** How many files of the data folder are in it. */
  readonly files: number;
}

/** Backups of the data folder. */
export interface BackupSlice {
  /** What is being done just now; null while none is made. */
  readonly running: { readonly doing: string; readonly done: number; readonly total: number } | null;
  /** The last one that still stands where it was put, and its age by the real clock. */
  readonly last: { readonly result: BackupResult; readonly ageMinutes: number } | null;
  /** Why the last try failed, and what to do. */
  readonly problem: string | null;
}

export interface BackupCommands {
  /** Begins a backup into the data folder's own place for them. */
  'backup.start': Call<Nothing, Nothing>;
}
