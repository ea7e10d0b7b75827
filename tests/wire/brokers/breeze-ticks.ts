import type { IndexTick, OptionQuote } from '../../../main/domain/market/tick.ts';
import { MS_PER_SECOND } from '../../../shared/units/index.ts';
import type { DailyStats } from './daily-stats.ts';
import { inRupees } from './ist-text.ts';
import type { Listed } from './market.ts';

export const NIFTY_ROOM = '4.1!NIFTY 50';
export const VIX_ROOM = '4.1!INDIA VIX';

/** What an index has not: the text, as the genuine samples have it. */
const NONE = 'None';

/** The index as Breeze sends it: 21 items. */
export function indexItems(tick: IndexTick, stats: DailyStats): readonly unknown[] {
  const { open, high, low, close } = stats;
  const prices = [open, tick.price, high, low].map(inRupees);
  const change = Number((((tick.price - close) * 100) / close).toFixed(2));
  const room = tick.symbol === 'NIFTY' ? NIFTY_ROOM : VIX_ROOM;
  const noBook = Array.from({ length: 9 }, () => NONE);
  const seconds = Math.floor(tick.exchangeAt / MS_PER_SECOND);
  return [room, ...prices, change, ...noBook, '', '-', NONE, NONE, seconds, inRupees(close)];
}

/** A contract's quote as Breeze sends it: 23 items. A side without an order is 0. */
export function quoteItems(quote: OptionQuote, listed: Listed, stats: DailyStats): readonly unknown[] {
  const { open, high, low, close, volume } = stats;
  const last = quote.last ?? stats.last;
  const prices = [open, last, high, low].map(inRupees);
  const change = close === 0 ? 0 : Number((((last - close) * 100) / close).toFixed(2));
  const touch = [inRupees(quote.bid), quote.bidQuantity, inRupees(quote.ask), quote.askQuantity];
  const traded = [listed.lotSize, inRupees(last), String(quote.openInterest ?? ''), '', volume];
  const totals = [quote.bidQuantity * 20, quote.askQuantity * 20, `${((volume * last) / 1e9).toFixed(2)}C`];
  const circuit = [0.05, inRupees(close * 20)];
  const seconds = Math.floor(quote.exchangeAt / MS_PER_SECOND);
  const room = `4.1!${listed.exchangeToken}`;
  return [room, ...prices, change, ...touch, ...traded, ...totals, '', ...circuit, seconds, inRupees(close)];
}

/** The depth: five rows of bid, ask with quantities, orders and flags. */
export function depthItems(quote: OptionQuote, listed: Listed): readonly unknown[] {
  const rows = Array.from({ length: 5 }, (_, level) => {
    const bid = quote.bid === null ? 0 : Math.max(0, quote.bid - 5 * level);
    const ask = quote.ask === null ? 0 : quote.ask + 5 * level;
    const [bidUnits, askUnits] = [bid === 0 ? 0 : quote.bidQuantity, ask === 0 ? 0 : quote.askQuantity];
    return [inRupees(bid), bidUnits, 1 + level, '', inRupees(ask), askUnits, 1 + level, ''];
  });
  return [`4.2!${listed.exchangeToken}`, Math.floor(quote.exchangeAt / MS_PER_SECOND), rows];
}
