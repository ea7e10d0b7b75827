import type { Bar, DailyCandle } from '../../../shared/contract/index.ts';
import { addDays, err, istDate, ok, type Result, type TradingDate } from '../../../shared/units/index.ts';
import { dayKind, type Calendar } from '../../domain/calendar/index.ts';
import type { PastBars } from '../../domain/market/past-bars.ts';
import type { LinkReport } from '../../ports/link-report.ts';
import type { FeedFault } from '../../ports/market-feed.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { BreezeCalls, Credentials } from './calls.ts';
import { candleFrom, dailyOf, type Candle } from './candle-rows.ts';
import { asFeedFault } from './feed-fault.ts';
import { historyDays, minuteBars, type HistoryDay } from './history-days.ts';
import { leftOutWords } from './history-words.ts';
import type { CallFault } from './refusal.ts';

export interface HistorySurroundings {
  readonly calls: Pick<BreezeCalls, 'history'>;
  readonly calendar: Calendar;
  readonly scheduler: Scheduler;
  readonly realTime: RealTime;
  readonly report: Pick<LinkReport, 'failed'>;
  readonly credentials: () => Credentials | null;
}

/** A call brings at most 1000 candles (brokers.md B5): two days of minutes are 770 at most. */
const DAYS_A_PAGE = 2;
const CANDLES_MAX = 1_000;
const DAILY_BACK = 1_000;
/** A page that failed for a passing reason is asked for again after these waits. */
const RETRY_AFTER_MS = [1_000, 4_000, 15_000];

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
    const rows: (Candle | null)[] = [];
    const opened = days.filter((day) => day.session.open <= this.#around.scheduler.now());
    for (let at = 0; at < opened.length; at += DAYS_A_PAGE) {
      const page = opened.slice(at, at + DAYS_A_PAGE);
      const [first, last] = [page[0], page.at(-1)];
      if (first === undefined || last === undefined) break;
      const got = await this.#page(
        by,
        '1minute',
        `${first.date}T09:15:00.000Z`,
        `${last.date}T15:40:00.000Z`,
      );
      if (!got.ok) return got;
      rows.push(...got.value);
    }
    const { bars, left } = minuteBars(opened, rows, this.#around.scheduler.now());
    this.#tell(leftOutWords(left));
    return ok(bars);
  }

  /** Today's candle is none before the day is over: it is left out. */
  async #dailyCandles(by: Credentials, today: TradingDate): Promise<Pages<readonly DailyCandle[]>> {
    if (this.#daily !== null) return ok(this.#daily);
    const from = addDays(today, -DAILY_BACK);
    const got = await this.#page(by, '1day', `${from}T09:15:00.000Z`, `${today}T15:40:00.000Z`);
    if (!got.ok) return got;
    const { calendar } = this.#around;
    const byDate = new Map<TradingDate, DailyCandle>();
    for (const row of got.value) {
      if (row === null || row.date >= today || byDate.has(row.date)) continue;
      const kind = dayKind(calendar, row.date);
      if (kind !== 'holiday' && kind !== 'weekend') byDate.set(row.date, dailyOf(row));
    }
    this.#daily = [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
    return ok(this.#daily);
  }

  async #page(
    by: Credentials,
    interval: string,
    from: string,
    to: string,
  ): Promise<Pages<readonly (Candle | null)[]>> {
    // What NSE lists as an index is 'cash' to Breeze. The digits are India's wall clock although they end in Z.
    const params = {
      interval,
      from_date: from,
      to_date: to,
      stock_code: 'NIFTY',
      exch_code: 'NSE',
      product_type: 'cash',
    };
    for (let turn = 0; ; turn += 1) {
      const got = await this.#around.calls.history(by, params);
      const read = got.ok ? rowsIn(got.value) : got;
      const wait = RETRY_AFTER_MS[turn];
      if (read.ok || wait === undefined || !isPassing(read.error)) return read;
      await this.#wait(read.error.code === 'QUOTA' ? wait + RETRY_AFTER_MS.length * wait : wait);
    }
  }

  async #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#around.realTime.after(ms, resolve);
    });
  }

  /** Each finding once, however often the day is asked for. */
  #tell(words: string | null): void {
    if (words === null || words === this.#told) return;
    this.#told = words;
    this.#around.report.failed(words);
  }
}

function rowsIn(success: unknown): Pages<readonly (Candle | null)[]> {
  if (success === null || success === '') return ok([]);
  if (!Array.isArray(success)) return err({ code: 'NOT_JSON', message: 'Breeze answers without candles' });
  if (success.length >= CANDLES_MAX) return err({ code: 'REFUSED', message: 'Breeze cut its candles off' });
  return ok(success.map(candleFrom));
}

function isPassing(fault: CallFault): boolean {
  const { code, wholeDay } = fault;
  if (code === 'QUOTA') return wholeDay !== true;
  return code === 'UNREACHABLE' || code === 'SERVER' || code === 'NOT_JSON';
}
