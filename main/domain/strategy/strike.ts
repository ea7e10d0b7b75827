import type { OptionType, StrikeRule } from '../../../shared/contract/index.ts';
import { strike, strikeLevel, type Paise, type Strike } from '../../../shared/units/index.ts';

const PAISE_PER_50 = 5_000;
const PAISE_PER_100 = 10_000;

/**
 * The strike to sell, from the stop level and never from spot. `directional50`: the next multiple of 50 away from
 * the trade's danger (PE down, CE up); `nearest100`: the nearest multiple of 100, a half goes up. Source: strategy.md 5.
 */
export function strikeFor(rule: StrikeRule, stopLevel: Paise, option: OptionType): Strike {
  if (rule === 'nearest100') return strike(Math.floor((stopLevel + PAISE_PER_100 / 2) / PAISE_PER_100) * 100);
  const fifties =
    option === 'PE' ? Math.floor(stopLevel / PAISE_PER_50) : Math.ceil(stopLevel / PAISE_PER_50);
  return strike(fifties * 50);
}

/**
 * Whether spot is at the strike, through it, or within `points` of it: then the entry is refused with
 * STRIKE_TOUCHED. Source: strategy.md 5.
 */
export function isStrikeTouched(sold: Strike, option: OptionType, spot: Paise, points: number): boolean {
  return roomToStrike(sold, option, spot) <= points * 100;
}

/** How far spot is on the good side of the strike; negative when through it. */
export function roomToStrike(sold: Strike, option: OptionType, spot: Paise): Paise {
  const level = strikeLevel(sold);
  return (option === 'PE' ? spot - level : level - spot) as Paise;
}
