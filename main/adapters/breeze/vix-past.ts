import type { Bar, DailyCandle } from '../../../shared/contract/index.ts';
import {
  addDays,
  err,
  istDate,
  istTime,
  MS_PER_MINUTE,
  ok,
  type Instant,
  type Result,
  type TradingDate,
} from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { PastVix } from '../../domain/market/past-bars.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import { barOf, type Candle } from './candle-rows.ts';
import type { Credentials } from './credentials.ts';
import { candlesBefore } from './daily-candles.ts';
import { DAILY_BACK, historyPage, type PageSurroundings } from './history-pages.ts';
import { historyDays, type HistoryDay } from './history-span.ts';
import type { CallFault } from './refusal.ts';

const MINUTES = 5;
/** A call brings at most 1000 candles (brokers.md B5): twelve days of five minutes are 924 at most. */
const DAYS_A_PAGE = 12;

export interface VixSurroundings extends PageSurroundings {
  readonly calendar: Calendar;
  readonly scheduler: Scheduler;
  readonly credentials: () => Credentials | null;
}

/**
 * India VIX of the chart's days and its official candles. Nothing is decided on it, so no page is asked for twice: what cannot
 * be had is missing until the past is asked for again. Days that are over are asked for once a day.
 */
export class BreezeVixPast {
  readonly #around: VixSurroundings;
  #date: TradingDate | null = null;
  #bars: readonly Bar[] | null = null;
  #daily: readonly DailyCandle[] | null = null;

  constructor(around: VixSurroundings) {
    this.#around = around;
  }

  /** As far as it can be had; null where nothing can. */
  async ask(): Promise<PastVix | null> {
    const { calendar, scheduler, credentials } = this.#around;
    const by = credentials();
    if (by === null) return null;
    const today = istDate(scheduler.now());
    const days = historyDays(calendar, today).filter((day) => day.session.open <= scheduler.now());
    if (today !== this.#date) [this.#date, this.#bars, this.#daily] = [today, null, null];
    this.#daily ??= valueIn(await this.#candles(by, today));
    const over = days.filter((day) => day.date < today);
    this.#bars ??= valueIn(await this.#fiveMinutes(by, over));
    if (this.#bars === null && this.#daily === null) return null;
    const running = days.filter((day) => day.date === today);
    const todays = valueIn(await this.#fiveMinutes(by, running)) ?? [];
    return { minutes: MINUTES, bars: [...(this.#bars ?? []), ...todays], daily: this.#daily ?? [] };
  }

  async #candles(by: Credentials, today: TradingDate): Promise<Result<readonly DailyCandle[], CallFault>> {
    const got = await this.#page(by, '1day', addDays(today, -DAILY_BACK), today);
    return got.ok ? ok(candlesBefore(got.value, this.#around.calendar, today)) : err(got.error);
  }

  async #fiveMinutes(
    by: Credentials,
    days: readonly HistoryDay[],
  ): Promise<Result<readonly Bar[], CallFault>> {
    const bars = new Map<Instant, Bar>();
    for (let at = 0; at < days.length; at += DAYS_A_PAGE) {
      const page = days.slice(at, at + DAYS_A_PAGE);
      const [first, last] = [page[0], page.at(-1)];
      if (first === undefined || last === undefined) break;
      const got = await this.#page(by, '5minute', first.date, last.date);
      if (!got.ok) return err(got.error);
      for (const row of got.value) if (row !== null && isOf(page, row)) bars.set(row.start, barOf(row));
    }
    return ok([...bars.values()].toSorted((a, b) => a.start - b.start));
  }

  async #page(by: Credentials, interval: '5minute' | '1day', first: TradingDate, last: TradingDate) {
    const [from, to] = [`${first}T09:15:00.000Z`, `${last}T15:40:00.000Z`];
    return historyPage(this.#around, by, { stock: 'INDVIX', interval, from, to, patience: 'none' });
  }
}

function isOf(days: readonly HistoryDay[], { date, start }: Candle): boolean {
  const session = days.find((day) => day.date === date)?.session;
  const isOnGrid = istTime(start) % (MINUTES * MS_PER_MINUTE) === 0;
  return session !== undefined && isOnGrid && start >= session.open && start < session.close;
}

function valueIn<T>(got: Result<T, CallFault>): T | null {
  return got.ok ? got.value : null;
}
