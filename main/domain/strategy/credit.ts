import {
  larger,
  roundPaise,
  times,
  type Paise,
  type Quantity,
  type Strike,
} from '../../../shared/units/index.ts';

export interface CreditInput {
  readonly shortBid: Paise;
  readonly hedgeAsk: Paise;
  readonly main: Strike;
  readonly hedge: Strike;
  readonly units: Quantity;
  /** Of entry and exit of both legs, for all units. */
  readonly roundTripCharges: Paise;
  /** A unit (the setting minCredit). */
  readonly minCredit: Paise;
  readonly minPercentOfWidth: number;
}

/** Both for all units. */
export interface CreditVerdict {
  readonly enough: boolean;
  readonly credit: Paise;
  readonly needed: Paise;
}

/**
 * Whether the credit that can be had now (the short's bid less the hedge's ask) is, after round-trip charges, at
 * least the larger of the least credit and a share of the width; else CREDIT_TOO_SMALL. Source: strategy.md 5.
 */
export function creditVerdict(input: CreditInput): CreditVerdict {
  const widthPaise = Math.abs(input.main - input.hedge) * 100;
  const credit = ((input.shortBid - input.hedgeAsk) * input.units - input.roundTripCharges) as Paise;
  const share = roundPaise((widthPaise * input.minPercentOfWidth * input.units) / 100);
  const needed = larger(times(input.minCredit, input.units), share);
  return { enough: credit >= needed, credit, needed };
}
