import type { Instant } from '../units/index.ts';

/** A backup that stands on a disk, whole and read through. */
export interface BackupResult {
  readonly at: Instant;
  readonly path: string;
  readonly bytes: number;
  /** How many files of the data folder are in it. */
  readonly files: number;
}

/** Backups of the data folder, for Health. */
export interface BackupSlice {
  /** What is being done just now; null while none is made. */
  readonly running: {
    readonly startedAt: Instant;
    readonly doing: string;
    readonly done: number;
    readonly total: number;
  } | null;
  /** The last one that still stands where it was put. */
  readonly last: BackupResult | null;
  /** Why the last try failed. */
  readonly problem: string | null;
}
