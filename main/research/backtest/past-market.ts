import { MS_PER_DAY, MS_PER_MINUTE, type Instant, type Paise } from '../../../shared/units/index.ts';
import { ReplayQuotes, vixAt, type Recording, type VixValue } from '../../domain/market/recorded/index.ts';
import { inSession } from '../../domain/market/session-hours.ts';
import type { Bar, RunParameters, TradeSettings } from '../../../shared/contract/index.ts';
import type { BacktestBroker } from './broker.ts';
import type { Driver } from './driver.ts';
import { InPlay } from './in-play.ts';
import { PrintReel } from './print-reel.ts';

type QuoteRules = Pick<RunParameters, 'pointToleranceMs' | 'slippage'>;

/** Days are India's. */
const IST_TO_UTC_MS = 19_800_000;

/** Recorded bars never change: all runs of a sweep walk over the same list. */
const inSessions = new WeakMap<readonly Bar[], readonly Bar[]>();

function ofSessions(bars: readonly Bar[]): readonly Bar[] {
  const known = inSessions.get(bars) ?? bars.filter(({ start }) => inSession(start));
  inSessions.set(bars, known);
  return known;
}

/** The recorded market as a backtest tells it: prints of the index, and quotes of what is in play. */
export class PastMarket {
  readonly inPlay: InPlay;
  readonly #recording: Recording;
  readonly #broker: BacktestBroker;
  readonly #reel: PrintReel;
  #level: Paise | null = null;
  #vix: VixValue | null = null;
  #vixTurn = -1;
  readonly #vixTurnMs: number;

  constructor(recording: Recording, rules: QuoteRules, trade: TradeSettings, broker: BacktestBroker) {
    const { pointToleranceMs, slippage } = rules;
    const { calendar, options, bars, minutes } = recording;
    this.#recording = recording;
    this.#vixTurnMs = recording.vix.bars.length === 0 ? MS_PER_DAY : MS_PER_MINUTE;
    this.#broker = broker;
    this.#reel = new PrintReel(ofSessions(bars), minutes);
    const quotes = new ReplayQuotes(calendar, options, pointToleranceMs, slippage);
    this.inPlay = new InPlay(calendar, quotes, trade);
  }

  get level(): Paise | null {
    return this.#level;
  }

  /** When the index is printed next after an instant; null where the recording has ended. */
  printAfter(at: Instant): Instant | null {
    return this.#reel.after(at)?.at ?? null;
  }

  /** Takes the print of this instant, where there is one. */
  take(at: Instant): void {
    const print = this.#reel.after((at - 1) as Instant);
    if (print?.at === at) this.#level = print.price;
  }

  /** Sets the level from the recording, after prints were passed over. */
  catchUp(at: Instant): void {
    this.#level = this.#reel.levelAt(at) ?? this.#level;
  }

  tellIndex(driver: Driver): void {
    const price = this.#level;
    if (price === null) return;
    this.#broker.onIndex(price);
    driver.pushIndex('NIFTY', price, 'recorded');
  }

  /** Every quote that is asked for, and the index: as a feed would repeat them. */
  tell(driver: Driver): void {
    const level = this.#level;
    if (level === null) return;
    this.#broker.onIndex(level);
    const at = driver.now;
    const vix = this.#vixAt(driver);
    for (const quote of this.inPlay.quotesAt({ at, level, vix })) {
      this.#broker.onQuote(quote, at);
      driver.tellChanges();
      driver.pushQuote(quote);
    }
    this.tellIndex(driver);
  }

  #vixAt(driver: Driver): Paise {
    const turn = Math.floor((driver.now + IST_TO_UTC_MS) / this.#vixTurnMs);
    if (this.#vix === null || turn !== this.#vixTurn) {
      this.#vix = vixAt(this.#recording, driver.now);
      this.#vixTurn = turn;
      const { value, source } = this.#vix;
      driver.pushIndex('INDIAVIX', value, source);
    }
    return this.#vix.value;
  }
}
