import type { Bar, ContractKey, IndexSymbol } from '../../../shared/contract/index.ts';
import {
  after,
  ensure,
  istDate,
  istInstant,
  MS_PER_MINUTE,
  MS_PER_SECOND,
  paise,
  type Instant,
  type Paise,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { IndexPath } from '../../../main/adapters/simulator/index-path.ts';
import { QuoteDesk } from '../../../main/adapters/simulator/quote-desk.ts';
import {
  cell,
  openOf,
  TRADED_MINUTES,
  vendorBar,
  type SimulatedDay,
} from '../../../main/adapters/simulator/simulated-day.ts';
import type { Simulation } from '../../../main/adapters/simulator/index.ts';
import { daySchedule, previousSession } from '../../../main/domain/calendar/index.ts';
import type { ListedContract, OptionQuote } from '../../../main/domain/market/tick.ts';

/** Where a minute's option prices are looked at: its open, two points on the way, its close. */
const LOOKS_MS = [0, 20_000, 40_000, 59_000];

/** The simulated market asked about any moment, without having lived through the ones before. */
export class MarketPast {
  readonly #simulation: Simulation;
  readonly #desk: QuoteDesk;
  readonly #paths = new Map<TradingDate, IndexPath>();
  #quoted: ReadonlyMap<ContractKey, ReturnType<QuoteDesk['want']>[number]> = new Map();

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
    this.#desk = new QuoteDesk(simulation);
  }

  list(contracts: readonly ListedContract[]): void {
    this.#desk.want([]);
    this.#desk.list(contracts);
    this.#quoted = new Map(
      this.#desk.want(contracts.map((each) => each.key)).map((each) => [each.key, each]),
    );
  }

  day(date: TradingDate): SimulatedDay | null {
    return this.#simulation.days.day(date);
  }

  /** The official close of the session before a date. */
  closeBefore(date: TradingDate): Paise {
    return this.#dayBefore(date).auctionClose;
  }

  /** When options trade on a date; null on a day without a session. */
  hours(date: TradingDate): { readonly opens: Instant; readonly closes: Instant } | null {
    const window = daySchedule(this.#simulation.calendar, date)?.windows[0];
    if (window === undefined || this.day(date) === null) return null;
    return { opens: istInstant(date, window.from), closes: istInstant(date, window.to) };
  }

  /** A contract's quote at a moment; null outside the market's hours. */
  quoteAt(contract: ContractKey, at: Instant): OptionQuote | null {
    const date = istDate(at);
    const hours = this.hours(date);
    const path = this.#path(date);
    const print = hours === null || at < hours.opens || at >= hours.closes ? null : path?.lastPrintAt(at);
    const known = this.#quoted.get(contract);
    if (path === null || print === null || print === undefined || known === undefined) return null;
    this.#desk.beginSecond((at - (at % MS_PER_SECOND)) as Instant);
    return this.#desk.quote(known, path, print, at);
  }

  /** What a contract last cost on the session before a date; null where nobody knows. */
  optionCloseBefore(contract: ContractKey, date: TradingDate): Paise | null {
    const before = this.#dayBefore(date).date;
    const hours = this.hours(before);
    if (hours === null) return null;
    const quote = this.quoteAt(contract, after(hours.closes, -MS_PER_SECOND));
    return quote?.last ?? quote?.ask ?? null;
  }

  levelAt(symbol: IndexSymbol, at: Instant): Paise {
    const date = istDate(at);
    const path = this.#path(date);
    const now = path === null ? null : symbol === 'NIFTY' ? path.lastPrintAt(at) : path.vixAt(at);
    if (now !== null) return now;
    const before = this.#dayBefore(date);
    return symbol === 'NIFTY' ? before.auctionClose : paise(cell(before.vix, TRADED_MINUTES - 1));
  }

  /** One minute of the index as a vendor tells it afterwards. */
  indexMinute(symbol: IndexSymbol, day: SimulatedDay, minute: number): Bar {
    if (symbol === 'NIFTY') return vendorBar(day, minute);
    const last = Math.min(minute, TRADED_MINUTES - 1);
    const open = paise(last === 0 ? day.vixOpen : cell(day.vix, last - 1));
    const close = paise(minute > last ? open : cell(day.vix, last));
    const [high, low] = [paise(Math.max(open, close)), paise(Math.min(open, close))];
    return { start: after(openOf(day), minute * MS_PER_MINUTE), open, high, low, close };
  }

  /** One minute of an option, from looks at its last price; null where it was not quoted. */
  optionMinute(contract: ContractKey, start: Instant, until: Instant): Bar | null {
    const looks = LOOKS_MS.map((ms) => after(start, ms)).filter((at) => at <= until);
    const prices = looks.flatMap((at) => this.quoteAt(contract, at)?.last ?? []);
    const [open, close] = [prices[0], prices.at(-1)];
    if (open === undefined || close === undefined) return null;
    return { start, open, high: paise(Math.max(...prices)), low: paise(Math.min(...prices)), close };
  }

  /** The prints of one second of the index. */
  printsOf(second: Instant): readonly Paise[] {
    const path = this.#path(istDate(second));
    return path === null ? [] : path.printsOf(second).map((print) => print.price);
  }

  #dayBefore(date: TradingDate): SimulatedDay {
    const { calendar, days } = this.#simulation;
    const before = ensure(previousSession(calendar, date), 'a session before');
    return ensure(days.day(before), 'a simulated session before');
  }

  #path(date: TradingDate): IndexPath | null {
    const known = this.#paths.get(date);
    if (known !== undefined) return known;
    const day = this.day(date);
    if (day === null) return null;
    const path = new IndexPath(day, this.#simulation.seed);
    this.#paths.set(date, path);
    return path;
  }
}
