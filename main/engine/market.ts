import type { Bar, BarMinutes, ContractKey, DailyCandle, OptionType } from '../../shared/contract/index.ts';
import { contractKey } from '../../shared/contract/contract-key.ts';
import type { Source } from '../../shared/contract/market.ts';
import type { Instant, Paise, Strike, TradingDate } from '../../shared/units/index.ts';
import type { BarBuilder } from '../domain/market/bar-builder.ts';
import type { ListedContract } from '../domain/market/tick.ts';
import { QuoteCell } from './quote-cell.ts';
import type { Seeded } from './seeding.ts';

/** The newest value of an index. */
export class IndexCell {
  price: Paise | null = null;
  at: Instant | null = null;
  exchangeAt: Instant | null = null;
  source: Source = 'simulated';
  previousClose: Paise | null = null;

  /** Since when the value is known to hold: a value that is told late, or told again, is as old as its stamp. */
  get freshAt(): Instant | null {
    const { at, exchangeAt } = this;
    return at === null || exchangeAt === null || at < exchangeAt ? at : exchangeAt;
  }
}

/** What the market shows: forgotten at a restart and learnt anew from history and ticks. */
export class Market {
  readonly spot = new IndexCell();
  readonly vix = new IndexCell();
  readonly quotes = new Map<ContractKey, QuoteCell>();
  listed: ReadonlyMap<ContractKey, ListedContract> = new Map();
  expiries: readonly TradingDate[] = [];
  builder: BarBuilder | null = null;
  builderDate: TradingDate | null = null;
  /** India VIX for the chart: nothing is decided on it. */
  vixBuilder: BarBuilder | null = null;
  readonly vixCharts = new Map<BarMinutes, Bar[]>();
  vixSeeded: Seeded | null = null;
  /** The strategy's hourly bars, closed, ascending. */
  hours: Bar[] = [];
  daily: readonly DailyCandle[] = [];
  /** Closed bars for the chart, by length. */
  readonly charts = new Map<BarMinutes, Bar[]>();
  closedBars = 0;
  seeded: Seeded | null = null;
  hasHistory = false;
  readonly #firsts: QuoteCell[] = [];

  quote(contract: ContractKey): QuoteCell {
    let cell = this.quotes.get(contract);
    if (cell === undefined) {
      cell = new QuoteCell(this.#firsts);
      this.quotes.set(contract, cell);
    }
    return cell;
  }

  /** The contract as listed today; undefined where it is not. */
  contract(expiry: TradingDate, strike: Strike, type: OptionType): ListedContract | undefined {
    return this.listed.get(contractKey({ expiry, strike, type }));
  }

  setListed(contracts: readonly ListedContract[]): void {
    this.listed = new Map(contracts.map((each) => [each.key, each]));
    this.expiries = [...new Set(contracts.map((each) => each.expiry))].sort();
    for (const cell of this.#firsts.splice(0)) cell.openInterestFirst = null;
  }
}
