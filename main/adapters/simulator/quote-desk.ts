import type { ContractKey } from '../../../shared/contract/index.ts';
import { MS_PER_SECOND, type Instant, type Paise, type TradingDate } from '../../../shared/units/index.ts';
import { hashOf } from '../../domain/exchange/index.ts';
import { yearsToExpiry } from '../../domain/market/pricing/index.ts';
import type { ListedContract, OptionQuote } from '../../domain/market/tick.ts';
import type { IndexPath } from './index-path.ts';
import { simulatedQuote, type ExpiryMoment, type QuotedContract } from './simulated-quote.ts';
import type { Simulation } from './simulation.ts';

/** What a future stands above the index, a year: the cost of money. */
const CARRY = 0.065;

/** Which contracts are listed and wanted, and what each is quoted at. */
export class QuoteDesk {
  readonly #simulation: Simulation;
  readonly #moments = new Map<TradingDate, ExpiryMoment>();
  #listed: ReadonlyMap<ContractKey, QuotedContract> = new Map();
  #wanted: readonly ContractKey[] = [];
  #quoted: readonly QuotedContract[] = [];
  #second: Instant;

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
    this.#second = simulation.opensAt;
  }

  list(contracts: readonly ListedContract[]): void {
    this.#listed = new Map(
      contracts.map((contract) => [contract.key, { ...contract, hash: hashOf(contract.key) }]),
    );
    this.#choose();
  }

  /** Takes the whole set that is wanted now; gives those that are new in it. */
  want(contracts: readonly ContractKey[]): readonly QuotedContract[] {
    const before = new Set(this.#quoted.map((each) => each.key));
    this.#wanted = contracts;
    this.#choose();
    return this.#quoted.filter((each) => !before.has(each.key));
  }

  /** What is quoted in the second that begins here. */
  beginSecond(second: Instant): readonly QuotedContract[] {
    this.#moments.clear();
    this.#second = second;
    const every = this.#simulation.quoteEvery(second);
    if (every === 1) return this.#quoted;
    const place = Math.floor(second / MS_PER_SECOND);
    return this.#quoted.filter(({ hash }) => (hash + place) % every === 0);
  }

  /** Null where the calendar cannot tell the time to expiry. */
  quote(contract: QuotedContract, path: IndexPath, print: Paise, now: Instant): OptionQuote | null {
    const moment = this.#momentOf(contract.expiry, path, print, now);
    return moment === null ? null : simulatedQuote(contract, moment, now, this.#simulation.seed);
  }

  /** Level and time of an expiry, reckoned once for each level that is printed. */
  #momentOf(expiry: TradingDate, path: IndexPath, print: Paise, now: Instant): ExpiryMoment | null {
    const known = this.#moments.get(expiry);
    const level = path.levelForOptions(now, print);
    if (known?.level === level) return known;
    const years = known?.years ?? yearsToExpiry(this.#simulation.calendar, this.#second, expiry);
    if (years === null) return null;
    const moment = { level, forward: level * (1 + CARRY * years), years, vix: path.vixAt(now) };
    this.#moments.set(expiry, moment);
    return moment;
  }

  #choose(): void {
    this.#quoted = this.#wanted.flatMap((key) => this.#listed.get(key) ?? []);
  }
}
