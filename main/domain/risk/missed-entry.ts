import type { MissedEntry } from '../strategy/entry-time.ts';
import { deny, type Deny } from './deny.ts';

/** What the rules of entry time found, as a reason of the closed list. */
export function denyMissedEntry(missed: MissedEntry): Deny {
  switch (missed.code) {
    case 'BAR_BACK_FILLED':
    case 'AUCTION_BAR':
      return deny(missed.code, {});
    case 'BEFORE_ENTRY_HOURS':
    case 'AFTER_ENTRY_HOURS':
      return deny('OUTSIDE_ENTRY_TIME', { time: missed.time, limitTime: missed.limit });
    case 'MIS_CUTOFF_PASSED':
      return deny('MIS_CUTOFF_PASSED', { time: missed.time, limitTime: missed.limit });
    case 'ENTRY_WINDOW_PASSED':
      return deny('ENTRY_WINDOW_PASSED', { ageMs: missed.ageMs, limitMs: missed.limitMs });
    case 'SPOT_UNKNOWN':
      return deny('INDEX_MISSING', {});
    case 'SPOT_DRIFTED':
      return deny('DRIFTED', {
        spotPaise: missed.spot,
        closePaise: missed.close,
        limitPercent: missed.limitPercent,
      });
  }
}
