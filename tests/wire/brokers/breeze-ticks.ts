import type { OptionQuote } from '../../../main/domain/market/tick.ts';
import type { IndexTick } from '../../../main/domain/market/tick.ts';
import { MS_PER_SECOND } from '../../../shared/units/index.ts';
import type { DailyStats } from './daily-stats.ts';
import { inRupees } from './ist-text.ts';
import type { Listed } from './market.ts';

export const NIFTY_ROOM = '4.1!NIFTY 50';
export const VIX_ROOM = '4.1!INDIA VIX';

/** The index as Breeze sends it: 21 items, what an index has not is the text None. */
export function indexItems(tick: IndexTick, stats: DailyStats): readonly unknown[] {
  const { open, high, low, close } = stats;
  const room = tick.symbol === 'NIFTY' ? NIFTY_ROOM : VIX_ROOM;
  const nothing = Array.from({ length: 6 }, () => 'None');
  const change = Number((((tick.price - close) * 100) / close).toFixed(2));
  return [
    ...[room, inRupees(open), inRupees(tick.price), inRupees(high), inRupees(low), change],
    ...nothing,
    ...['None', 'None', 'None', '', '-', 'None', 'None'],
    Math.floor(tick.exchangeAt / MS_PER_SECOND),
    inRupees(close),
  ];
}

/** A contract's quote as Breeze sends it: 23 items. A side without an order is 0. */
export function quoteItems(quote: OptionQuote, listed: Listed, stats: DailyStats): readonly unknown[] {
  const { open, high, low, close, volume } = stats;
  const last = quote.last ?? stats.last;
  const change = close === 0 ? 0 : Number((((last - close) * 100) / close).toFixed(2));
  return [
    ...[`4.1!${listed.exchangeToken}`, inRupees(open), inRupees(last), inRupees(high), inRupees(low), change],
    ...[
      inRupees(quote.bid),
      quote.bidQuantity,
      inRupees(quote.ask),
      quote.askQuantity,
      listed.lotSize,
      inRupees(last),
    ],
    String(quote.openInterest ?? ''),
    '',
    ...[volume, quote.bidQuantity * 20, quote.askQuantity * 20, `${((volume * last) / 1e9).toFixed(2)}C`, ''],
    ...[0.05, inRupees(close * 20)],
    Math.floor(quote.exchangeAt / MS_PER_SECOND),
    inRupees(close),
  ];
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
