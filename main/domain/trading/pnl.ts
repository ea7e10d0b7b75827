import {
  minus,
  plus,
  quantity,
  roundPaise,
  times,
  ZERO_PAISE,
  type Paise,
  type Quantity,
} from '../../../shared/units/index.ts';
import type { LegRole } from './exit-price.ts';

/** What was traded in one leg: entry and exit fills summed, values being price times units. */
export interface LegFills {
  readonly role: LegRole;
  readonly entryQuantity: Quantity;
  readonly entryValue: Paise;
  /** Never more than the entry's. */
  readonly exitQuantity: Quantity;
  readonly exitValue: Paise;
}

export interface LegPnl {
  readonly open: Quantity;
  readonly realised: Paise;
  /** Of the open units at the exit price; null where they cannot be marked, zero where nothing is open. */
  readonly unrealised: Paise | null;
}

/**
 * Profit and loss of a leg before charges. A leg has one entry, so no order of lots is needed: the entry's value is
 * shared between closed and open units in proportion, rounded to a paisa, and the two shares add up to it exactly.
 */
export function legPnl(leg: LegFills, exitPrice: Paise | null): LegPnl {
  const open = quantity(leg.entryQuantity - leg.exitQuantity);
  const entryOfClosed =
    leg.entryQuantity === 0
      ? ZERO_PAISE
      : roundPaise((leg.entryValue * leg.exitQuantity) / leg.entryQuantity);
  const entryOfOpen = minus(leg.entryValue, entryOfClosed);
  return {
    open,
    realised: gain(leg.role, entryOfClosed, leg.exitValue),
    unrealised:
      open === 0
        ? ZERO_PAISE
        : exitPrice === null
          ? null
          : gain(leg.role, entryOfOpen, times(exitPrice, open)),
  };
}

function gain(role: LegRole, entryValue: Paise, exitValue: Paise): Paise {
  return role === 'short' ? minus(entryValue, exitValue) : minus(exitValue, entryValue);
}

/** Profit and loss of any number of legs with their charges. */
export interface BookPnl {
  readonly realised: Paise;
  /** Null while a single open leg has no mark: a part of it would be a number that is not true. */
  readonly unrealised: Paise | null;
  readonly chargesPaid: Paise;
  /** Estimated for closing what is open at the marks; null while that is unknown. */
  readonly chargesToCome: Paise | null;
  /** Realised + unrealised - charges in and out: what would be left if all were closed now. */
  readonly net: Paise | null;
}

export function bookPnl(legs: readonly LegPnl[], chargesPaid: Paise, chargesToCome: Paise | null): BookPnl {
  let realised = ZERO_PAISE;
  let unrealised: Paise | null = ZERO_PAISE;
  for (const leg of legs) {
    realised = plus(realised, leg.realised);
    unrealised = unrealised === null || leg.unrealised === null ? null : plus(unrealised, leg.unrealised);
  }
  const net =
    unrealised === null || chargesToCome === null
      ? null
      : minus(plus(realised, unrealised), plus(chargesPaid, chargesToCome));
  return { realised, unrealised, chargesPaid, chargesToCome, net };
}
