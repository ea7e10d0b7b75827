import { istDate, istTime, MS_PER_MINUTE } from '../../../shared/units/index.ts';
import type { LeftOut } from './history-days.ts';

/** What was wrong with a history, in one sentence; null where nothing was. */
export function leftOutWords(left: LeftOut): string | null {
  const parts: string[] = [];
  const [first] = left.missing;
  if (first !== undefined) {
    const minutes = istTime(first) / MS_PER_MINUTE;
    const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    parts.push(`${left.missing.length} minutes are missing, the first ${istDate(first)} ${time}`);
  }
  if (left.bad > 0) parts.push(`${left.bad} rows make no sense`);
  if (left.twice > 0) parts.push(`${left.twice} minutes came twice`);
  if (left.outside > 0) parts.push(`${left.outside} rows lie outside the session`);
  return parts.length === 0 ? null : `Breeze's history: ${parts.join('; ')}`;
}
