import type { OptionType } from '../../../../shared/contract/index.ts';
import { strikeLevel, type Strike } from '../../../../shared/units/index.ts';
import { normalCdf } from './normal.ts';

/** What Black's formula needs besides the volatility: levels in paise (a fraction is allowed), time in years. */
export interface OptionTerms {
  readonly type: OptionType;
  /** The future's level for the expiry, in paise. */
  readonly forward: number;
  readonly strike: Strike;
  /** See years-to-expiry.ts; 0 at expiry. */
  readonly years: number;
}

/** What the option is worth if the forward stood still, in paise a unit; never negative. */
export function intrinsicValue(type: OptionType, forward: number, strike: Strike): number {
  const level = strikeLevel(strike);
  return Math.max(0, type === 'CE' ? forward - level : level - forward);
}

/**
 * Black-76, in paise a unit, not rounded; `volatility` is a fraction a year (0.14 for 14 %). Not discounted: NIFTY
 * options of a week lose at most about 0.13 % to a rate of 6.5 %, less than a tick of the premiums that are sold,
 * and parity and implied volatility leave it out as well, so that the three agree. At expiry or without volatility
 * it is the intrinsic value.
 */
export function blackPrice(terms: OptionTerms, volatility: number): number {
  const { type, forward, strike, years } = terms;
  const level = strikeLevel(strike);
  const deviation = volatility * Math.sqrt(years);
  if (!(deviation > 0)) return intrinsicValue(type, forward, strike);
  const d1 = Math.log(forward / level) / deviation + deviation / 2;
  const d2 = d1 - deviation;
  const sign = type === 'CE' ? 1 : -1;
  return Math.max(0, sign * (forward * normalCdf(sign * d1) - level * normalCdf(sign * d2)));
}
