import type { Paise } from '../../../shared/units/index.ts';
import { toTick } from './limit-price.ts';

export interface BrokerStopInput {
  /** Average price a unit at which the short was sold. */
  readonly entryPremium: Paise;
  /** The setting brokerStopPremiumFactor. */
  readonly premiumFactor: number;
  /** Modelled premium with the index the set points beyond the strike; paise, not rounded. Null: not known. */
  readonly modelledBeyond: number | null;
  readonly tick: Paise;
}

/** Trigger and limit of the resting stop order on the short leg. */
export interface BrokerStopPrices {
  readonly trigger: Paise;
  readonly limit: Paise;
}

/** The exchange refuses a stop whose limit lies further from its trigger (NSE circular 54/2023, code 16448). */
const RANGE_PERCENT = 20;
const DEAR = 5_000;
const CHEAP_RANGE = 1_000;

/**
 * The protective buy order that the broker keeps: trigger = the larger of factor x entry premium and the modelled
 * premium beyond the strike; the limit as far above it as the exchange's range for stop orders allows: 20 % above 50
 * rupees, 10 rupees at or below. That also lies inside the price band around the trigger, which the exchange looks at
 * when it releases the order (strategy.md 5, broker stop; beyond.md 1.2). A jump further than that releases the order
 * without a fill: the release is then an exit, and its price is chased.
 */
export function brokerStopPrices(input: BrokerStopInput): BrokerStopPrices {
  const wanted = Math.max(input.premiumFactor * input.entryPremium, input.modelledBeyond ?? 0);
  const trigger = toTick(wanted, input.tick, 'buy');
  const room = trigger > DEAR ? (trigger * RANGE_PERCENT) / 100 : CHEAP_RANGE;
  return { trigger, limit: toTick(trigger + room, input.tick, 'sell') };
}
