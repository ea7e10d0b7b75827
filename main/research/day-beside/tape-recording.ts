import type { Bar, DailyCandle, Settings } from '../../../shared/contract/index.ts';
import {
  istDate,
  MS_PER_MINUTE,
  paise,
  type Instant,
  type Paise,
  type TradingDate,
} from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { Recording } from '../../domain/market/recorded/index.ts';
import type { EngineEvent } from '../../engine/index.ts';
import type { TapeReader, TapeRecord } from '../../ports/tape.ts';
import { fromTape } from '../../terminal/tape-record.ts';
import { MinuteBars } from './minute-bars.ts';

/** Recorded days as a backtest reads a market, and by which settings they were traded. */
export interface TapedDays {
  readonly recording: Recording;
  /** Of the last run, with what the user changed in it. */
  readonly settings: Settings;
  readonly changedSettings: number;
  readonly from: TradingDate;
  readonly to: TradingDate;
}

class TapedMarket {
  readonly #calendar: Calendar;
  readonly #spot: MinuteBars;
  readonly #vix = new Map<number, Bar>();
  #daily: readonly DailyCandle[] = [];
  #settings: Settings | null = null;
  #changes = 0;
  #from: TradingDate | null = null;
  #to: TradingDate | null = null;

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
    this.#spot = new MinuteBars(calendar);
  }

  take(record: TapeRecord): void {
    if (record.kind === 'quote') return;
    if (record.kind === 'event') {
      this.#takeEvent(fromTape(record).event);
      return;
    }
    const { symbol, price, exchangeAt } = record.tick;
    this.#to = istDate(exchangeAt);
    this.#from ??= this.#to;
    if (symbol === 'NIFTY') this.#spot.print(exchangeAt, price);
    else this.#vixPrint(exchangeAt, price);
  }

  days(): TapedDays | null {
    const [settings, from, to] = [this.#settings, this.#from, this.#to];
    if (settings === null || from === null || to === null) return null;
    const recording = {
      calendar: this.#calendar,
      minutes: 1,
      bars: this.#spot.all(),
      daily: this.#daily,
      vix: { minutes: 1, bars: [...this.#vix.values()], daily: [] },
      options: [],
    } as const;
    return { recording, settings, changedSettings: this.#changes, from, to };
  }

  #takeEvent(event: EngineEvent): void {
    if (event.type === 'started' || event.type === 'settings') this.#settings = event.settings;
    if (event.type === 'settings') this.#changes += 1;
    if (event.type !== 'history') return;
    if (event.past.minutes === 1) this.#spot.tell(event.past.bars);
    this.#daily = event.past.daily;
  }

  #vixPrint(at: Instant, price: Paise): void {
    const minute = at - (at % MS_PER_MINUTE);
    const bar = this.#vix.get(minute);
    const [open, high, low] = [bar?.open ?? price, bar?.high ?? price, bar?.low ?? price];
    this.#vix.set(minute, {
      start: minute as Instant,
      open,
      high: paise(Math.max(high, price)),
      low: paise(Math.min(low, price)),
      close: price,
    });
  }
}

/**
 * The 1-minute bars of recorded days, with the past that their terminal was told: what a vendor would have kept of
 * them. Null where nothing was recorded. Option prices are left out: a backtest has the model's.
 */
export function daysOfTapes(tapes: Iterable<TapeReader>, calendar: Calendar): TapedDays | null {
  const market = new TapedMarket(calendar);
  for (const tape of tapes) for (const record of tape.read()) market.take(record);
  return market.days();
}
