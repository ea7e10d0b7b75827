import { strikeLevel, type Paise } from '../../../../shared/units/index.ts';
import { blackPrice, type OptionTerms } from './black.ts';
import { SESSIONS_A_YEAR } from './years-to-expiry.ts';

/*
 * Read off 9,681 one-minute NIFTY option prices of 2021-2026 (out of the money, 0.6 to 12 sessions to expiry, forward
 * by parity, time as in years-to-expiry.ts, against India VIX of the same quarter of an hour): medians of implied
 * volatility over VIX at the money by sessions left, and over the money's by distance. A median, not a fit: half of
 * the prices lie within 11 % of it.
 */
const AT_MONEY_SHORT = 0.855;
const AT_MONEY_PER_SESSION = 0.02;
const SHORT_SESSIONS = 3;
const SKEW = -0.06;
const CURVATURE = 0.078;
/** The smile goes on flat beyond: further out it would price a strike above a nearer one. */
const DEVIATIONS_MAX = 2.5;

/** India VIX as a tick has it (in hundredths, as prices are: 1425 is 14.25 %) as a fraction a year. */
export function vixFraction(vix: Paise): number {
  return vix / 10_000;
}

/**
 * The model's volatility (a fraction a year) for an option, from India VIX alone: what stands where no real price is,
 * labelled `model`. With z = ln(strike/forward) over VIX x root(years), held within 2.5:
 * volatility = VIX x (0.855 + 0.02 for each session beyond 3, at most 1) x (1 - 0.06 z + 0.078 z^2).
 */
export function modelVolatility(terms: OptionTerms, vix: Paise): number {
  const level = vixFraction(vix);
  const later = Math.max(0, terms.years * SESSIONS_A_YEAR - SHORT_SESSIONS);
  const atMoney = Math.min(1, AT_MONEY_SHORT + AT_MONEY_PER_SESSION * later);
  const deviation = level * Math.sqrt(terms.years);
  if (!(deviation > 0)) return level * atMoney;
  const raw = Math.log(strikeLevel(terms.strike) / terms.forward) / deviation;
  const z = Math.min(DEVIATIONS_MAX, Math.max(-DEVIATIONS_MAX, raw));
  return level * atMoney * (1 + SKEW * z + CURVATURE * z * z);
}

/** The model's fair premium, in paise a unit, not rounded. */
export function modelPrice(terms: OptionTerms, vix: Paise): number {
  return blackPrice(terms, modelVolatility(terms, vix));
}
