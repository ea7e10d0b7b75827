import type { BackupSlice } from '../../shared/contract/index.ts';
import { formatClock, formatDate, istDate } from '../../shared/units/index.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
/** From here on the age is said in amber. */
const OLD_MINUTES = 7 * DAY;

function ageOf(minutes: number): string {
  if (minutes < 1) return 'just now';
  if (minutes < 2 * HOUR) return `${minutes} min ago`;
  if (minutes < 2 * DAY) return `${Math.floor(minutes / HOUR)} h ago`;
  return `${Math.floor(minutes / DAY)} days ago`;
}

/** `last backup 3 h ago`, for a palette's line. */
export function backupAge(backup: BackupSlice | null): string {
  if (backup === null) return '';
  return backup.last === null ? 'no backup yet' : `last backup ${ageOf(backup.last.ageMinutes)}`;
}

/** The state of backups in a line, and how it looks. */
export function backupWords(backup: BackupSlice | null): {
  readonly text: string;
  readonly look: 'failed' | 'warned' | 't2';
} {
  if (backup === null) return { text: 'Waiting for Kavach.', look: 't2' };
  const { running, last, problem } = backup;
  if (running !== null) {
    const steps = running.total === 0 ? '' : `, ${running.done} of ${running.total} files`;
    return { text: `${running.doing}${steps}…`, look: 't2' };
  }
  if (problem !== null) return { text: problem, look: 'failed' };
  if (last === null) return { text: 'No backup of this data folder is known.', look: 'warned' };
  const { at, bytes, path } = last.result;
  const when = `${formatDate(istDate(at))} ${formatClock(at)}`;
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  const text = `Last backup ${ageOf(last.ageMinutes)}, ${when}, ${size}: ${path}`;
  return { text, look: last.ageMinutes >= OLD_MINUTES ? 'warned' : 't2' };
}
