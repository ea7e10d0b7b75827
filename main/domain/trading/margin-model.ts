import { parseContractKey } from '../../../shared/contract/index.ts';
import {
  roundPaise,
  ZERO_PAISE,
  type Paise,
  type Quantity,
  type TradingDate,
} from '../../../shared/units/index.ts';
import type { MarginLeg } from './margin.ts';
import { hedgedRisk, nakedRisk, type OptionLeg } from './margin-risk.ts';

/** Extreme loss margin on a short's notional; hedges do not lower it. */
const EXPOSURE_PERCENT = 2;

export interface MarginMarket {
  readonly spot: Paise;
  readonly date: TradingDate;
  /** Asked besides on a short that expires on `date` (2 from 20 Nov 2024 on, brokers.md C). */
  readonly expiryDayPercent: number;
}

/** `initial` before the hedges help, `final` with their benefit. Both with the premium paid for bought legs. */
export interface MarginNeed {
  readonly initial: Paise;
  readonly final: Paise;
}

/**
 * Margin that a basket would need, approximately. A naked short: 9 % of the notional less what it is out of the money
 * (at least 3 %), and 2 % of exposure. A short with a bought option of its type and expiry: the most that the pair can
 * lose, never more than naked, and the exposure. On expiry day `expiryDayPercent` more. Null where a leg is no
 * NIFTY option. Legs are what would be held after the basket, one for each contract.
 */
export function marginNeed(legs: readonly MarginLeg[], market: MarginMarket): MarginNeed | null {
  const known: OptionLeg[] = [];
  for (const leg of legs) {
    const option = parseContractKey(leg.contract);
    if (!option.ok) return null;
    known.push({ ...leg, option: option.value });
  }
  const shorts = known.filter((leg) => leg.side === 'sell');
  const bought = known.filter((leg) => leg.side === 'buy');
  const paid = bought.reduce((sum, leg) => sum + leg.price * leg.quantity, 0);
  const naked = shorts.reduce((sum, leg) => sum + nakedRisk(leg, leg.quantity, market.spot), 0);
  const exposure = shorts.reduce((sum, leg) => sum + exposureOf(leg, market), 0);
  const hedged = hedgedRisk(shorts, bought, market.spot);
  return {
    initial: roundPaise(naked + exposure + paid),
    final: roundPaise(Math.min(hedged, naked + paid) + exposure),
  };
}

/**
 * What the gate asks besides on the day of expiry: `percent` of the short's notional, 0 on other days. A broker model
 * that answers the gate takes 0 as its own `expiryDayPercent`, so that it is asked once.
 */
export function expiryDayExtra(spot: Paise, units: Quantity, percent: number, isExpiryDay: boolean): Paise {
  return isExpiryDay ? roundPaise((spot * units * percent) / 100) : ZERO_PAISE;
}

function exposureOf(leg: OptionLeg, market: MarginMarket): number {
  const percent = EXPOSURE_PERCENT + (leg.option.expiry === market.date ? market.expiryDayPercent : 0);
  return (market.spot * leg.quantity * percent) / 100;
}
