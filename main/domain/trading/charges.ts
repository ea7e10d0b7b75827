import type { Side, TradeSettings } from '../../../shared/contract/index.ts';
import {
  paise,
  roundPaise,
  times,
  ZERO_PAISE,
  type Paise,
  type Quantity,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { NO_CHARGES, summed, type ChargeBreakdown } from './charge-breakdown.ts';
import { chargeRatesOn } from './charge-rates.ts';

/** How a trade is charged: by law and date, or the author's flat amount for each lot, side and leg. */
export type CostSettings = Pick<TradeSettings, 'costRule' | 'flatCostPerLotSide'>;

/** One executed order of one contract; `turnover` is the sum of price times units over its fills. */
export interface ExecutedOrder {
  readonly side: Side;
  readonly quantity: Quantity;
  readonly lotSize: Quantity;
  readonly turnover: Paise;
  readonly date: TradingDate;
}

/** Zerodha's flat fee for an executed order of futures and options (brokers.md C). */
const BROKERAGE_PER_ORDER = paise(2_000);
const PAISE_A_CRORE = 10_000_000;

function share(turnover: Paise, rupeesACrore: number): Paise {
  return roundPaise((turnover * rupeesACrore) / PAISE_A_CRORE);
}

/**
 * What one executed order costs; nothing where nothing was filled. Each part is rounded to the nearest paisa by
 * itself, as the broker's own estimate does; the contract note of the day rounds the tax to whole rupees, so a day
 * can differ from the note by less than a rupee.
 */
export function chargesFor(order: ExecutedOrder, costs: CostSettings): ChargeBreakdown {
  if (order.quantity === 0) return NO_CHARGES;
  if (costs.costRule === 'flat') {
    const flat = times(costs.flatCostPerLotSide, Math.ceil(order.quantity / order.lotSize));
    return { ...NO_CHARGES, brokerage: flat, total: flat };
  }
  const rates = chargeRatesOn(order.date);
  const { turnover, side } = order;
  const exchange = share(turnover, rates.exchange);
  const sebi = share(turnover, rates.sebi);
  return summed({
    brokerage: BROKERAGE_PER_ORDER,
    stt: side === 'sell' ? share(turnover, rates.sttSell) : ZERO_PAISE,
    exchange,
    sebi,
    stamp: side === 'buy' ? share(turnover, rates.stampBuy) : ZERO_PAISE,
    gst: roundPaise(((BROKERAGE_PER_ORDER + exchange + sebi) * rates.gstPercent) / 100),
  });
}

/**
 * The tax on a long option that expires in the money: on `intrinsic`, its value at settlement in paise a unit. An
 * assigned short and a worthless option cost nothing. The flat model charges no settlement.
 */
export function exerciseCharges(
  intrinsic: Paise,
  quantity: Quantity,
  date: TradingDate,
  costs: CostSettings,
): ChargeBreakdown {
  if (costs.costRule === 'flat' || intrinsic <= 0) return NO_CHARGES;
  return summed({ ...NO_CHARGES, stt: share(times(intrinsic, quantity), chargeRatesOn(date).sttExercise) });
}
