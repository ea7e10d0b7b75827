import type { Bar } from '../../../shared/contract/index.ts';
import type { Instant, Paise } from '../../../shared/units/index.ts';

const NO_PRICE = 0 as Paise;
const NO_TIME = 0 as Instant;

/** A bar being built from prints, used again for bar after bar so that a print makes no object. */
export class FormingBar {
  active = false;
  start: Instant = NO_TIME;
  end: Instant = NO_TIME;
  #open = NO_PRICE;
  #high = NO_PRICE;
  #low = NO_PRICE;
  #close = NO_PRICE;
  #firstAt = NO_TIME;
  #lastAt = NO_TIME;

  begin(start: Instant, end: Instant, at: Instant, price: Paise): void {
    this.active = true;
    this.start = start;
    this.end = end;
    this.#open = price;
    this.#high = price;
    this.#low = price;
    this.#close = price;
    this.#firstAt = at;
    this.#lastAt = at;
  }

  /** A print of this bar's span, in whatever order it comes: the earliest opens, the latest closes. */
  add(at: Instant, price: Paise): void {
    if (price > this.#high) this.#high = price;
    if (price < this.#low) this.#low = price;
    this.addStanding(at, price);
    if (at < this.#firstAt) {
      this.#firstAt = at;
      this.#open = price;
    }
  }

  /** A print of the closing auction: it moves the close and nothing else. */
  addStanding(at: Instant, price: Paise): void {
    if (at < this.#lastAt) return;
    this.#lastAt = at;
    this.#close = price;
  }

  /** The exchange's official open of the day, preferred to the first print. */
  openAt(price: Paise): void {
    this.#open = price;
    this.#firstAt = this.start;
    if (price > this.#high) this.#high = price;
    if (price < this.#low) this.#low = price;
  }

  /** The bar as it stands; its close lies within its high and low, after an auction too. */
  view(): Bar {
    return {
      start: this.start,
      open: this.#open,
      high: this.#close > this.#high ? this.#close : this.#high,
      low: this.#close < this.#low ? this.#close : this.#low,
      close: this.#close,
    };
  }
}
