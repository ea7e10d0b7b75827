import type { Bar } from '../../../shared/contract/index.ts';
import { ok, type Result } from '../../../shared/units/index.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { Candle } from './candle-rows.ts';
import type { Credentials } from './credentials.ts';
import { minuteBars, type LeftOut } from './history-days.ts';
import { historyPage, type PageSurroundings } from './history-pages.ts';
import type { HistoryDay } from './history-span.ts';
import type { CallFault } from './refusal.ts';

/** A call brings at most 1000 candles (brokers.md B5): two days of minutes are 770 at most. */
export const DAYS_A_PAGE = 2;

export interface MinuteSurroundings extends PageSurroundings {
  readonly scheduler: Scheduler;
}

/** The minute bars of days in order, as far as they have come; a page that cannot be had makes the whole an error. */
export async function minutePages(
  around: MinuteSurroundings,
  by: Credentials,
  days: readonly HistoryDay[],
): Promise<Result<{ readonly bars: readonly Bar[]; readonly left: LeftOut }, CallFault>> {
  const rows: (Candle | null)[] = [];
  const opened = days.filter((day) => day.session.open <= around.scheduler.now());
  for (let at = 0; at < opened.length; at += DAYS_A_PAGE) {
    const page = opened.slice(at, at + DAYS_A_PAGE);
    const [first, last] = [page[0], page.at(-1)];
    if (first === undefined || last === undefined) break;
    const got = await historyPage(around, by, {
      stock: 'NIFTY',
      interval: '1minute',
      from: `${first.date}T09:15:00.000Z`,
      to: `${last.date}T15:40:00.000Z`,
    });
    if (!got.ok) return got;
    rows.push(...got.value);
  }
  return ok(minuteBars(opened, rows, around.scheduler.now()));
}
