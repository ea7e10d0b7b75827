import {
  minus,
  paise,
  plus,
  quantity,
  roundPaise,
  times,
  ZERO_PAISE,
  type Paise,
  type Quantity,
  type TradingDate,
} from '../../../shared/units/index.ts';
import type { ContractKey } from '../../../shared/contract/index.ts';
import { SETTLED, type ExchangeBook } from './exchange-book.ts';
import type { Holding } from './holdings.ts';
import { chargesFor, type CostSettings } from '../trading/charges.ts';
import { marginNeed, type MarginNeed } from '../trading/margin-model.ts';
import type { MarginLeg } from '../trading/margin.ts';

/** A broker charges what the law says, whatever costs a book reckons with. */
const STATUTORY: CostSettings = { costRule: 'statutory', flatCostPerLotSide: ZERO_PAISE };

/** Charges of the day's executed orders; a settlement is no order of ours and pays no brokerage. */
export function chargesOfDay(book: ExchangeBook, lotSizeOf: (contract: ContractKey) => Quantity): Paise {
  let sum = ZERO_PAISE;
  for (const { side, filled, averagePrice, contract, message } of book.orders()) {
    if (averagePrice === null || message === SETTLED) continue;
    const turnover = times(averagePrice, filled);
    const executed = { side, quantity: filled, lotSize: lotSizeOf(contract), turnover, date: book.day() };
    sum = plus(sum, chargesFor(executed, STATUTORY).total);
  }
  return sum;
}

/** What a basket needs: alone before the hedges help, and as it adds to what is held. */
export interface BasketNeed {
  readonly held: Paise;
  readonly initial: Paise;
  readonly final: Paise;
}

/** Null where a leg is no NIFTY option. The 2 % of expiry day is the gate's to add, so that it is asked once. */
export function basketNeed(
  held: readonly Holding[],
  basket: readonly MarginLeg[],
  spot: Paise,
  date: TradingDate,
): BasketNeed | null {
  const need = needOn(spot, date);
  const before = need(asLegs(held, []));
  const after = need(asLegs(held, basket));
  const alone = need(basket);
  if (before === null || after === null || alone === null) return null;
  const final = paise(Math.max(0, minus(after.final, before.final)));
  return { held: before.final, initial: alone.initial, final };
}

/** What is blocked for what is held; null where a leg is no NIFTY option. */
export function heldNeed(held: readonly Holding[], spot: Paise, date: TradingDate): Paise | null {
  return needOn(spot, date)(asLegs(held, []))?.final ?? null;
}

function needOn(spot: Paise, date: TradingDate): (legs: readonly MarginLeg[]) => MarginNeed | null {
  return (legs) => marginNeed(legs, { spot, date, expiryDayPercent: 0 });
}

/** What would be held after the basket, one leg for each contract. */
function asLegs(held: readonly Holding[], basket: readonly MarginLeg[]): readonly MarginLeg[] {
  const nets = new Map<string, Holding>();
  for (const holding of held) nets.set(`${holding.contract} ${holding.product}`, holding);
  for (const { contract, product, side, quantity: units, price } of basket) {
    const key = `${contract} ${product}`;
    const before = nets.get(key) ?? { contract, product, net: 0, cost: 0 };
    const signed = side === 'buy' ? units : -units;
    nets.set(key, { ...before, net: before.net + signed, cost: before.cost + signed * price });
  }
  return [...nets.values()]
    .filter((each) => each.net !== 0)
    .map(({ contract, product, net, cost }) => ({
      contract,
      product,
      side: net > 0 ? 'buy' : 'sell',
      quantity: quantity(Math.abs(net)),
      price: roundPaise(Math.max(0, cost / net)),
    }));
}
