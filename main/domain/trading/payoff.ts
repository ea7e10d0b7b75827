import type { OptionType } from '../../../shared/contract/index.ts';
import {
  paise,
  roundPaise,
  strikeLevel,
  times,
  type Paise,
  type Quantity,
  type Strike,
} from '../../../shared/units/index.ts';

/** A credit spread as it stands: the short strike nearer to the money, the hedge further out, the same units of both. */
export interface SpreadTerms {
  readonly option: OptionType;
  readonly shortStrike: Strike;
  readonly hedgeStrike: Strike;
  readonly quantity: Quantity;
  /** Premium received less premium paid, for all units; before charges. */
  readonly credit: Paise;
}

/** Points between the strikes, in paise a unit. */
export function spreadWidth(terms: Pick<SpreadTerms, 'shortStrike' | 'hedgeStrike'>): Paise {
  return paise(Math.abs(strikeLevel(terms.shortStrike) - strikeLevel(terms.hedgeStrike)));
}

function worthOf(option: OptionType, strike: Strike, spot: Paise): number {
  const level = strikeLevel(strike);
  return Math.max(0, option === 'CE' ? spot - level : level - spot);
}

/** Exact profit and loss of the whole spread at expiry with the index settled at `spot`, before charges. */
export function payoffAtExpiry(terms: SpreadTerms, spot: Paise): Paise {
  const { option, shortStrike, hedgeStrike, quantity, credit } = terms;
  const owed = worthOf(option, shortStrike, spot) - worthOf(option, hedgeStrike, spot);
  return paise(credit - owed * quantity);
}

/** The most that it can earn: the credit. */
export function maxProfit(terms: SpreadTerms): Paise {
  return terms.credit;
}

/** The most that it can lose at expiry, as a positive amount: (width - credit) x quantity; 0 where the credit is larger. */
export function maxLoss(terms: SpreadTerms): Paise {
  return paise(Math.max(0, times(spreadWidth(terms), terms.quantity) - terms.credit));
}

/**
 * The settlement at which nothing is won or lost, to the paisa; null where the spread wins or loses everywhere. With
 * a credit that units do not divide it is rounded.
 */
export function breakeven(terms: SpreadTerms): Paise | null {
  const { credit, quantity } = terms;
  if (quantity === 0 || credit < 0 || credit > times(spreadWidth(terms), quantity)) return null;
  const perUnit = credit / quantity;
  return roundPaise(strikeLevel(terms.shortStrike) + (terms.option === 'CE' ? perUnit : -perUnit));
}

/**
 * Spots that draw the payoff: both strikes, the breakeven and `steps` even ones over the span from one width beyond
 * the hedge to two widths on the safe side of the short; ascending, each once. Between neighbours the payoff at
 * expiry is a straight line.
 */
export function payoffSpots(terms: SpreadTerms, steps: number): readonly Paise[] {
  const width = spreadWidth(terms);
  const short = strikeLevel(terms.shortStrike);
  const hedge = strikeLevel(terms.hedgeStrike);
  const low = Math.max(100, terms.option === 'CE' ? short - 2 * width : hedge - width);
  const high = terms.option === 'CE' ? hedge + width : short + 2 * width;
  const spots = new Set<number>([short, hedge, low, high]);
  const even = breakeven(terms);
  if (even !== null) spots.add(even);
  for (let step = 1; step < steps; step += 1) spots.add(Math.round(low + ((high - low) * step) / steps));
  return [...spots].sort((a, b) => a - b).map((spot) => paise(spot));
}
