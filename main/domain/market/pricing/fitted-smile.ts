import { strikeLevel, type Paise } from '../../../../shared/units/index.ts';
import { blackPrice, type OptionTerms } from './black.ts';
import { SMILE } from './smile-coefficients.ts';
import { vixFraction } from './smile.ts';
import { SESSIONS_A_YEAR } from './years-to-expiry.ts';

/** What a future stands above the index, a year of trading: the cost of money as put-call parity shows it. */
export const CARRY = 0.055;
/** The smile goes on flat beyond: further out it would price a strike above a nearer one. */
const DEVIATIONS_MAX = 2;
/** The level of India VIX that the fit counts from: 15 %. */
const VIX_CENTRE = 0.15;

/** What multiplies the coefficients, in their order: of time, of the level of fear, and of the smile. */
export function smileTerms(terms: OptionTerms, vix: Paise): readonly number[] {
  const level = vixFraction(vix);
  const deviation = level * Math.sqrt(terms.years);
  const raw = Math.log(strikeLevel(terms.strike) / terms.forward) / deviation;
  const z = Math.min(DEVIATIONS_MAX, Math.max(-DEVIATIONS_MAX, raw));
  return [1, Math.log(terms.years * SESSIONS_A_YEAR), Math.log(level / VIX_CENTRE), z, z * z];
}

/**
 * The volatility (a fraction a year) of an option that nobody recorded a price of: India VIX times the exponential of
 * a fitted sum of the sessions left, the level of VIX, and the distance of the strike in deviations (docs/model.md).
 */
export function fittedVolatility(terms: OptionTerms, vix: Paise): number {
  if (!(terms.years > 0) || !(vix > 0)) return 0;
  let sum = 0;
  let place = 0;
  for (const term of smileTerms(terms, vix)) {
    sum += term * (SMILE.coefficients[place] ?? 0);
    place += 1;
  }
  return vixFraction(vix) * Math.exp(sum);
}

/** The price by that volatility, in paise a unit, not rounded. */
export function fittedPrice(terms: OptionTerms, vix: Paise): number {
  return blackPrice(terms, fittedVolatility(terms, vix));
}

/** The forward that the price model reckons with, in paise. */
export function carriedForward(spot: Paise, years: number): number {
  return spot * (1 + CARRY * years);
}
