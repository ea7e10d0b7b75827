import type { FiredSignal, TradeSettings } from '../../../shared/contract/index.ts';
import { err, istTime, ok, type Instant, type Paise, type Result } from '../../../shared/units/index.ts';
import type { WeekState } from './week-state.ts';
import { inAuction } from '../market/session-hours.ts';

export type EntryTimeSettings = Pick<
  TradeSettings,
  | 'firstDayEntryFrom'
  | 'entryFrom'
  | 'entryUntil'
  | 'misEntryCutoff'
  | 'entryWindowMs'
  | 'maxDriftPercent'
  | 'exitRule'
>;

export interface EntryTimeInput {
  readonly signal: FiredSignal;
  readonly week: Pick<WeekState, 'firstDayEnds'>;
  readonly now: Instant;
  /** The bar was filled in from history after an outage. */
  readonly backFilled: boolean;
  /** Null where the feed does not tell. */
  readonly spot: Paise | null;
  readonly settings: EntryTimeSettings;
}

/** Why an entry is missed, with the values that say so: times of day in ms, ages in ms, prices in paise. */
export type MissedEntry =
  | { readonly code: 'BAR_BACK_FILLED' }
  | { readonly code: 'AUCTION_BAR' }
  | {
      readonly code: 'BEFORE_ENTRY_HOURS' | 'AFTER_ENTRY_HOURS' | 'MIS_CUTOFF_PASSED';
      readonly time: number;
      readonly limit: number;
    }
  | { readonly code: 'ENTRY_WINDOW_PASSED'; readonly ageMs: number; readonly limitMs: number }
  | { readonly code: 'SPOT_UNKNOWN' }
  | {
      readonly code: 'SPOT_DRIFTED';
      readonly spot: Paise;
      readonly close: Paise;
      readonly limitPercent: number;
    };

/**
 * Whether the signal may still be entered now: at its bar's close, within the hours of entry, soon after the close
 * and while spot has not drifted. A missed entry is never chased later. Source: strategy.md 1 and 5.
 */
export function entryTime(input: EntryTimeInput): Result<null, MissedEntry> {
  const { signal, settings, now } = input;
  if (input.backFilled) return err({ code: 'BAR_BACK_FILLED' });
  if (inAuction(signal.barStart)) return err({ code: 'AUCTION_BAR' });
  const closesAt = istTime(signal.barClose);
  const firstDay = signal.barStart < input.week.firstDayEnds;
  const from = firstDay ? settings.firstDayEntryFrom : settings.entryFrom;
  if (closesAt < from) return err({ code: 'BEFORE_ENTRY_HOURS', time: closesAt, limit: from });
  const ageMs = now - signal.barClose;
  const time = closesAt + Math.max(0, ageMs);
  if (time > settings.entryUntil) return err({ code: 'AFTER_ENTRY_HOURS', time, limit: settings.entryUntil });
  // With the daily exit the spread would be MIS, and the broker takes none shortly before it squares off by itself.
  if (settings.exitRule === 'daily' && time > settings.misEntryCutoff) {
    return err({ code: 'MIS_CUTOFF_PASSED', time, limit: settings.misEntryCutoff });
  }
  if (ageMs > settings.entryWindowMs) {
    return err({ code: 'ENTRY_WINDOW_PASSED', ageMs, limitMs: settings.entryWindowMs });
  }
  return drift(input);
}

function drift({ signal, spot, settings }: EntryTimeInput): Result<null, MissedEntry> {
  if (spot === null) return err({ code: 'SPOT_UNKNOWN' });
  const drifted = Math.abs(spot - signal.close) * 100 > settings.maxDriftPercent * signal.close;
  if (!drifted) return ok(null);
  return err({ code: 'SPOT_DRIFTED', spot, close: signal.close, limitPercent: settings.maxDriftPercent });
}
