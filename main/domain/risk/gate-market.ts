import { strikeLevel, type Paise } from '../../../shared/units/index.ts';
import { deny, type Deny } from './deny.ts';
import type { GateInput } from './gate-input.ts';
import { collarDenials, quoteDenials } from './quote-checks.ts';
import { isThrough } from './stop-guard.ts';

/** Denials by the market: hours, index, strike, quotes of both legs. */
export function marketDenials(input: GateInput): readonly Deny[] {
  const { session, index, at, settings } = input;
  const denials: Deny[] = [];
  if (session.phase !== 'open') denials.push(deny('MARKET_CLOSED', { phase: session.phase }));
  if (index.price === null || index.at === null) denials.push(deny('INDEX_MISSING', {}));
  else {
    const ageMs = at - index.at;
    const limitMs = settings.risk.maxIndexAgeMs;
    if (ageMs > limitMs) denials.push(deny('INDEX_STALE', { ageMs, limitMs }));
    denials.push(...touchDenials(input, index.price));
  }
  const spot = index.price ?? strikeLevel(input.mainStrike);
  for (const leg of input.legs) {
    denials.push(...quoteDenials(leg, spot, at, settings.risk), ...collarDenials(leg, settings.risk));
  }
  return denials;
}

/** Spot at, through, or within the set points of the strike to be sold (strategy.md 5, strike). */
function touchDenials({ option, mainStrike, settings }: GateInput, spot: Paise): readonly Deny[] {
  const limitPoints = settings.trade.strikeTouchedPoints;
  if (!isThrough(option, mainStrike, spot, -limitPoints)) return [];
  return [deny('STRIKE_TOUCHED', { spotPaise: spot, limitPoints, strike: mainStrike })];
}
