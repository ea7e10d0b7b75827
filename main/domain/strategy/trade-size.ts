import { err, ok, quantity, type Lots, type Quantity, type Result } from '../../../shared/units/index.ts';

/** Units of so many lots; the lot size comes from the instrument file, by expiry (strategy.md 5). */
export function tradeUnits(count: Lots, lotSize: Quantity): Quantity {
  return quantity(count * lotSize);
}

export type SliceError = 'NOT_WHOLE_LOTS' | 'LOT_ABOVE_FREEZE_QUANTITY';

/**
 * The quantities of the single orders that together make `units`: whole lots each, none above the freeze quantity,
 * as few as possible (650 units of 65: one order; 1,820 with freeze 1,800: 1,755 and 65). Source: strategy.md 5.
 */
export function freezeSlices(
  units: Quantity,
  lotSize: Quantity,
  freeze: Quantity,
): Result<readonly Quantity[], SliceError> {
  if (lotSize === 0 || units % lotSize !== 0) return err('NOT_WHOLE_LOTS');
  const most = Math.floor(freeze / lotSize) * lotSize;
  if (most === 0) return err('LOT_ABOVE_FREEZE_QUANTITY');
  const slices: Quantity[] = [];
  for (let left: number = units; left > 0; left -= most) slices.push(quantity(Math.min(left, most)));
  return ok(slices);
}
