import { strikeLevel, type Paise } from '../../../../shared/units/index.ts';
import type { OptionTerms } from './black.ts';
import { impliedVolatility } from './implied-volatility.ts';
import { normalCdf, normalDensity } from './normal.ts';
import { SESSIONS_A_YEAR } from './years-to-expiry.ts';

/** As the chain shows them: theta in rupees a session a unit, vega in rupees for one volatility point. */
export interface Greeks {
  /** Change of the premium for one point of the forward: 0..1 for a call, -1..0 for a put. */
  readonly delta: number;
  /** Change of delta for one point of the forward. */
  readonly gamma: number;
  /** Rupees a unit that pass with one session and its night; zero or negative. */
  readonly theta: number;
  readonly vega: number;
}

/** Null at expiry or without volatility: there the Greeks are a step, not a number. */
export function greeks(terms: OptionTerms, volatility: number): Greeks | null {
  const { type, forward, strike, years } = terms;
  const deviation = volatility * Math.sqrt(years);
  if (!(deviation > 0)) return null;
  const d1 = Math.log(forward / strikeLevel(strike)) / deviation + deviation / 2;
  const density = normalDensity(d1);
  const points = forward / 100;
  return {
    delta: type === 'CE' ? normalCdf(d1) : normalCdf(d1) - 1,
    gamma: density / (points * deviation),
    theta: -(points * density * volatility) / (2 * Math.sqrt(years) * SESSIONS_A_YEAR),
    vega: (points * density * Math.sqrt(years)) / 100,
  };
}

/** What a chain's cell shows of an option: implied volatility in percent a year, and the Greeks at it. */
export interface OptionAnalytics extends Greeks {
  readonly iv: number;
}

/** Analytics of an option at a price (the middle of its quote); null where the price allows none. */
export function analyse(terms: OptionTerms, price: Paise): OptionAnalytics | null {
  const volatility = impliedVolatility(terms, price);
  if (volatility === null) return null;
  const sensitivities = greeks(terms, volatility);
  return sensitivities === null ? null : { iv: volatility * 100, ...sensitivities };
}
