import type { Source } from '../../shared/contract/market.ts';
import type { Instant, Paise, Quantity } from '../../shared/units/index.ts';
import { ReferencePrice } from '../domain/trading/price-band.ts';
import type { EngineInput } from './event.ts';

type QuoteInput = Extract<EngineInput, { readonly type: 'quote' }>;

/** The newest quote of a contract; changed in place, since quotes come by the thousand. */
export class QuoteCell {
  bid: Paise | null = null;
  ask: Paise | null = null;
  bidQuantity = 0 as Quantity;
  askQuantity = 0 as Quantity;
  last: Paise | null = null;
  openInterest: number | null = null;
  /** The first of the day, for the change. */
  openInterestFirst: number | null = null;
  /** When it was received. */
  at: Instant | null = null;
  source: Source = 'simulated';
  readonly reference = new ReferencePrice();
  readonly #firsts: QuoteCell[];

  /** `firsts`: where a cell is noted whose first open interest of the day has come. */
  constructor(firsts: QuoteCell[]) {
    this.#firsts = firsts;
  }

  take(quote: QuoteInput, at: Instant): void {
    this.bid = quote.bid;
    this.ask = quote.ask;
    this.bidQuantity = quote.bidQuantity;
    this.askQuantity = quote.askQuantity;
    this.last = quote.last;
    this.openInterest = quote.openInterest;
    if (this.openInterestFirst === null && quote.openInterest !== null) {
      this.openInterestFirst = quote.openInterest;
      this.#firsts.push(this);
    }
    this.at = at;
    this.source = quote.source;
    if (quote.last !== null) this.reference.observe(at, quote.last);
    else if (quote.bid !== null && quote.ask !== null)
      this.reference.observe(at, (quote.bid + quote.ask) / 2);
  }
}
