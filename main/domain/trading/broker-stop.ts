import type { Paise } from '../../../shared/units/index.ts';
import { toTick } from './limit-price.ts';
import { bandAround, clampToBand } from './price-band.ts';

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

/** Room between trigger and limit, so that a jump through the trigger still fills: 20 %, at least 20 rupees. */
const ROOM_PERCENT = 20;
const ROOM_MIN = 2_000;

/**
 * The protective buy order that the broker keeps: trigger = the larger of factor x entry premium and the modelled
 * premium beyond the strike; the limit above it. The exchange checks a stop order's limit only when it is released,
 * around the price of that moment: so the limit is held inside the band around the trigger, not around today's price
 * (strategy.md 5, broker stop; beyond.md 1.2).
 */
export function brokerStopPrices(input: BrokerStopInput): BrokerStopPrices {
  const wanted = Math.max(input.premiumFactor * input.entryPremium, input.modelledBeyond ?? 0);
  const trigger = toTick(wanted, input.tick, 'buy');
  const room = Math.max(ROOM_MIN, (trigger * ROOM_PERCENT) / 100);
  return {
    trigger,
    limit: clampToBand(toTick(trigger + room, input.tick, 'buy'), bandAround(trigger, input.tick)),
  };
}
