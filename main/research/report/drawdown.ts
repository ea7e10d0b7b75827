import type { Drawdown } from '../../../shared/contract/index.ts';
import {
  istDate,
  minus,
  plus,
  ZERO_PAISE,
  type Instant,
  type Paise,
  type TradingDate,
} from '../../../shared/units/index.ts';

interface Ended {
  readonly net: Paise;
  readonly closedAt: Instant;
}

export function drawdownOf(trades: readonly Ended[]): Drawdown {
  let sum = ZERO_PAISE;
  let top = { sum, place: 0, on: null as TradingDate | null };
  let longest = 0;
  let deepest: Omit<Drawdown, 'longest'> = { depth: ZERO_PAISE, trades: 0, from: null, to: null };
  for (const [place, { net, closedAt }] of trades.entries()) {
    sum = plus(sum, net);
    const on = istDate(closedAt);
    if (sum >= top.sum) top = { sum, place: place + 1, on };
    const below = place + 1 - top.place;
    if (below > longest) longest = below;
    const depth = minus(top.sum, sum);
    if (depth > deepest.depth) deepest = { depth, trades: below, from: top.on, to: on };
  }
  return { ...deepest, longest };
}
