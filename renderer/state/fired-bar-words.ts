import type { FiredSignal } from '../../shared/contract/index.ts';
import { formatClock, formatDate, istDate, type Instant } from '../../shared/units/index.ts';

/** `Thu 10:15 bar, fired at its close 11:15`: a bar is named by its start, a signal by the moment it is known. */
export function firedBarWords({ barStart, barClose }: Pick<FiredSignal, 'barStart' | 'barClose'>): string {
  const day = formatDate(istDate(barStart)).slice(0, 3);
  const minute = (at: Instant): string => formatClock(at).slice(0, 5);
  return `${day} ${minute(barStart)} bar, fired at its close ${minute(barClose)}`;
}
