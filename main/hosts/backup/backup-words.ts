import type { Instant } from '../../../shared/units/index.ts';
import type { BackupResult } from '../../../shared/contract/index.ts';

/** What the thread of a backup is given. */
export interface BackupOrder {
  readonly folder: string;
  readonly target: string;
  readonly at: Instant;
  readonly version: string;
}

/** What it tells. */
export type BackupWord =
  | { readonly type: 'doing'; readonly doing: string; readonly done: number; readonly total: number }
  | { readonly type: 'made'; readonly result: BackupResult }
  | { readonly type: 'failed'; readonly why: string };
