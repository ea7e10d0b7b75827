import type { Instant, Lots, TradingDate } from '../units/index.ts';
import type { ForeignPosition } from './foreign.ts';

/** What still stands between the user and Live, in words that say what to do; empty when it can be armed. */
export interface LiveSwitch {
  readonly armed: boolean;
  /** Who armed it, and when; null while it is not. */
  readonly armedBy: { readonly by: string; readonly at: Instant } | null;
  readonly needs: readonly { readonly code: string; readonly text: string; readonly remedy: string }[];
  /** Live is new and trades one lot; null where that is over, or where there is no live book. */
  readonly firstWeek: FirstLiveWeek | null;
  /** In the live account, not ours and not acknowledged: they block entries there. */
  readonly foreign: readonly ForeignPosition[];
}

/** From the first live entry on Live trades one lot, for a week by the calendar and then until the user ends it. */
export interface FirstLiveWeek {
  readonly lots: Lots;
  /** What the settings say, and what holds when it is over. */
  readonly lotsAfter: Lots;
  /** Null before the first live entry: the week has not begun. */
  readonly firstEntryOn: TradingDate | null;
  /** The day from which on the user may end it. */
  readonly endsFrom: TradingDate | null;
}
