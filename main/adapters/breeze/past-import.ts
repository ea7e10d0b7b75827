import type { Bar, DailyCandle } from '../../../shared/contract/index.ts';
import { addDays, err, ok, type Result, type TradingDate } from '../../../shared/units/index.ts';
import { dayKind, daySchedule, type Calendar } from '../../domain/calendar/index.ts';
import { barSession } from '../../domain/market/bar-session.ts';
import type { PastMarket } from '../../ports/past-market.ts';
import type { FeedFault } from '../../ports/market-feed.ts';
import { dailyOf } from './candle-rows.ts';
import type { Credentials } from './credentials.ts';
import { asFeedFault } from './feed-fault.ts';
import { DAILY_BACK, historyPage } from './history-pages.ts';
import type { HistoryDay } from './history-span.ts';
import { DAYS_A_PAGE, minutePages, type MinuteSurroundings } from './minute-pages.ts';

export interface PastSurroundings extends MinuteSurroundings {
  readonly calendar: Calendar;
  readonly credentials: () => Credentials | null;
}

const LOGGED_OUT = err({
  code: 'SESSION_DEAD',
  message: 'log in to Breeze first: its history needs the session of a day',
} as const);

/** Breeze's past, asked for by days: for imports. Calls are counted as a terminal's are. */
export function breezePast(around: PastSurroundings): PastMarket {
  return {
    vendor: 'breeze',
    daysAtOnce: DAYS_A_PAGE,
    async minutes(dates): Promise<Result<readonly Bar[], FeedFault>> {
      const by = around.credentials();
      if (by === null) return LOGGED_OUT;
      const got = await minutePages(
        around,
        by,
        dates.flatMap((date) => dayOf(around.calendar, date)),
      );
      return got.ok ? ok(got.value.bars) : err(asFeedFault(got.error));
    },
    async daily(from, to): Promise<Result<readonly DailyCandle[], FeedFault>> {
      const by = around.credentials();
      if (by === null) return LOGGED_OUT;
      const byDate = new Map<TradingDate, DailyCandle>();
      for (let at = from; at <= to; at = addDays(at, DAILY_BACK)) {
        const end = addDays(at, DAILY_BACK - 1);
        const got = await historyPage(around, by, {
          stock: 'NIFTY',
          interval: '1day',
          from: `${at}T09:15:00.000Z`,
          to: `${end < to ? end : to}T15:40:00.000Z`,
        });
        if (!got.ok) return err(asFeedFault(got.error));
        for (const row of got.value) {
          const kind = row === null ? 'holiday' : dayKind(around.calendar, row.date);
          if (row !== null && row.date >= from && row.date <= to && kind !== 'holiday' && kind !== 'weekend')
            byDate.set(row.date, dailyOf(row));
        }
      }
      return ok([...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1)));
    },
  };
}

function dayOf(calendar: Calendar, date: TradingDate): readonly HistoryDay[] {
  const schedule = daySchedule(calendar, date);
  const session = schedule === null ? null : barSession(schedule);
  return session === null ? [] : [{ date, session }];
}
