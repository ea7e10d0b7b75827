import type { Mode } from '../../../shared/contract/index.ts';
import { formatClock } from '../../../shared/units/index.ts';
import type { Alert } from './alert.ts';

const AGAIN: readonly string[] = ['', 'Not acknowledged for 30 s. ', 'Not acknowledged for 2 min. '];

/** An alert as a message that is read far from the screen: which book, when, what. */
export function messageOf({ at, level, text }: Alert, mode: Mode, times: number): string {
  const serious = level === 'serious' ? 'SERIOUS. ' : '';
  return `Kavach ${mode.toUpperCase()}, ${formatClock(at)} IST. ${serious}${AGAIN[times - 1] ?? ''}${text}`;
}
