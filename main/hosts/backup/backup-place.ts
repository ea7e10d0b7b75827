import { join } from 'node:path';
import { formatClock, istDate, type Instant } from '../../../shared/units/index.ts';

/** Where a backup goes that was not told another place: one file each, named by India's date and clock. */
export function usualBackup(folder: string, at: Instant): string {
  return join(folder, 'backups', `kavach-${istDate(at)}T${formatClock(at).replaceAll(':', '-')}.backup`);
}
