import { paise, type Paise } from '../../../shared/units/index.ts';

const TICKS_MIN = 5;
const PART = 0.02;

/**
 * How much worse than the touch an order fills that takes more than is displayed, or takes whatever it gets: the
 * larger of 5 ticks and 2 % of the price, on the tick grid.
 */
export function slippage(touch: Paise, tick: Paise): Paise {
  return paise(tick * Math.max(TICKS_MIN, Math.ceil((touch * PART) / tick)));
}

/** The touch moved so far against the one who takes it; a bid never below one tick. */
export function slipped(touch: Paise, side: 'buy' | 'sell', tick: Paise): Paise {
  const far = slippage(touch, tick);
  return side === 'buy' ? paise(touch + far) : paise(Math.max(tick, touch - far));
}
