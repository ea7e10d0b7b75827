import type { OptionType } from '../../../shared/contract/index.ts';
import { strike, type Paise, type Strike } from '../../../shared/units/index.ts';

/** NIFTY lists strikes every 50 points. */
const STRIKE_STEP = 50;
/** A hedge is never nearer to the main strike, nor further from it (strategy.md 5). */
export const HEDGE_POINTS_MIN = 100;
export const HEDGE_POINTS_MAX = 500;

/** The strike so many points further out of the money than the main one. */
export function hedgeStrike(main: Strike, option: OptionType, points: number): Strike {
  return strike(option === 'PE' ? main - points : main + points);
}

/**
 * Strikes to try as hedge, best first: the preferred one, then inward to 100 points, then outward to 500. Which of
 * them are listed and permitted is the caller's to ask; when none is: HEDGE_NOT_PERMITTED. Source: strategy.md 5.
 */
export function hedgeCandidates(
  main: Strike,
  option: OptionType,
  preferredPoints: number,
): readonly Strike[] {
  const points = [preferredPoints];
  for (let inward = preferredPoints - STRIKE_STEP; inward >= HEDGE_POINTS_MIN; inward -= STRIKE_STEP)
    points.push(inward);
  for (let outward = preferredPoints + STRIKE_STEP; outward <= HEDGE_POINTS_MAX; outward += STRIKE_STEP)
    points.push(outward);
  return points.map((each) => hedgeStrike(main, option, each));
}

/**
 * The rule `premium`: of 100 to 500 points out, the one whose premium is nearest to `percent` of the main strike's;
 * of two equally near the narrower. `premiumAt` gives null where nothing is known; null where nothing is known at all.
 */
export function premiumHedgePoints(
  mainPremium: Paise,
  percent: number,
  premiumAt: (points: number) => Paise | null,
): number | null {
  const wanted = (mainPremium * percent) / 100;
  let best: { readonly points: number; readonly off: number } | null = null;
  for (let points = HEDGE_POINTS_MIN; points <= HEDGE_POINTS_MAX; points += STRIKE_STEP) {
    const premium = premiumAt(points);
    if (premium === null) continue;
    const off = Math.abs(premium - wanted);
    if (best === null || off < best.off) best = { points, off };
  }
  return best?.points ?? null;
}
