import { istDate, minus, plus, quantity, times, ZERO_PAISE, type Paise } from '../../shared/units/index.ts';
import { exitCharges, type OrderSizing } from '../domain/trading/charge-estimate.ts';
import { chargesFor } from '../domain/trading/charges.ts';
import { closingSide } from '../domain/trading/exit-price.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import { type LegMoney, legMoney } from './leg-money.ts';

/** What a spread has earned and would earn if it were closed now. */
export interface SpreadMoney {
  readonly short: LegMoney;
  readonly hedge: LegMoney;
  readonly realised: Paise;
  /** Null while an open leg has no fresh exit price. */
  readonly unrealised: Paise | null;
  readonly chargesPaid: Paise;
  readonly chargesToCome: Paise | null;
  readonly net: Paise | null;
  /** Units ended at a price that no book tells: then the net stays unknown. */
  readonly isUnpriced: boolean;
}

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

export function sizingOf(desk: Desk, spread: Pick<SpreadRecord, 'plan'>): OrderSizing {
  const { lotSize, sliceUnits } = spread.plan;
  return { lotSize, freezeQuantity: sliceUnits, date: desk.date };
}

export function spreadMoney(desk: Desk, spread: SpreadRecord): SpreadMoney {
  const short = legMoney(desk, spread, 'short');
  const hedge = legMoney(desk, spread, 'hedge');
  const realised = plus(short.pnl.realised, hedge.pnl.realised);
  const unrealised =
    short.pnl.unrealised === null || hedge.pnl.unrealised === null
      ? null
      : plus(short.pnl.unrealised, hedge.pnl.unrealised);
  const paid = chargesPaid(spread);
  const toCome = unrealised === null ? null : chargesToCome(desk, spread, short, hedge);
  const isUnpriced = spread.elsewhere.some((each) => each.value === null);
  const net =
    unrealised === null || toCome === null || isUnpriced
      ? null
      : minus(plus(realised, unrealised), plus(paid, toCome));
  return { short, hedge, realised, unrealised, chargesPaid: paid, chargesToCome: toCome, net, isUnpriced };
}

export function chargesToCome(desk: Desk, spread: SpreadRecord, short: LegMoney, hedge: LegMoney): Paise {
  const sizing = sizingOf(desk, spread);
  const { rules } = spread.plan;
  const at = { short: short.exitPrice ?? ZERO_PAISE, hedge: hedge.exitPrice ?? ZERO_PAISE };
  const paired = Math.min(short.pnl.open, hedge.pnl.open);
  if (paired > 0)
    return exitCharges(quantity(Math.max(short.pnl.open, hedge.pnl.open)), at, sizing, rules).total;
  const [leg, price] = short.pnl.open > 0 ? [short, at.short] : [hedge, at.hedge];
  const { open } = leg.pnl;
  if (open === 0) return ZERO_PAISE;
  const { lotSize, date } = sizing;
  const turnover = times(price, open);
  return chargesFor({ side: closingSide(leg.held), quantity: open, lotSize, turnover, date }, rules).total;
}
