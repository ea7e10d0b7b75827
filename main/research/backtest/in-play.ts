import type {
  ContractKey,
  FiredSignal,
  Source,
  SpreadId,
  TradeSettings,
} from '../../../shared/contract/index.ts';
import {
  istDate,
  MS_PER_MINUTE,
  type Instant,
  type Paise,
  type Strike,
} from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import { listedContracts } from '../../domain/exchange/index.ts';
import type { ReplayQuotes } from '../../domain/market/recorded/index.ts';
import type { ListedContract, OptionQuote } from '../../domain/market/tick.ts';
import {
  chooseExpiry,
  HEDGE_POINTS_MAX,
  HEDGE_POINTS_MIN,
  hedgeStrike,
  strikeFor,
} from '../../domain/strategy/index.ts';
import type { Fact } from '../../engine/index.ts';

/** The exchange lists as many expiries and as wide a band as in a replay. */
const LISTING = { expiries: 4, reach: 1_500 };

interface Cell {
  readonly contract: ListedContract;
  level: Paise | null;
  minute: number;
  quote: OptionQuote | null;
}

export interface Moment {
  readonly at: Instant;
  readonly level: Paise;
  readonly vix: Paise;
}

/**
 * The contracts that somebody looks at: what the week's signal may sell and buy as long as its entry waits, and the
 * legs of every open spread. Nothing else is quoted in a backtest.
 */
export class InPlay {
  readonly #calendar: Calendar;
  readonly #quotes: ReplayQuotes;
  readonly #trade: TradeSettings;
  readonly #cells = new Map<ContractKey, Cell>();
  #wanted: readonly Cell[] = [];
  readonly #held = new Map<SpreadId, readonly ContractKey[]>();
  readonly #sources = new Map<ContractKey, Source>();

  constructor(calendar: Calendar, quotes: ReplayQuotes, trade: TradeSettings) {
    this.#calendar = calendar;
    this.#quotes = quotes;
    this.#trade = trade;
  }

  /** Where a contract's last quote came from. */
  sourceOf(contract: ContractKey): Source | null {
    return this.#sources.get(contract) ?? null;
  }

  /** What can come of a signal: its strike and the hedges to it, of each listed expiry. */
  onFired({ option, stopLevel }: FiredSignal, at: Instant, level: Paise): readonly ListedContract[] {
    const main = strikeFor(this.#trade.strikeRule, stopLevel, option);
    const wanted = new Set<number>([main]);
    for (let points = HEDGE_POINTS_MIN; points <= HEDGE_POINTS_MAX; points += 50)
      wanted.add(hedgeStrike(main, option, points));
    const rule = {
      ...LISTING,
      only: { type: option, strikes: wanted },
    };
    const listed = listedContracts(this.#calendar, istDate(at), level, rule);
    for (const contract of listed) this.#add(contract);
    this.#expectQuotes(listed, main, at);
    return listed;
  }

  onFact(fact: Fact): void {
    if (fact.type === 'spreadPlanned') {
      const { id, main, hedge } = fact.plan;
      this.#held.set(id, [main.contract, hedge.contract]);
      this.#dropOthers();
    } else if (fact.type === 'entryMissed') this.#dropOthers();
    else if (fact.type === 'spreadClosed' || fact.type === 'spreadAbandoned') {
      this.#held.delete(fact.spread);
      this.#dropOthers();
    }
  }

  /** Their quotes at a moment, reckoned anew when the index moved or a minute has passed. */
  quotesAt({ at, level, vix }: Moment): readonly OptionQuote[] {
    const minute = Math.floor(at / MS_PER_MINUTE);
    return this.#wanted.flatMap((cell) => {
      const isKnown = cell.level === level && cell.minute === minute;
      const quote = isKnown ? cell.quote : this.#quotes.quote(cell.contract, { at, level, vix });
      cell.level = level;
      cell.minute = minute;
      cell.quote = quote === null || !isKnown ? quote : { ...quote, exchangeAt: at };
      if (cell.quote !== null) this.#sources.set(cell.contract.key, cell.quote.source);
      return cell.quote ?? [];
    });
  }

  /** What the engine will ask for first: quoted ahead, as those of a possible signal are in the terminal. */
  #expectQuotes(listed: readonly ListedContract[], main: Strike, at: Instant): void {
    const { expiryRule: rule, minSessionsToExpiry: minSessions, hedgeRule, hedgeOffsetPoints } = this.#trade;
    const expiries = [...new Set(listed.map(({ expiry }) => expiry))];
    const chosen = chooseExpiry({
      calendar: this.#calendar,
      rule,
      minSessions,
      entryDay: istDate(at),
      listed: expiries,
    });
    if (!chosen.ok) return;
    const isWanted = ({ expiry, strike }: ListedContract): boolean =>
      expiry === chosen.value &&
      (hedgeRule === 'premium' || strike === main || Math.abs(strike - main) === hedgeOffsetPoints);
    this.#wanted = listed.filter(isWanted).flatMap(({ key }) => this.#cells.get(key) ?? []);
  }

  #add(contract: ListedContract): void {
    if (this.#cells.has(contract.key)) return;
    this.#cells.set(contract.key, { contract, level: null, minute: -1, quote: null });
  }

  #dropOthers(): void {
    const held = new Set([...this.#held.values()].flat());
    for (const key of this.#cells.keys()) if (!held.has(key)) this.#cells.delete(key);
    this.#wanted = [...this.#cells.values()];
  }
}
