import type { Bar, Settings } from '../../../shared/contract/index.ts';
import {
  addDays,
  after,
  clock,
  istDate,
  istInstant,
  mondayOf,
  MS_PER_SECOND,
  type Instant,
  type Paise,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { BAR_CLOSE_GRACE_MS } from '../../domain/market/bar-builder.ts';
import type { Recording } from '../../domain/market/recorded/index.ts';
import { hourlyBarEnd, mondayNumber } from '../../domain/market/session-hours.ts';
import { createEngine, type Fact } from '../../engine/index.ts';
import { BacktestBroker } from './broker.ts';
import { Driver } from './driver.ts';
import { hoursOf } from './hours.ts';
import { PastMarket } from './past-market.ts';

export interface BacktestInput {
  readonly recording: Recording;
  readonly settings: Settings;
  /** First and last day that may be traded. */
  readonly from: TradingDate;
  readonly to: TradingDate;
  /** A recorded option price serves until it is so old; older, and the model's stands in. */
  readonly pointToleranceMs: number;
  /** How much wider each side of a quote is than it was recorded or modelled. */
  readonly slippage?: Paise;
  readonly version: string;
  readonly onFact: (fact: Fact, market: PastMarket) => void;
  /** Told of each day before its first hour closes. */
  readonly onDay?: (day: TradingDate) => void;
}

const CONTEXT_DAYS = 28;
const CONNECT_AT = clock('08:30');
/** A difference is believed when it was seen in two readings. */
const READINGS = 6;
const DAY_ENDS_AT = clock('15:45');

/**
 * Years of a recorded market through the engine that trades, under a clock that stands still where nothing can change:
 * only hours close while no entry waits and nothing is open, every print counts while a spread is guarded, every
 * second while something is under way. All that is decided is the engine's; its facts are told as they come.
 */
export class Backtest {
  readonly #input: BacktestInput;
  readonly #broker: BacktestBroker;
  readonly #market: PastMarket;
  readonly #driver: Driver;
  #day: TradingDate;
  #isListed = false;
  #firedIn: number | null = null;
  /** An entry that waits is looked at once more when its window has passed. */
  #entryEndsAt = 0;

  constructor(input: BacktestInput) {
    const { recording, settings, from } = input;
    this.#input = input;
    this.#day = mondayOf(addDays(from, 6));
    const start = istInstant(this.#day, CONNECT_AT);
    this.#broker = new BacktestBroker(recording.calendar, settings.risk.paperCapital, start);
    this.#market = new PastMarket(recording, input, settings.trade, this.#broker);
    const engine = createEngine({
      book: 'backtest',
      mode: 'paper',
      calendar: recording.calendar,
      driven: true,
    });
    this.#driver = new Driver(engine, this.#broker, (fact) => this.#onFact(fact), start);
  }

  run(hours: readonly Bar[] = hoursOf(this.#input)): void {
    const begin = istInstant(this.#day, clock('00:00'));
    const end = istInstant(addDays(this.#input.to, 1), clock('00:00'));
    const context = istInstant(addDays(this.#day, -CONTEXT_DAYS), clock('00:00'));
    this.#connect(hours.filter(({ start }) => start >= context && start < begin));
    for (const bar of hours) {
      if (bar.start < begin || bar.start >= end) continue;
      const date = istDate(bar.start);
      if (date !== this.#day) this.#turnTo(date);
      this.#closeHour(bar);
    }
    this.#walk(istInstant(this.#input.to, DAY_ENDS_AT));
    this.#endDay();
  }

  #onFact(fact: Fact): void {
    if (fact.type === 'barEvaluated' && fact.evaluation.fired !== null)
      this.#firedIn = mondayNumber(fact.evaluation.bar.start);
    this.#market.inPlay.onFact(fact);
    this.#input.onFact(fact, this.#market);
  }

  #connect(before: readonly Bar[]): void {
    const { settings, version, recording } = this.#input;
    const halt = { halt: 'ACTIVE', haltReason: null, haltSince: null } as const;
    const run = { run: 1, mode: 'paper', codeVersion: version, journalRow: 0, settingsRevision: 1 } as const;
    const { daily } = recording;
    this.#driver.push({ type: 'started', ...run, settings, ...halt });
    this.#driver.push({ type: 'link', link: 'feed', state: 'ok', detail: 'recorded market' });
    this.#driver.push({ type: 'history', past: { minutes: 60, bars: before, daily, source: 'recorded' } });
    this.#driver.advanceTo(after(this.#driver.now, MS_PER_SECOND));
  }

  /** The rest of the day before, its settlement, and the morning of this one. */
  #turnTo(date: TradingDate): void {
    this.#walk(istInstant(this.#day, DAY_ENDS_AT));
    this.#endDay();
    this.#day = date;
    this.#input.onDay?.(date);
    this.#driver.advanceTo(istInstant(date, CONNECT_AT));
    this.#broker.beginDay(this.#driver.now);
    this.#driver.endHalt();
    // What is held wants its timers of the day; an idle engine begins the day with its first bar.
    if (this.#driver.engine.pace() !== 'bars') this.#driver.push({ type: 'timer', timer: 'pulse' });
  }

  /** The books are read again until what the day's end closed is told, as a terminal would after the close. */
  #endDay(): void {
    this.#broker.endDay(this.#driver.now);
    for (let reading = 0; reading < READINGS && this.#isUnsettled(); reading += 1) {
      this.#driver.push({ type: 'timer', timer: 'pulse' });
      this.#driver.advanceTo(after(this.#driver.now, 2 * MS_PER_SECOND));
    }
  }

  /** Something is open that the broker does not hold any more, or that is on its way out. */
  #isUnsettled(): boolean {
    const pace = this.#driver.engine.pace();
    return pace !== 'bars' && !this.#broker.holdsAnything;
  }

  #closeHour(bar: Bar): void {
    const { engine } = this.#driver;
    const end = after(hourlyBarEnd(bar.start), BAR_CLOSE_GRACE_MS);
    this.#walk(end);
    const isIdle = engine.pace() === 'bars';
    if (isIdle) this.#market.catchUp(end);
    // After the week's signal nothing is entered: the index is told again when somebody looks at it.
    if (!isIdle || this.#firedIn !== mondayNumber(bar.start)) this.#market.tellIndex(this.#driver);
    this.#forgetList();
    this.#driver.pushHour(bar);
    if (engine.pace() === 'seconds') this.#offer(bar);
  }

  /** The signal has fired, or a stop: what its entry may trade is listed and quoted. */
  #offer(bar: Bar): void {
    const [evaluation] = this.#driver.engine.evaluations(mondayOf(istDate(bar.start))).evaluations.slice(-1);
    const fired = evaluation?.bar.start === bar.start ? evaluation.fired : null;
    const { level } = this.#market;
    if (fired !== null && fired !== undefined && level !== null) {
      const contracts = this.#market.inPlay.onFired(fired, this.#driver.now, level);
      this.#broker.list(contracts);
      this.#market.tell(this.#driver);
      this.#driver.push({ type: 'listed', date: this.#day, contracts });
      this.#isListed = true;
      this.#entryEndsAt = after(fired.barClose, this.#input.settings.trade.entryWindowMs + 1);
      return;
    }
    this.#market.tell(this.#driver);
  }

  /** The list was made for one signal: another is to find its own, and a spread that is held needs none. */
  #forgetList(): void {
    if (this.#isListed) this.#driver.push({ type: 'listed', date: this.#day, contracts: [] });
    this.#isListed = false;
  }

  /** Lets time pass as finely as what is open asks for. */
  #walk(until: Instant): void {
    const { engine } = this.#driver;
    const driver = this.#driver;
    while (driver.now < until) {
      const pace = engine.pace();
      if (pace === 'bars') break;
      const print = this.#market.printAfter(driver.now) ?? until;
      const second = pace === 'seconds' ? after(driver.now, MS_PER_SECOND) : until;
      const ends = this.#entryEndsAt > driver.now ? this.#entryEndsAt : until;
      const next = Math.min(print, second, ends, driver.nextAt() ?? until, until) as Instant;
      const isReply = next === driver.nextAt();
      driver.advanceTo(next);
      if (next === print) this.#market.take(next);
      else if (isReply && next !== second && next !== ends) continue;
      this.#market.tell(driver);
      if (pace === 'seconds' || next === ends) driver.push({ type: 'timer', timer: 'pulse' });
    }
    driver.advanceTo(until);
  }
}
