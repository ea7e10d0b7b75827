import { istDate, plus, ZERO_PAISE, type Paise } from '../../shared/units/index.ts';
import { chargesFor } from '../domain/trading/charges.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';

/** Charges of everything that was filled, order by order and by the day's rates. */
export function chargesPaid(spread: SpreadRecord): Paise {
  const known = paidCharges.get(spread);
  if (known !== undefined) return known;
  const total = countCharges(spread);
  paidCharges.set(spread, total);
  return total;
}

/** A record never changes, and is asked about at every quote. */
const paidCharges = new WeakMap<SpreadRecord, Paise>();

function countCharges(spread: SpreadRecord): Paise {
  let total = ZERO_PAISE;
  for (const each of spread.elsewhere) total = plus(total, each.charges);
  for (const order of spread.orders) {
    const { side, filled, value } = order;
    const executed = {
      side,
      quantity: filled,
      lotSize: spread.plan.lotSize,
      turnover: value,
      date: istDate(order.intendedAt),
    };
    total = plus(total, chargesFor(executed, spread.plan.rules).total);
  }
  return total;
}
