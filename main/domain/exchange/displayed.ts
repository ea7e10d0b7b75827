import type { Side } from '../../../shared/contract/index.ts';
import { paise, type Instant, type Paise } from '../../../shared/units/index.ts';
import type { OptionQuote } from '../market/tick.ts';

/** One side of what is on show, and what our own fills have left of it until the next quote. */
export interface DisplayedSide {
  readonly price: Paise;
  /** Units left at the touch. */
  left: number;
  /** Units left behind the touch: a second level of the same size, at a slipped price. */
  behind: number;
}

/** The newest quote of a contract as the book sees it. */
export interface Displayed {
  readonly bid: DisplayedSide | null;
  readonly ask: DisplayedSide | null;
  readonly bidQuantity: number;
  readonly askQuantity: number;
  readonly last: Paise | null;
  /** The last price where this quote brought a new one, else null. */
  readonly print: Paise | null;
  readonly at: Instant;
}

/** `widening` spreads bid and ask around their middle: 3 while stops are being hit, 1 as usual. */
export function displayedBy(
  quote: OptionQuote,
  before: Displayed | null,
  at: Instant,
  tick: Paise,
  widening: number,
): Displayed {
  const { bid, ask, last } = quote;
  const extra = bid === null || ask === null ? 0 : ((widening - 1) * Math.max(0, ask - bid)) / 2;
  return {
    bid: sideOf(bid === null ? null : Math.floor((bid - extra) / tick) * tick, quote.bidQuantity, tick),
    ask: sideOf(ask === null ? null : Math.ceil((ask + extra) / tick) * tick, quote.askQuantity, tick),
    bidQuantity: quote.bidQuantity,
    askQuantity: quote.askQuantity,
    last,
    print: before !== null && last !== before.last ? last : null,
    at,
  };
}

function sideOf(price: number | null, size: number, tick: Paise): DisplayedSide | null {
  if (price === null || price < tick || size === 0) return null;
  return { price: paise(price), left: size, behind: size };
}

/** The side that an order of ours would take. */
export function opposite(displayed: Displayed, side: Side): DisplayedSide | null {
  return side === 'buy' ? displayed.ask : displayed.bid;
}
