import type { Paise, Quantity } from '../units/index.ts';
import type { LastPrice, LegView } from './legs.ts';
import { isOpenSpread, type PositionsSlice, type SpreadView } from './positions.ts';

/** One thing to enter by hand in the broker's own app. */
export interface UnwindStep {
  readonly verb: 'CANCEL' | 'BUY' | 'SELL';
  readonly symbol: string;
  readonly quantity: Quantity;
  readonly product: SpreadView['product'];
  /** The limit to enter: ask to buy, bid to sell, when last seen; of a stop its trigger. Null: no price was ever seen. */
  readonly price: Paise | null;
  /** What that price was, and when; null for a stop, whose trigger does not age. */
  readonly seen: LastPrice | null;
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
    price: leg.lastKnown?.price ?? null,
    seen: leg.lastKnown,
  }));
}

/** By how they are held, not by their part: a hedge that was sold twice is a short. */
function openLegs({ legs }: SpreadView, side: LegView['side']): readonly LegView[] {
  return legs.filter((leg) => leg.side === side && leg.quantity > 0);
}
