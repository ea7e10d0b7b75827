import { quantity, type Quantity } from '../../shared/units/index.ts';
import { freezeQuantityOn } from '../domain/calendar/index.ts';
import type { Desk } from './desk.ts';

/** Units of the largest order allowed on the day, whole lots; all of them where the calendar does not know. */
export function sliceUnitsOf(desk: Desk, lotSize: Quantity, units: Quantity): Quantity {
  const freeze = freezeQuantityOn(desk.calendar, desk.date);
  const most = freeze.ok ? Math.floor(freeze.value / lotSize) * lotSize : units;
  return quantity(most === 0 ? lotSize : most);
}
