import { addDays, istDate, lots, type Lots, type TradingDate } from '../../shared/units/index.ts';
import type { FirstLiveWeek } from '../../shared/contract/index.ts';
import type { Book } from './book.ts';
import type { Fact } from './fact.ts';

const DAYS = 7;
export const FIRST_WEEK_LOTS = lots(1);

/** Live trades one lot from its first entry on, for a week by the calendar, and then until the user ends it. */
export function isFirstLiveWeek({ mode, liveWeek }: Book): boolean {
  return mode === 'live' && liveWeek.endedAt === null;
}

/** Lots of the next trade: the setting stays as it is, and holds again when the first live week is over. */
export function lotsNow(book: Book): Lots {
  return isFirstLiveWeek(book) ? FIRST_WEEK_LOTS : book.settings.trade.lotsPerTrade;
}

/** The day from which on the user may end it; null before the first live entry. */
function endsFrom({ liveWeek }: Book): TradingDate | null {
  return liveWeek.firstEntryOn === null ? null : addDays(liveWeek.firstEntryOn, DAYS);
}

/** As the screen shows it; null where it is over, and in a book that is not live. */
export function firstLiveWeek(book: Book): FirstLiveWeek | null {
  if (!isFirstLiveWeek(book)) return null;
  return {
    lots: FIRST_WEEK_LOTS,
    lotsAfter: book.settings.trade.lotsPerTrade,
    firstEntryOn: book.liveWeek.firstEntryOn,
    endsFrom: endsFrom(book),
  };
}

export function foldFirstLiveWeek(book: Book, fact: Fact): void {
  if (fact.type === 'liveWeekEnded') book.liveWeek = { ...book.liveWeek, endedAt: fact.at };
  if (fact.type !== 'spreadOpened' || book.mode !== 'live' || book.liveWeek.firstEntryOn !== null) return;
  book.liveWeek = { ...book.liveWeek, firstEntryOn: istDate(fact.at) };
}
