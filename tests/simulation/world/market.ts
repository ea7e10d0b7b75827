import type { ContractKey } from '../../../shared/contract/index.ts';
import {
  after,
  istTime,
  clock,
  MS_PER_SECOND,
  type Instant,
  type Paise,
} from '../../../shared/units/index.ts';
import type { VirtualTime } from '../../../main/adapters/time/index.ts';
import { simulatedQuote, type QuotedContract } from '../../../main/adapters/simulator/simulated-quote.ts';
import { NSE_CALENDAR, phaseAt } from '../../../main/domain/calendar/index.ts';
import { hashOf } from '../../../main/domain/exchange/index.ts';
import { yearsToExpiry } from '../../../main/domain/market/pricing/index.ts';
import type { IndexTick, OptionQuote } from '../../../main/domain/market/tick.ts';
import { SIGNAL_AT, type Story } from './story.ts';
import type { Spells } from './spells.ts';
import { Spot } from './spot.ts';
import type { Template } from './templates.ts';

export interface MarketEar {
  index(tick: IndexTick): void;
  quote(quote: OptionQuote): void;
}

/** Between entry and exit nothing but the guards needs the market: so often is enough for what counts as fresh. */
const SPARSE_SECONDS = 4;
/** While nobody listens. */
const ASLEEP_SECONDS = 30;
const CARRY = 0.065;
const QUOTES_AFTER_MS = 350;

/** The market in virtual time: one print of the index and one quote of each contract that matters, each second. */
export class Market {
  readonly #time: VirtualTime;
  readonly #story: Story;
  readonly #template: Template;
  readonly #spells: Spells;
  readonly #spot: Spot;
  readonly #contracts: ReadonlyMap<ContractKey, QuotedContract>;
  readonly #wanted: () => readonly ContractKey[];
  readonly #years = new Map<string, number>();
  #yearsAt = 0;

  constructor(
    time: VirtualTime,
    story: Story,
    template: Template,
    spells: Spells,
    wanted: () => readonly ContractKey[],
  ) {
    this.#time = time;
    this.#story = story;
    this.#template = template;
    this.#spells = spells;
    this.#wanted = wanted;
    this.#spot = new Spot(template, story);
    this.#contracts = new Map(
      template.listed.map((contract) => [contract.key, { ...contract, hash: hashOf(contract.key) }]),
    );
  }

  spotAt(at: Instant): Paise {
    return this.#spot.at(at);
  }

  /** Every further step is asked for by the one before. `ear` hears all of it. */
  start(ear: MarketEar): void {
    const step = (): void => {
      const now = this.#time.now();
      const { phase } = phaseAt(NSE_CALENDAR, now);
      const isOpen = phase === 'open' || phase === 'auction' || phase === 'afterAuction';
      if (isOpen) this.#second(now, ear);
      this.#time.at(after(now, isOpen ? this.#pauseMs(now) : 60_000), step);
    };
    const now = this.#time.now();
    this.#time.at(after(now, MS_PER_SECOND - (now % MS_PER_SECOND) + 150), step);
  }

  /** What a contract is quoted at now; null where it is not listed. */
  quoteOf(key: ContractKey, at: Instant): OptionQuote | null {
    const contract = this.#contracts.get(key);
    if (contract === undefined) return null;
    const level = this.#spot.at(at);
    const years = this.#yearsOf(contract, at);
    const vix = this.#template.path.vixAt(SIGNAL_AT);
    const moment = { level, forward: level * (1 + CARRY * years), years, vix };
    return this.#spells.bend(simulatedQuote(contract, moment, at, this.#story.seed), at);
  }

  #second(now: Instant, ear: MarketEar): void {
    const price = this.#spot.at(now);
    ear.index({ symbol: 'NIFTY', price, exchangeAt: now, source: 'simulated' });
    if (Math.floor(now / 1_000) % 20 === 0) {
      const vix = this.#template.path.vixAt(SIGNAL_AT);
      ear.index({ symbol: 'INDIAVIX', price: vix, exchangeAt: now, source: 'simulated' });
    }
    this.#time.at(after(now, QUOTES_AFTER_MS), () => {
      const at = this.#time.now();
      for (const key of this.#wanted()) {
        const quote = this.quoteOf(key, at);
        if (quote !== null) ear.quote(quote);
      }
    });
  }

  /** Dense around the entry, the path's turn and the end. */
  #pauseMs(now: Instant): number {
    const { pathAt, endsAt, until, happenings, away } = this.#story;
    if (away.some(({ from, to }) => now > from && now < to - 60_000)) return ASLEEP_SECONDS * MS_PER_SECOND;
    const near = (at: number, before: number, later: number): boolean =>
      now > at - before && now < at + later;
    const dense =
      now < SIGNAL_AT + 330_000 ||
      near(pathAt, 5_000, 90_000) ||
      now > Math.min(endsAt, until) - 130_000 ||
      near(Math.floor(now / 86_400_000) * 86_400_000 + clock('15:10') - 19_800_000, 0, 1_800_000) ||
      happenings.some((each) => 'at' in each && near(each.at, 3_000, 60_000));
    return (dense || istTime(now) > clock('15:10') ? 1 : SPARSE_SECONDS) * MS_PER_SECOND;
  }

  #yearsOf({ expiry }: QuotedContract, at: Instant): number {
    if (at - this.#yearsAt > 60_000) {
      this.#years.clear();
      this.#yearsAt = at;
    }
    const known = this.#years.get(expiry) ?? yearsToExpiry(NSE_CALENDAR, at, expiry) ?? 0;
    this.#years.set(expiry, known);
    return known;
  }
}
