import type { ContractKey, IndexSymbol } from '../../../shared/contract/index.ts';
import { ensure, istDate, type Instant, type Paise, type TradingDate } from '../../../shared/units/index.ts';
import { SimulatedFeed, type Simulation } from '../../../main/adapters/simulator/index.ts';
import type { VirtualTime } from '../../../main/adapters/time/index.ts';
import { isSession, nextSession } from '../../../main/domain/calendar/index.ts';
import { listedContracts } from '../../../main/domain/exchange/index.ts';
import type { IndexTick, ListedContract, OptionQuote } from '../../../main/domain/market/tick.ts';
import { exchangeToken, instrumentToken, kiteSymbol } from './contract-names.ts';
import { MarketPast } from './market-past.ts';

/** As the simulated feed lists them: the five nearest expiries, 1,500 points either way. */
const LISTING = { expiries: 5, reach: 1_500 };

/** A contract with the numbers by which the brokers know it. */
export interface Listed extends ListedContract {
  readonly exchangeToken: number;
  readonly instrumentToken: number;
}

type Owner = 'kite' | 'breeze' | 'exchange';

/**
 * The one market behind both brokers: the simulated feed, never silent (a silence is a broker's, not the exchange's),
 * and the same market asked about any other moment.
 */
export class Market {
  readonly simulation: Simulation;
  readonly time: VirtualTime;
  readonly past: MarketPast;
  readonly #feed: SimulatedFeed;
  readonly #wanted = new Map<Owner, readonly ContractKey[]>();
  readonly #onIndex: ((tick: IndexTick) => void)[] = [];
  readonly #onQuote: ((quote: OptionQuote) => void)[] = [];
  readonly #levels = new Map<IndexSymbol, Paise>();
  #listedOn: TradingDate | null = null;
  #listed: ReadonlyMap<ContractKey, Listed> = new Map();

  constructor(simulation: Simulation, time: VirtualTime) {
    this.simulation = simulation;
    this.time = time;
    const endless = { ...simulation, silence: null };
    this.past = new MarketPast(endless);
    this.#feed = new SimulatedFeed(endless, time);
  }

  start(): void {
    this.#feed.start({
      index: (tick) => {
        this.#levels.set(tick.symbol, tick.price);
        for (const listener of this.#onIndex) listener(tick);
      },
      quote: (quote) => {
        for (const listener of this.#onQuote) listener(quote);
      },
      listed: () => {},
      link: () => {},
    });
  }

  stop(): void {
    this.#feed.stop();
  }

  onIndex(listener: (tick: IndexTick) => void): void {
    this.#onIndex.push(listener);
  }

  onQuote(listener: (quote: OptionQuote) => void): void {
    this.#onQuote.push(listener);
  }

  /** The whole set whose quotes an owner wants to be told. */
  want(owner: Owner, contracts: readonly ContractKey[]): void {
    this.#wanted.set(owner, contracts);
    this.#feed.subscribe([...new Set([...this.#wanted.values()].flat())]);
  }

  /** The session whose contracts are listed now: today's, or the next one's. */
  session(): TradingDate {
    const { calendar } = this.simulation;
    const today = istDate(this.time.now());
    if (isSession(calendar, today) === true) return today;
    return ensure(nextSession(calendar, today), 'a session to come');
  }

  listed(): ReadonlyMap<ContractKey, Listed> {
    const date = this.session();
    if (date !== this.#listedOn) {
      this.#listedOn = date;
      this.#listed = this.#listOf(date);
      this.past.list([...this.#listed.values()]);
    }
    return this.#listed;
  }

  bySymbol(symbol: string): Listed | null {
    for (const each of this.listed().values()) if (each.symbol === symbol) return each;
    return null;
  }

  byExchangeToken(token: number): Listed | null {
    for (const each of this.listed().values()) if (each.exchangeToken === token) return each;
    return null;
  }

  byInstrumentToken(token: number): Listed | null {
    for (const each of this.listed().values()) if (each.instrumentToken === token) return each;
    return null;
  }

  /** What a contract is quoted at now, whoever listens; null outside the market's hours. */
  quote(contract: ContractKey): OptionQuote | null {
    this.listed();
    return this.past.quoteAt(contract, this.time.now());
  }

  /** The last level of an index: the last print, before the first one the last close. */
  level(symbol: IndexSymbol): Paise {
    return this.#levels.get(symbol) ?? this.past.levelAt(symbol, this.time.now());
  }

  now(): Instant {
    return this.time.now();
  }

  #listOf(date: TradingDate): ReadonlyMap<ContractKey, Listed> {
    const level = this.past.closeBefore(date);
    const contracts = listedContracts(this.simulation.calendar, date, level, LISTING);
    return new Map(
      contracts.map((each) => [
        each.key,
        {
          ...each,
          symbol: kiteSymbol(each),
          exchangeToken: exchangeToken(each),
          instrumentToken: instrumentToken(each),
        },
      ]),
    );
  }
}
