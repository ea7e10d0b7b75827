import type { ContractKey } from '../../../shared/contract/index.ts';
import {
  after,
  ensure,
  istDate,
  istInstant,
  MS_PER_MINUTE,
  MS_PER_SECOND,
  type Instant,
  type Paise,
  type Result,
} from '../../../shared/units/index.ts';
import { daySchedule, nextOpen } from '../../domain/calendar/index.ts';
import { chanceAt, listedContracts } from '../../domain/exchange/index.ts';
import type { PastBars } from '../../domain/market/past-bars.ts';
import type { OptionQuote } from '../../domain/market/tick.ts';
import type { FeedFault, FeedListener, MarketFeed } from '../../ports/market-feed.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import { IndexPath, type Print } from './index-path.ts';
import { QuoteDesk } from './quote-desk.ts';
import { SecondPlan } from './second-plan.ts';
import type { SimulatedDay } from './simulated-day.ts';
import { simulatedHistory } from './simulated-history.ts';
import type { QuotedContract } from './simulated-quote.ts';
import type { Simulation } from './simulation.ts';

const HISTORY_MS = 40;
const SNAPSHOT_MS = 150;
const DOWN_TOLD_MS = 15_000;
const LISTED_BEFORE_OPEN_MS = 15 * MS_PER_MINUTE;
const LISTING = { expiries: 5, reach: 1_500 };
/**
 * The simulated market as a feed. What it tells at an instant depends on the simulation alone, so a terminal that was
 * killed finds, at any instant that it resumes at, the same market as if it had never stopped.
 */
export class SimulatedFeed implements MarketFeed {
  readonly source = 'simulated';
  readonly #simulation: Simulation;
  readonly #scheduler: Scheduler;
  readonly #plan = new SecondPlan();
  readonly #desk: QuoteDesk;
  #listener: FeedListener | null = null;
  /** Callbacks of an earlier start know by this that they are out of date. */
  #run = 0;
  #path: IndexPath | null = null;
  /** What the running second is laid out for. */
  #prints: readonly Print[] = [];
  #turns: readonly QuotedContract[] = [];
  #lastPrint: Paise | null = null;
  #second: Instant;
  #closes: Instant;

  constructor(simulation: Simulation, scheduler: Scheduler) {
    this.#simulation = simulation;
    this.#desk = new QuoteDesk(simulation);
    this.#scheduler = scheduler;
    this.#second = scheduler.now();
    this.#closes = scheduler.now();
  }

  start(listener: FeedListener): void {
    this.stop();
    this.#listener = listener;
    const now = this.#scheduler.now();
    this.#at(now, () => {
      const silent = this.#isSilent(now);
      this.#listener?.link(silent ? 'down' : 'ok', silent ? 'no data from the feed' : 'simulated market');
      this.#tellSilence();
      this.#openDay(now);
    });
  }

  stop(): void {
    this.#run += 1;
    this.#listener = null;
    this.#path = null;
  }

  subscribe(contracts: readonly ContractKey[]): void {
    const joined = this.#desk.want(contracts);
    if (joined.length === 0) return;
    this.#at(after(this.#scheduler.now(), SNAPSHOT_MS), () => {
      for (const contract of joined) this.#tellQuote(contract);
    });
  }

  history(done: (past: Result<PastBars, FeedFault>) => void): void {
    const { days, seed } = this.#simulation;
    this.#scheduler.at(after(this.#scheduler.now(), HISTORY_MS), () => {
      done({ ok: true, value: simulatedHistory(days, seed, this.#scheduler.now()) });
    });
  }

  #at(when: Instant, run: () => void): void {
    const started = this.#run;
    this.#scheduler.at(when, () => {
      if (started === this.#run && this.#listener !== null) run();
    });
  }

  /** Begins the day that is open at this instant, or waits for the next one. */
  #openDay(now: Instant): void {
    const date = istDate(now);
    const day = this.#simulation.days.day(date);
    const window = daySchedule(this.#simulation.calendar, date)?.windows[0];
    if (day === null || window === undefined || now >= istInstant(date, window.to)) {
      this.#waitForNextDay(now);
      return;
    }
    const opens = istInstant(date, window.from);
    const begins = after(opens, -LISTED_BEFORE_OPEN_MS);
    if (now < begins) {
      this.#at(begins, () => this.#openDay(begins));
      return;
    }
    this.#closes = istInstant(date, window.to);
    this.#list(day);
    const path = new IndexPath(day, this.#simulation.seed);
    this.#path = path;
    this.#lastPrint = path.lastPrintAt(now);
    this.#second = now <= opens ? opens : ((now - (now % MS_PER_SECOND)) as Instant);
    this.#at(this.#second, () => this.#beginSecond(now));
  }

  #waitForNextDay(now: Instant): void {
    this.#path = null;
    const next = nextOpen(this.#simulation.calendar, now);
    if (next === null) this.#listener?.link('off', 'the calendar ends here');
    else this.#at(after(next, -LISTED_BEFORE_OPEN_MS), () => this.#openDay(this.#scheduler.now()));
  }

  #list(day: SimulatedDay): void {
    const { calendar, days } = this.#simulation;
    const before = ensure(
      days.upTo(day.date).findLast((each) => each.date < day.date),
      'a session before the first day that is shown',
    );
    const contracts = listedContracts(calendar, day.date, before.auctionClose, LISTING);
    this.#desk.list(contracts);
    this.#listener?.listed(day.date, contracts);
  }

  /** Lays out what happens in the second that begins now; what lies at or before `told` has been told already. */
  #beginSecond(told: Instant): void {
    const second = this.#second;
    const path = this.#path;
    if (path === null) return;
    if (second >= this.#closes) {
      this.#waitForNextDay(second);
      return;
    }
    this.#prints = path.printsOf(second);
    const place = Math.floor(second / MS_PER_SECOND);
    this.#plan.begin();
    for (const print of this.#prints) this.#plan.addPrint(print.at - second);
    if (place % 2 === 0) this.#plan.addVix(500);
    this.#turns = this.#desk.beginSecond(second);
    for (const { hash } of this.#turns) {
      this.#plan.addQuote(Math.floor(chanceAt(this.#simulation.seed, hash, place) * MS_PER_SECOND));
    }
    this.#plan.sort(told - second);
    this.#step();
  }

  /** Waits for the next thing of this second, or for the next second. */
  #step(): void {
    const offset = this.#plan.nextOffset();
    if (offset === null) {
      this.#second = after(this.#second, MS_PER_SECOND);
      this.#at(this.#second, () => this.#beginSecond(after(this.#second, -1)));
      return;
    }
    this.#at(after(this.#second, offset), () => {
      this.#happen();
      this.#step();
    });
  }

  #happen(): void {
    const { kind, place } = this.#plan.take();
    const print = kind === 'print' ? this.#prints[place] : undefined;
    if (print !== undefined) this.#lastPrint = print.price;
    const silent = this.#isSilent(this.#scheduler.now());
    if (print !== undefined && !silent) this.#tellIndex(print);
    if (kind === 'vix' && !silent) this.#tellVix();
    const contract = kind === 'quote' ? this.#turns[place] : undefined;
    if (contract !== undefined) this.#tellQuote(contract);
  }

  #tellIndex({ at, price }: Print): void {
    this.#listener?.index({ symbol: 'NIFTY', price, exchangeAt: at, source: 'simulated' });
  }

  #tellVix(): void {
    const at = this.#scheduler.now();
    const price = this.#path?.vixAt(at);
    if (price !== undefined)
      this.#listener?.index({ symbol: 'INDIAVIX', price, exchangeAt: at, source: 'simulated' });
  }

  #tellQuote(contract: QuotedContract): void {
    const now = this.#scheduler.now();
    const quote = this.#isSilent(now) ? null : this.#quoteOf(contract, now);
    if (quote !== null) this.#listener?.quote(quote);
  }

  #quoteOf(contract: QuotedContract, now: Instant): OptionQuote | null {
    const path = this.#path;
    if (path === null || this.#lastPrint === null || now >= this.#closes) return null;
    return this.#desk.quote(contract, path, this.#lastPrint, now);
  }

  #isSilent(at: Instant): boolean {
    const { silence } = this.#simulation;
    return silence !== null && at >= silence.from && at < silence.to;
  }

  #tellSilence(): void {
    const { silence } = this.#simulation;
    if (silence === null || silence.to <= this.#scheduler.now()) return;
    this.#at(after(silence.from, DOWN_TOLD_MS), () => this.#listener?.link('down', 'no data from the feed'));
    this.#at(silence.to, () => this.#listener?.link('ok', 'simulated market'));
  }
}
