import type { BarMinutes, DailyCandle, SqlServerAddress } from '../../../shared/contract/index.ts';
import { err, ok, type Instant, type TradingDate } from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { HistorySource, SourceAnswer, SourceFault } from '../../ports/history-source.ts';
import type { BarSeries, DailySeries } from '../../ports/history-store.ts';
import { BAR_TABLES, CATALOGUE, DAILY_TABLE, OPTION_TABLE } from './catalogue.ts';
import { SqlServerConnection } from './connection.ts';
import { dateOf, fromNaive, naiveDay, naiveMoment } from './naive-time.ts';
import { optionPoints } from './option-rows.ts';
import { allRows, barOf } from './row-values.ts';
import { checkServer } from './server-check.ts';
import { listServer, SYMBOL } from './server-list.ts';
import { dailySuspicion, suspicionOf } from './suspicion.ts';

type TableMinutes = keyof typeof BAR_TABLES;

function isTable(minutes: BarMinutes): minutes is TableMinutes {
  return minutes in BAR_TABLES;
}

/** The user's own database as a source of history. Read only; a table that is not there is an error, never empty. */
export class SqlServerSource implements HistorySource {
  readonly name: string;
  readonly #line: SqlServerConnection;
  readonly #calendar: Calendar;

  constructor(address: SqlServerAddress, secret: string, calendar: Calendar) {
    this.#line = new SqlServerConnection(address, secret);
    this.#calendar = calendar;
    this.name = this.#line.name;
  }

  readonly check: HistorySource['check'] = () => checkServer(this.#line, this.#calendar);

  readonly list: HistorySource['list'] = () => listServer(this.#line);

  async starts({ minutes }: BarSeries): SourceAnswer<readonly Instant[]> {
    if (!isTable(minutes)) return err(this.#noTable(minutes));
    return this.#stamps(minutes);
  }

  readonly bars: HistorySource['bars'] = async ({ minutes }, from, upTo) => {
    if (!isTable(minutes)) return err(this.#noTable(minutes));
    const span = { symbol: SYMBOL, from: naiveMoment(from), upTo: naiveMoment(upTo) };
    const rows = await this.#line.rows(CATALOGUE.index[minutes].bars, span);
    const where = this.#where(BAR_TABLES[minutes]);
    const bars = rows.ok ? allRows(where, rows.value, barOf) : rows;
    if (!bars.ok) return bars;
    const starts = bars.value.map(({ start }) => start);
    const suspicion = suspicionOf(where, this.#calendar, minutes, starts);
    return suspicion === null ? bars : err(suspicion);
  };

  readonly daily: HistorySource['daily'] = async (_series, from, to) => {
    const span = { symbol: SYMBOL, from: naiveDay(from), upTo: naiveDay(to, 1) };
    const rows = await this.#line.rows(CATALOGUE.index[1440].bars, span);
    const where = this.#where(DAILY_TABLE);
    const bars = rows.ok ? allRows(where, rows.value, barOf) : rows;
    if (!bars.ok) return bars;
    const starts = bars.value.map(({ start }) => start);
    const suspicion = dailySuspicion(where, starts);
    if (suspicion !== null) return err(suspicion);
    return ok(
      bars.value.map(({ start, ...prices }): DailyCandle => ({
        date: dateOf(start),
        ...prices,
      })),
    );
  };

  async dailyDates(_series: DailySeries): SourceAnswer<readonly TradingDate[]> {
    const stamps = await this.#stamps(1440);
    return stamps.ok ? ok(stamps.value.map(dateOf)) : stamps;
  }

  readonly prices: HistorySource['prices'] = async (_vendor, expiry, from, upTo) => {
    const rows = await this.#line.rows(CATALOGUE.prices, {
      underlying: SYMBOL,
      expiry: naiveDay(expiry),
      dayAfter: naiveDay(expiry, 1),
      from: naiveMoment(from),
      upTo: naiveMoment(upTo),
    });
    if (!rows.ok) return rows;
    return optionPoints(this.#where(OPTION_TABLE), this.#calendar, expiry, rows.value);
  };

  async close(): Promise<void> {
    await this.#line.close();
  }

  async #stamps(minutes: TableMinutes | 1440): SourceAnswer<readonly Instant[]> {
    const rows = await this.#line.rows(CATALOGUE.index[minutes].starts, { symbol: SYMBOL });
    if (!rows.ok) return rows;
    const where = this.#where(minutes === 1440 ? DAILY_TABLE : BAR_TABLES[minutes]);
    return allRows(where, rows.value, (row) => fromNaive(row['at']) ?? `not a time: ${String(row['at'])}`);
  }

  #where(table: string): string {
    return `${this.name}, ${table}`;
  }

  #noTable(minutes: BarMinutes): SourceFault {
    return {
      code: 'NO_TABLE',
      message: `${this.name}: no table of ${minutes}-minute bars is known`,
      remedy: 'ask for 5, 15, 60 or 240 minutes, or for daily candles',
      evidence: [],
    };
  }
}
