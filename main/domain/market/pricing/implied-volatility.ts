import { strikeLevel, type Paise } from '../../../../shared/units/index.ts';
import { intrinsicValue, type OptionTerms } from './black.ts';
import { normalCdf, normalDensity } from './normal.ts';

const ROUNDS_MAX = 40;
/** Beyond this the price tells nothing: 1000 % a year. */
const VOLATILITY_MAX = 10;
/** Paise for one volatility point. Below it the tick of 5 paise is 50 volatility points: such a number would be noise. */
const VEGA_MIN = 0.1;

/**
 * The volatility (a fraction a year) at which Black's formula gives this price. Null where the price does not allow
 * one: at or below intrinsic value, above the forward (call) or the strike (put), at expiry, beyond 1000 %, or
 * where the price hardly depends on volatility. Never NaN.
 */
export function impliedVolatility(terms: OptionTerms, price: Paise): number | null {
  const { type, forward, strike, years } = terms;
  if (!(years > 0) || !(forward > 0)) return null;
  const level = strikeLevel(strike);
  const timeValue = price - intrinsicValue(type, forward, strike);
  const ceiling = Math.min(forward, level);
  if (!(timeValue > 0) || timeValue >= ceiling) return null;
  const scale = Math.sqrt(forward * level);
  const deviation = solveDeviation(Math.abs(Math.log(forward / level)), timeValue / scale, ceiling / scale);
  if (deviation === null) return null;
  const root = Math.sqrt(years);
  const d1 = Math.log(forward / level) / deviation + deviation / 2;
  const vega = (forward * normalDensity(d1) * root) / 100;
  const volatility = deviation / root;
  return volatility <= VOLATILITY_MAX && vega >= VEGA_MIN ? volatility : null;
}

/**
 * Finds s in b(s) = target, where b is the out-of-the-money option's price over root(forward x strike) at a distance
 * x = |ln(forward/strike)| and s = volatility x root(years). Below the inflection point root(2x) the logarithm of the
 * price is nearly straight, so Newton's steps are taken on it; above, on the price. A bracket catches every step
 * that would leave it, so that the search always ends.
 */
function solveDeviation(x: number, target: number, ceiling: number): number | null {
  let low = 0;
  let high = Infinity;
  let s = firstGuess(x, target, ceiling);
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const d2 = -x / s - s / 2;
    const d1 = d2 + s;
    const value = normalCdf(d1) * Math.exp(-x / 2) - normalCdf(d2) * Math.exp(x / 2);
    if (value < target) low = s;
    else high = s;
    const slope = normalDensity(d1) * Math.exp(-x / 2);
    const step = newtonStep(value, target, slope);
    let next = s + step;
    if (!(next > low && next < high)) next = high === Infinity ? s * 2 : (low + high) / 2;
    if (Math.abs(next - s) <= 1e-10 * s) return next;
    s = next;
  }
  return null;
}

function newtonStep(value: number, target: number, slope: number): number {
  if (value <= 0 || slope <= 0) return NaN;
  return value > target * 2 || value < target / 2
    ? (Math.log(target / value) * value) / slope
    : (target - value) / slope;
}

function firstGuess(x: number, target: number, ceiling: number): number {
  const atTheMoney = 2.50662827463 * target;
  const inflection = Math.sqrt(2 * x);
  return Math.min(Math.max(atTheMoney + inflection * (1 - target / ceiling) * 0.5, 1e-4), 20);
}
