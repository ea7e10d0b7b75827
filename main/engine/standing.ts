import type { LiveSwitch } from '../../shared/contract/index.ts';
import { isClosed } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';

/** Whether the book may enter, holds something, or was stopped. */
export interface Standing extends Pick<LiveSwitch, 'armed' | 'armedBy'> {
  readonly open: boolean;
  readonly stopped: boolean;
}

export function standingOf({ book }: Desk): Standing {
  const open = !book.spreads.every(isClosed);
  const stopped = book.emergency !== null && book.spreads.length > 0;
  return { armed: book.armed, armedBy: book.armedBy, open, stopped };
}
