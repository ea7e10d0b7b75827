import type { IndexTick, OptionQuote } from '../../domain/market/tick.ts';

const LARGEST = 2 ** 51;

function whole(value: number | null): boolean {
  return value === null || (Number.isInteger(value) && value > -LARGEST && value < LARGEST);
}

/** Whether the columns of a tape hold this quote exactly: every number whole, and not beyond any that a market knows. */
export function wholeQuote(quote: OptionQuote): boolean {
  return (
    whole(quote.bid) &&
    whole(quote.bidQuantity) &&
    whole(quote.ask) &&
    whole(quote.askQuantity) &&
    whole(quote.last) &&
    whole(quote.openInterest) &&
    whole(quote.exchangeAt)
  );
}

/** As wholeQuote, for an index. */
export function wholeIndexTick(tick: IndexTick): boolean {
  return whole(tick.price) && whole(tick.exchangeAt);
}
