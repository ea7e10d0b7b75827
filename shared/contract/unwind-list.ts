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
    ...open.flatMap((spread) => legsOf(spread, 'short')),
    ...open.flatMap((spread) => legsOf(spread, 'hedge')),
  ];
}

function stopOf(spread: SpreadView): readonly UnwindStep[] {
  const { brokerStop, product } = spread;
  if (brokerStop === null) return [];
  return openLegs(spread, 'short').map((leg) => ({
    verb: 'CANCEL',
    symbol: leg.display,
    quantity: leg.quantity,
    product,
    price: brokerStop.trigger,
    seen: null,
  }));
}

function legsOf(spread: SpreadView, role: LegView['role']): readonly UnwindStep[] {
  return openLegs(spread, role).map((leg) => ({
    verb: role === 'short' ? 'BUY' : 'SELL',
    symbol: leg.display,
    quantity: leg.quantity,
    product: spread.product,
    price: leg.lastKnown?.price ?? null,
    seen: leg.lastKnown,
  }));
}

function openLegs({ legs }: SpreadView, role: LegView['role']): readonly LegView[] {
  return legs.filter((leg) => leg.role === role && leg.quantity > 0);
}
