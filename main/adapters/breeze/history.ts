import type { Bar, DailyCandle } from '../../../shared/contract/index.ts';
import { addDays, err, istDate, ok, type Result, type TradingDate } from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { PastBars } from '../../domain/market/past-bars.ts';
import type { LinkReport } from '../../ports/link-report.ts';
import type { FeedFault } from '../../ports/market-feed.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { BreezeCalls } from './calls.ts';
import type { Credentials } from './credentials.ts';
import { candlesBefore } from './daily-candles.ts';
import { asFeedFault } from './feed-fault.ts';
import { DAILY_BACK, historyPage } from './history-pages.ts';
import { historyDays, type HistoryDay } from './history-span.ts';
import { leftOutWords } from './history-words.ts';
import { minutePages } from './minute-pages.ts';
import type { CallFault } from './refusal.ts';

export interface HistorySurroundings {
  readonly calls: Pick<BreezeCalls, 'history'>;
  readonly calendar: Calendar;
  readonly scheduler: Scheduler;
  readonly realTime: RealTime;
  readonly report: Pick<LinkReport, 'failed'>;
  readonly credentials: () => Credentials | null;
}

type Pages<T> = Result<T, CallFault>;

/**
 * Past bars of NIFTY: minutes of the two weeks before and of this one, and daily candles. Minutes rather than five,
 * so that after an outage at most the running minute is unknown. A page that cannot be had makes the whole an error.
 * Days that are over are asked for once a day, so that a flapping line costs one call a time.
 */
export class BreezeHistory {
  readonly #around: HistorySurroundings;
  #date: TradingDate | null = null;
  #past: readonly Bar[] | null = null;
  #daily: readonly DailyCandle[] | null = null;
  #told = '';

  constructor(around: HistorySurroundings) {
    this.#around = around;
  }

  async ask(): Promise<Result<PastBars, FeedFault>> {
    const { credentials, scheduler, calendar } = this.#around;
    const by = credentials();
    if (by === null)
      return err({ code: 'SESSION_DEAD', message: 'log in to Breeze: its history needs a session' });
    const today = istDate(scheduler.now());
    if (today !== this.#date) [this.#date, this.#past, this.#daily] = [today, null, null];
    const days = historyDays(calendar, today);
    const past = await this.#pastBars(
      by,
      days.filter((day) => day.date < today),
    );
    if (!past.ok) return err(asFeedFault(past.error));
    const daily = await this.#dailyCandles(by, today);
    if (!daily.ok) return err(asFeedFault(daily.error));
    const running = await this.#minutes(
      by,
      days.filter((day) => day.date === today),
    );
    if (!running.ok) return err(asFeedFault(running.error));
    const bars = [...past.value, ...running.value];
    if (bars.length === 0) return err({ code: 'NO_DATA', message: 'Breeze has no bars of these weeks' });
    return ok({ minutes: 1, bars, daily: daily.value, source: 'breeze' });
  }

  async #pastBars(by: Credentials, days: readonly HistoryDay[]): Promise<Pages<readonly Bar[]>> {
    if (this.#past !== null) return ok(this.#past);
    const got = await this.#minutes(by, days);
    if (got.ok) this.#past = got.value;
    return got;
  }

  async #minutes(by: Credentials, days: readonly HistoryDay[]): Promise<Pages<readonly Bar[]>> {
    const got = await minutePages(this.#around, by, days);
    if (!got.ok) return got;
    const { bars, left } = got.value;
    this.#tell(leftOutWords(left));
    return ok(bars);
  }

  /** Today's candle is none before the day is over: it is left out. */
  async #dailyCandles(by: Credentials, today: TradingDate): Promise<Pages<readonly DailyCandle[]>> {
    if (this.#daily !== null) return ok(this.#daily);
    const from = addDays(today, -DAILY_BACK);
    const got = await historyPage(this.#around, by, {
      stock: 'NIFTY',
      interval: '1day',
      from: `${from}T09:15:00.000Z`,
      to: `${today}T15:40:00.000Z`,
    });
    if (!got.ok) return got;
    this.#daily = candlesBefore(got.value, this.#around.calendar, today);
    return ok(this.#daily);
  }

  /** Each finding once, however often the day is asked for. */
  #tell(words: string | null): void {
    if (words === null || words === this.#told) return;
    this.#told = words;
    this.#around.report.failed(words);
  }
}
