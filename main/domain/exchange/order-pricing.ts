import type { Side } from '../../../shared/contract/index.ts';
import { err, ok, type Paise, type Result } from '../../../shared/units/index.ts';
import type { Pricing } from '../trading/order.ts';
import { opposite, type Displayed } from './displayed.ts';
import type { RestingOrder } from './resting-order.ts';
import type { Refusal } from './rules.ts';
import { slipped } from './slippage.ts';

export type Priced = Pick<RestingOrder, 'limit' | 'trigger' | 'status' | 'marketLike'>;

/** A market order becomes a limit at the slipped touch, as the broker makes one with market protection. */
export function priced(
  pricing: Pricing,
  side: Side,
  displayed: Displayed | null,
  tick: Paise,
): Result<Priced, Refusal> {
  if (pricing.kind === 'limit') {
    return ok({ limit: pricing.limit, trigger: null, status: 'open', marketLike: false });
  }
  if (pricing.kind === 'stopLimit') {
    const { limit, trigger } = pricing;
    return ok({ limit, trigger, status: 'triggerPending', marketLike: false });
  }
  const touch = displayed === null ? null : opposite(displayed, side);
  if (touch === null) return err({ code: 'OTHER', message: 'nobody is on the other side' });
  return ok({ limit: slipped(touch.price, side, tick), trigger: null, status: 'open', marketLike: true });
}
