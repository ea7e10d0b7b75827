import type { Bar, BarMinutes } from '../../../shared/contract/index.ts';
import { istTime, MS_PER_MINUTE, type Instant } from '../../../shared/units/index.ts';
import { joined } from './hourly-bars.ts';
import { SESSION_OPEN } from './session-hours.ts';

/** Bars put together to longer ones, counted from 09:15; ascending. The last one may be unfinished. */
export function coarserBars(bars: readonly Bar[], minutes: BarMinutes): readonly Bar[] {
  const length = minutes * MS_PER_MINUTE;
  const out: Bar[] = [];
  for (const bar of bars) {
    const start = (bar.start - ((istTime(bar.start) - SESSION_OPEN) % length)) as Instant;
    const last = out.at(-1);
    if (last?.start === start) out[out.length - 1] = joined(last, bar);
    else out.push({ ...bar, start });
  }
  return out;
}
