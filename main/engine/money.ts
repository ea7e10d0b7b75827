import type { ContractKey } from '../../shared/contract/index.ts';
import {
  istDate,
  minus,
  paise,
  plus,
  quantity,
  times,
  ZERO_PAISE,
  type Instant,
  type Paise,
} from '../../shared/units/index.ts';
import { exitCharges, type OrderSizing } from '../domain/trading/charge-estimate.ts';
import { chargesFor } from '../domain/trading/charges.ts';
import { exitPriceOf, type LegRole } from '../domain/trading/exit-price.ts';
import { legPnl, type LegPnl } from '../domain/trading/pnl.ts';
import type { OrderPurpose } from '../domain/trading/order-tag.ts';
import { isClosed, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';

const ENTRY: Readonly<Record<LegRole, readonly OrderPurpose[]>> = {
  short: ['mainEntry'],
  hedge: ['hedgeEntry'],
};
const EXIT: Readonly<Record<LegRole, readonly OrderPurpose[]>> = {
  short: ['brokerStop', 'mainExit'],
  hedge: ['hedgeExit'],
};

export interface LegMoney {
  readonly role: LegRole;
  readonly contract: ContractKey;
  readonly entryPrice: Paise | null;
  readonly exitPrice: Paise | null;
  readonly quotedAt: Instant | null;
  readonly pnl: LegPnl;
  readonly entryValue: Paise;
}

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

function traded(spread: SpreadRecord, purposes: readonly OrderPurpose[]): { units: number; value: number } {
  let units = 0;
  let value = 0;
  for (const order of spread.orders) {
    if (!purposes.includes(order.purpose)) continue;
    units += order.filled;
    value += order.value;
  }
  return { units, value };
}

/** Entry and exit fills of a leg. Units of unknown exit price count at what they cost, and the net is then unknown. */
function legMoney(desk: Desk, spread: SpreadRecord, role: LegRole): LegMoney {
  const contract = role === 'short' ? spread.plan.main.contract : spread.plan.hedge.contract;
  const entry = traded(spread, ENTRY[role]);
  const exit = traded(spread, EXIT[role]);
  const entryPrice = entry.units === 0 ? null : paise(Math.round(entry.value / entry.units));
  for (const each of spread.elsewhere) {
    if (each.role !== role) continue;
    exit.units += each.quantity;
    exit.value += each.value ?? each.quantity * (entryPrice ?? 0);
  }
  const closed = Math.min(exit.units, entry.units);
  const quote = desk.market.quotes.get(contract);
  const isOpen = entry.units > closed;
  const { exitMarkAgeMs } = desk.book.settings.risk;
  const exitPrice = isOpen && quote !== undefined ? exitPriceOf(role, quote, desk.now, exitMarkAgeMs) : null;
  const fills = {
    role,
    entryQuantity: quantity(entry.units),
    entryValue: paise(entry.value),
    exitQuantity: quantity(closed),
    exitValue: paise(exit.units === 0 ? 0 : Math.round((exit.value * closed) / exit.units)),
  };
  return {
    role,
    contract,
    entryPrice,
    exitPrice,
    quotedAt: isOpen ? (quote?.at ?? null) : null,
    pnl: legPnl(fills, exitPrice),
    entryValue: paise(entry.value),
  };
}

/** Charges of everything that was filled, order by order and by the day's rates. */
export function chargesPaid(spread: SpreadRecord): Paise {
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

function chargesToCome(desk: Desk, spread: SpreadRecord, short: LegMoney, hedge: LegMoney): Paise {
  const sizing = sizingOf(desk, spread);
  const { rules } = spread.plan;
  const none = ZERO_PAISE;
  const paired = Math.min(short.pnl.open, hedge.pnl.open);
  const at = { short: short.exitPrice ?? none, hedge: hedge.exitPrice ?? none };
  if (paired > 0)
    return exitCharges(quantity(Math.max(short.pnl.open, hedge.pnl.open)), at, sizing, rules).total;
  if (hedge.pnl.open === 0) return none;
  const turnover = times(at.hedge, hedge.pnl.open);
  return chargesFor(
    { side: 'sell', quantity: hedge.pnl.open, lotSize: sizing.lotSize, turnover, date: sizing.date },
    rules,
  ).total;
}

export interface DayMoney {
  readonly realised: Paise;
  readonly unrealised: Paise | null;
  readonly charges: Paise | null;
  readonly net: Paise | null;
  /** The oldest quote that it was marked with; null while nothing is open. */
  readonly quotedAt: Instant | null;
}

/** All spreads of the day together: those that are open and those that ended today. */
export function dayMoney(desk: Desk): DayMoney {
  let realised = ZERO_PAISE;
  let unrealised: Paise | null = ZERO_PAISE;
  let charges: Paise | null = ZERO_PAISE;
  let net: Paise | null = ZERO_PAISE;
  let quotedAt: Instant | null = null;
  for (const spread of desk.book.spreads) {
    const money = spreadMoney(desk, spread);
    realised = plus(realised, money.realised);
    unrealised = sum(unrealised, money.unrealised);
    charges = sum(
      charges,
      money.chargesToCome === null ? null : plus(money.chargesPaid, money.chargesToCome),
    );
    net = sum(net, money.net);
    if (isClosed(spread)) continue;
    for (const leg of [money.short, money.hedge]) {
      if (leg.quotedAt !== null && (quotedAt === null || leg.quotedAt < quotedAt)) quotedAt = leg.quotedAt;
    }
  }
  return { realised, unrealised, charges, net, quotedAt };
}

function sum(a: Paise | null, b: Paise | null): Paise | null {
  return a === null || b === null ? null : plus(a, b);
}
