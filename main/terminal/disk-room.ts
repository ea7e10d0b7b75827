import type { LinkState } from '../../shared/contract/index.ts';
import { DISK_ROOM_MB_MIN } from '../domain/risk/gate-session.ts';

/** Below this nothing is entered any more. */
export const DISK_FULL_BYTES = DISK_ROOM_MB_MIN * 1e6;
/** From here on it is warned of. */
export const DISK_LOW_BYTES = 1e9;
/** Entries come back with some room to spare, so that a disk at the edge does not block and free by turns. */
const BACK_BYTES = 1.1 * DISK_FULL_BYTES;

/** How the disk of the data folder is, in bands, so that only a change of them is news. */
export function diskState(
  freeBytes: number,
  before: LinkState | null,
): { readonly state: Extract<LinkState, 'ok' | 'stale' | 'down'>; readonly detail: string } {
  if (freeBytes < (before === 'down' ? BACK_BYTES : DISK_FULL_BYTES))
    return { state: 'down', detail: `less than ${DISK_ROOM_MB_MIN} MB free` };
  if (freeBytes < DISK_LOW_BYTES) return { state: 'stale', detail: 'less than 1 GB free' };
  return { state: 'ok', detail: 'more than 1 GB free' };
}
