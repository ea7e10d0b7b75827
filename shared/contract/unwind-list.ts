import {
  UNKNOWN,
  formatClock,
  formatDate,
  formatPrice,
  type Instant,
  type Paise,
  type Quantity,
  type TradingDate,
} from '../units/index.ts';
import { isOpenSpread, type LegView, type PositionsSlice, type SpreadView } from './positions.ts';

/** One thing to enter by hand in the broker's own app. */
export interface UnwindStep {
  readonly verb: 'CANCEL' | 'BUY' | 'SELL';
  readonly symbol: string;
  readonly quantity: Quantity;
  readonly product: SpreadView['product'];
  /** Where it could be traded when last seen: ask to buy, bid to sell; of a stop its trigger. Null: no fresh price. */
  readonly price: Paise | null;
  /** When that price was true and where it comes from; null for a stop, whose trigger does not age. */
  readonly seen: { readonly at: Instant | null; readonly source: string } | null;
}

/**
 * How to close by hand what is open in Live: first the stops that rest at the broker (one that stays could buy a second
 * time), then every short, then every hedge. Paper and Demo have nothing at the broker and never appear.
 */
export function unwindList(positions: PositionsSlice): readonly UnwindStep[] {
  const open = positions.spreads.filter((spread) => spread.mode === 'live' && isOpenSpread(spread));
  return [
    ...open.flatMap(stopOf),
    ...open.flatMap((spread) => legsOf(spread, 'sell')),
    ...open.flatMap((spread) => legsOf(spread, 'buy')),
  ];
}

function stopOf(spread: SpreadView): readonly UnwindStep[] {
  const { brokerStop, product } = spread;
  if (brokerStop === null) return [];
  return openLegs(spread, 'sell').map((leg) => ({
    verb: 'CANCEL',
    symbol: leg.display,
    quantity: leg.quantity,
    product,
    price: brokerStop.trigger,
    seen: null,
  }));
}

function legsOf(spread: SpreadView, side: LegView['side']): readonly UnwindStep[] {
  return openLegs(spread, side).map((leg) => ({
    verb: side === 'sell' ? 'BUY' : 'SELL',
    symbol: leg.display,
    quantity: leg.quantity,
    product: spread.product,
    price: leg.exitPrice,
    seen: { at: leg.exitAt, source: leg.exitSource ?? 'source unknown' },
  }));
}

/** By how they are held, not by their part: a hedge that was sold twice is a short. */
function openLegs({ legs }: SpreadView, side: LegView['side']): readonly LegView[] {
  return legs.filter((leg) => leg.side === side && leg.quantity > 0);
}

/** `ask 53.20 at 12:00:51, breeze`, `trigger 142.00`, `no fresh price`. */
export function priceWords({ verb, price, seen }: UnwindStep): string {
  if (verb === 'CANCEL') return `trigger ${formatPrice(price)}`;
  if (price === null) return 'no fresh price';
  const at = seen === null || seen.at === null ? UNKNOWN : formatClock(seen.at);
  return `${verb === 'BUY' ? 'ask' : 'bid'} ${formatPrice(price)} at ${at}, ${seen?.source ?? ''}`;
}

/** The list as plain text, to be copied or read out. `readAt`: when the broker's book was last read. */
export function unwindText(steps: readonly UnwindStep[], date: TradingDate, readAt: Instant | null): string {
  const read = readAt === null ? 'the broker’s book was not read' : `broker’s book of ${formatClock(readAt)}`;
  return [
    `Kavach unwind list, ${formatDate(date)}, ${read}`,
    'In this order. No hedge is sold before every short is bought back.',
    ...steps.map((step, index) => `${index + 1}. ${stepWords(step)}`),
  ].join('\n');
}

function stepWords(step: UnwindStep): string {
  const { verb, symbol, quantity, product } = step;
  const what = verb === 'CANCEL' ? 'CANCEL the stop: buy' : verb;
  return `${what} ${quantity} ${symbol} ${product}, ${priceWords(step)}`;
}
