import { err, ok, type Quantity, type Result, type TradingDate } from '../../../shared/units/index.ts';
import type { Calendar } from './calendar.ts';
import { expiryOn } from './expiry.ts';
import { inEffect } from './sorted.ts';

export type ContractSizeError = 'NOT_AN_EXPIRY' | 'LOT_SIZE_UNKNOWN' | 'FREEZE_QUANTITY_UNKNOWN';

/**
 * Units in a lot of the contracts of an expiry, by the dated table: the instrument file is preferred wherever
 * there is one (strategy.md 5). Weekly and monthly contracts change on different days.
 */
export function lotSizeOf(calendar: Calendar, expiry: TradingDate): Result<Quantity, ContractSizeError> {
  const known = expiryOn(calendar, expiry);
  if (known === undefined) return err('NOT_AN_EXPIRY');
  const rows = calendar.lotSizes.filter((each) => each.kind === known.kind);
  const row = inEffect(rows, (each) => each.firstExpiry, expiry);
  return row === undefined ? err('LOT_SIZE_UNKNOWN') : ok(row.units);
}

/** The largest quantity of one order on a day, in units. */
export function freezeQuantityOn(calendar: Calendar, date: TradingDate): Result<Quantity, ContractSizeError> {
  const row = inEffect(calendar.freezeQuantities, (each) => each.from, date);
  return row === undefined ? err('FREEZE_QUANTITY_UNKNOWN') : ok(row.units);
}
