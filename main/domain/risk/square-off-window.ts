import type { ExitRule, TradeSettings } from '../../../shared/contract/index.ts';
import { MS_PER_MINUTE, type TimeOfDay, type TradingDate } from '../../../shared/units/index.ts';
import type { Product } from '../trading/order.ts';

/**
 * `before`: nothing is due; `chase`: close and re-price; `rest`: the last order stands, no more re-prices;
 * `reconcile`: no order of ours, the broker squares off (MIS from about 15:25): only its book is read.
 */
export type SquareOffPhase = 'before' | 'chase' | 'rest' | 'reconcile';

export type SquareOffSettings = Pick<TradeSettings, 'squareOffAt' | 'squareOffChaseUntil'>;

/**
 * Where the automatic square-off of a spread stands (strategy.md 5, exit): `daily` each day, `expiry` on the expiry
 * day only. An MIS spread is chased to 15:22 and left to the broker from 15:23 on; an NRML one, which no broker
 * squares off, is chased to the close.
 */
export function squareOffPhase(
  time: TimeOfDay,
  date: TradingDate,
  spread: { readonly expiry: TradingDate; readonly product: Product; readonly exitRule: ExitRule },
  settings: SquareOffSettings,
): SquareOffPhase {
  const due = spread.exitRule === 'daily' || date >= spread.expiry;
  if (!due || time < settings.squareOffAt) return 'before';
  if (spread.product === 'NRML' || time < settings.squareOffChaseUntil) return 'chase';
  return time < settings.squareOffChaseUntil + MS_PER_MINUTE ? 'rest' : 'reconcile';
}
