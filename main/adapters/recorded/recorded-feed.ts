import type { Bar, ContractKey } from '../../../shared/contract/index.ts';
import {
  after,
  istDate,
  istInstant,
  MS_PER_MINUTE,
  timeOfDay,
  type Instant,
  type Paise,
  type Result,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { listedContracts } from '../../domain/exchange/index.ts';
import type { PastBars } from '../../domain/market/past-bars.ts';
import { inSession } from '../../domain/market/session-hours.ts';
import type { ListedContract, OptionQuote } from '../../domain/market/tick.ts';
import type { FeedFault, FeedListener, MarketFeed } from '../../ports/market-feed.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import { recordedPast } from './recorded-past.ts';
import {
  barPrints,
  countBefore,
  ReplayQuotes,
  vixAt,
  type BarPrint,
  type Recording,
  type ReplayHabits,
  type VixValue,
} from '../../domain/market/recorded/index.ts';

const LISTED_BEFORE_MS = 15 * MS_PER_MINUTE;
const LISTING = { expiries: 4, reach: 1_500 };

interface CachedQuote {
  readonly level: Paise;
  readonly minute: number;
  readonly quote: OptionQuote | null;
}

/**
 * Candles as a feed. Each bar becomes the prints that make it again (barPrints); between them, and only within a bar,
 * the last value is told again, so that ages are true and a hole in the recording is silence. Option quotes come from
 * recorded prices or from the model and say which.
 */
export class RecordedFeed implements MarketFeed {
  readonly source = 'recorded';
  readonly #recording: Recording;
  readonly #scheduler: Scheduler;
  readonly #habits: ReplayHabits;
  readonly #bars: readonly Bar[];
  readonly #quotes: ReplayQuotes;
  readonly #cached = new Map<ContractKey, CachedQuote>();
  #listener: FeedListener | null = null;
  #run = 0;
  #next = 0;
  #day: TradingDate | null = null;
  #listed: ReadonlyMap<ContractKey, ListedContract> = new Map();
  #wanted: readonly ContractKey[] = [];
  #quoted: readonly ListedContract[] = [];
  #level: Paise | null = null;
  #vix: VixValue | null = null;

  constructor(recording: Recording, scheduler: Scheduler, habits: ReplayHabits) {
    this.#recording = recording;
    this.#scheduler = scheduler;
    this.#habits = habits;
    this.#bars = recording.bars.filter((bar) => inSession(bar.start));
    const { pointToleranceMs, slippage } = habits;
    this.#quotes = new ReplayQuotes(recording.calendar, recording.options, pointToleranceMs, slippage);
  }

  /** Begins with the first bar that starts now or later. */
  start(listener: FeedListener): void {
    this.stop();
    this.#listener = listener;
    const now = this.#scheduler.now();
    this.#next = countBefore(this.#bars, (bar) => bar.start < now);
    this.#at(now, () => {
      this.#listener?.link('ok', 'recorded market');
      this.#waitForBar();
    });
  }

  stop(): void {
    this.#run += 1;
    this.#listener = null;
  }

  subscribe(contracts: readonly ContractKey[]): void {
    this.#wanted = contracts;
    this.#chooseQuoted();
  }

  history(done: (past: Result<PastBars, FeedFault>) => void): void {
    this.#scheduler.at(this.#scheduler.now(), () =>
      done({ ok: true, value: recordedPast(this.#recording, this.#bars, this.#scheduler.now()) }),
    );
  }

  #at(when: Instant, run: () => void): void {
    const started = this.#run;
    this.#scheduler.at(when, () => {
      if (started === this.#run && this.#listener !== null) run();
    });
  }

  #waitForBar(): void {
    const bar = this.#bars[this.#next];
    if (bar === undefined) {
      this.#listener?.link('off', 'the recording ends here');
      return;
    }
    const date = istDate(bar.start);
    if (date !== this.#day) {
      this.#day = date;
      this.#at(after(bar.start, -LISTED_BEFORE_MS), () => this.#list(date, bar));
    }
    this.#at(bar.start, () => {
      this.#next += 1;
      const prints = barPrints(bar, this.#recording.minutes);
      this.#walk(prints, 0, bar.start, after(bar.start, this.#recording.minutes * MS_PER_MINUTE));
    });
  }

  /** Tells what is due at this instant of a bar and waits for the next print or repetition, until the bar ends. */
  #walk(prints: readonly BarPrint[], printed: number, at: Instant, end: Instant): void {
    let done = printed;
    for (let print = prints[done]; print !== undefined && print.at <= at; print = prints[done]) {
      this.#level = print.price;
      this.#tellIndex(print.price, at);
      done += 1;
    }
    if (done === printed && this.#level !== null) this.#tellIndex(this.#level, at);
    this.#tellVix(at);
    this.#tellQuotes(at);
    const repeat = after(at, this.#habits.repeatMs);
    const print = prints[done]?.at ?? end;
    const next = print < repeat ? print : repeat;
    if (next < end) this.#at(next, () => this.#walk(prints, done, next, end));
    else this.#waitForBar();
  }

  #tellIndex(price: Paise, at: Instant): void {
    this.#listener?.index({ symbol: 'NIFTY', price, exchangeAt: at, source: 'recorded' });
  }

  /** VIX changes at most once a minute; like the index it is told again, so that its age is true. */
  #tellVix(at: Instant): void {
    if (this.#vix === null || at % MS_PER_MINUTE === 0) this.#vix = vixAt(this.#recording, at);
    const { value, source } = this.#vix;
    this.#listener?.index({ symbol: 'INDIAVIX', price: value, exchangeAt: at, source });
  }

  #tellQuotes(at: Instant): void {
    for (const contract of this.#quoted) {
      const quote = this.#quoteOf(contract, at);
      if (quote !== null) this.#listener?.quote(quote);
    }
  }

  /** Reckoned anew when the index has moved or a minute has passed; else told again with its new time. */
  #quoteOf(contract: ListedContract, at: Instant): OptionQuote | null {
    const level = this.#level;
    if (level === null || this.#vix === null) return null;
    const minute = Math.floor(at / MS_PER_MINUTE);
    const known = this.#cached.get(contract.key);
    if (known?.level === level && known.minute === minute) {
      return known.quote === null ? null : { ...known.quote, exchangeAt: at };
    }
    const quote = this.#quotes.quote(contract, { at, level, vix: this.#vix.value });
    this.#cached.set(contract.key, { level, minute, quote });
    return quote;
  }

  #list(date: TradingDate, first: Bar): void {
    const { calendar } = this.#recording;
    const before =
      this.#bars[countBefore(this.#bars, (bar) => bar.start < istInstant(date, timeOfDay(0))) - 1];
    const contracts = listedContracts(calendar, date, before?.close ?? first.open, LISTING);
    this.#cached.clear();
    this.#vix = null;
    this.#listed = new Map(contracts.map((contract) => [contract.key, contract]));
    this.#chooseQuoted();
    this.#listener?.listed(date, contracts);
  }

  #chooseQuoted(): void {
    this.#quoted = this.#wanted.flatMap((key) => this.#listed.get(key) ?? []);
  }
}
