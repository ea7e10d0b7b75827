import type { Side } from '../../../shared/contract/index.ts';
import { quantity, times, type Paise, type Quantity, type TradingDate } from '../../../shared/units/index.ts';
import { addCharges, NO_CHARGES, type ChargeBreakdown } from './charge-breakdown.ts';
import { chargesFor, type CostSettings } from './charges.ts';

/** The contract's size on a day: orders above the freeze quantity go out in slices, each with its own brokerage. */
export interface OrderSizing {
  readonly lotSize: Quantity;
  /** Units of the largest order allowed. */
  readonly freezeQuantity: Quantity;
  readonly date: TradingDate;
}

/** Buying or selling so many units at one price. */
export interface PlannedTrade {
  readonly side: Side;
  readonly quantity: Quantity;
  readonly price: Paise;
}

/** What a trade would cost if it went through in as few orders as the freeze quantity allows. */
export function estimateCharges(
  trade: PlannedTrade,
  sizing: OrderSizing,
  costs: CostSettings,
): ChargeBreakdown {
  const largest = Math.max(
    sizing.lotSize,
    Math.floor(sizing.freezeQuantity / sizing.lotSize) * sizing.lotSize,
  );
  let charges = NO_CHARGES;
  for (let left: number = trade.quantity; left > 0; left -= largest) {
    const units = quantity(Math.min(left, largest));
    const { side, price } = trade;
    const order = {
      side,
      quantity: units,
      turnover: times(price, units),
      lotSize: sizing.lotSize,
      date: sizing.date,
    };
    const own = chargesFor(order, costs);
    charges = charges === NO_CHARGES ? own : addCharges(charges, own);
  }
  return charges;
}

/** Prices a unit at which a spread goes in, or out. */
export interface SpreadPrices {
  readonly short: Paise;
  readonly hedge: Paise;
}

/** Buying the hedge and selling the main option. */
export function entryCharges(
  units: Quantity,
  at: SpreadPrices,
  sizing: OrderSizing,
  costs: CostSettings,
): ChargeBreakdown {
  return addCharges(
    estimateCharges({ side: 'buy', quantity: units, price: at.hedge }, sizing, costs),
    estimateCharges({ side: 'sell', quantity: units, price: at.short }, sizing, costs),
  );
}

/** Buying the main option back and selling the hedge. */
export function exitCharges(
  units: Quantity,
  at: SpreadPrices,
  sizing: OrderSizing,
  costs: CostSettings,
): ChargeBreakdown {
  return addCharges(
    estimateCharges({ side: 'buy', quantity: units, price: at.short }, sizing, costs),
    estimateCharges({ side: 'sell', quantity: units, price: at.hedge }, sizing, costs),
  );
}

/** Charges in and out of a spread; without other exit prices, out at those of the entry (strategy.md 5, credit). */
export function roundTripCharges(
  units: Quantity,
  entry: SpreadPrices,
  sizing: OrderSizing,
  costs: CostSettings,
  exit: SpreadPrices = entry,
): ChargeBreakdown {
  return addCharges(entryCharges(units, entry, sizing, costs), exitCharges(units, exit, sizing, costs));
}
