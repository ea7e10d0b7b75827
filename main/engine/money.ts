import {
  minus,
  plus,
  quantity,
  times,
  ZERO_PAISE,
  type Paise,
  type TradingDate,
} from '../../shared/units/index.ts';
import { exitCharges, type OrderSizing } from '../domain/trading/charge-estimate.ts';
import { chargesFor } from '../domain/trading/charges.ts';
import { closingSide } from '../domain/trading/exit-price.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import { chargesPaid } from './charges-paid.ts';
import type { Desk } from './desk.ts';
import { legMark, legMoney, type LegMark, type LegMoney } from './leg-money.ts';

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

export function sizingOf(desk: Desk, spread: Pick<SpreadRecord, 'plan'>): OrderSizing {
  const { lotSize, sliceUnits } = spread.plan;
  return { lotSize, freezeQuantity: sliceUnits, date: desk.date };
}

export function spreadMoney(desk: Desk, spread: SpreadRecord): SpreadMoney {
  const short = legMark(desk, spread, 'short');
  const hedge = legMark(desk, spread, 'hedge');
  const known = marked.get(spread);
  const isPriced = known?.date === desk.date && isPricedAt(known.money, short, hedge);
  const money = isPriced ? quotedAgain(known.money, short, hedge) : reckoned(desk, spread, short, hedge);
  marked.set(spread, { date: desk.date, money });
  return money;
}

/** A spread is asked about at every event, and its prices move far less often. */
const marked = new WeakMap<SpreadRecord, { readonly date: TradingDate; readonly money: SpreadMoney }>();

function isPricedAt({ short, hedge }: SpreadMoney, atShort: LegMark, atHedge: LegMark): boolean {
  return short.exitPrice === atShort.exitPrice && hedge.exitPrice === atHedge.exitPrice;
}

/** The same prices were told again: only their age is new. */
function quotedAgain(money: SpreadMoney, atShort: LegMark, atHedge: LegMark): SpreadMoney {
  const { short, hedge } = money;
  if (short.quotedAt === atShort.quotedAt && hedge.quotedAt === atHedge.quotedAt) return money;
  return {
    ...money,
    short: { ...short, quotedAt: atShort.quotedAt },
    hedge: { ...hedge, quotedAt: atHedge.quotedAt },
  };
}

function reckoned(desk: Desk, spread: SpreadRecord, atShort: LegMark, atHedge: LegMark): SpreadMoney {
  const short = legMoney(spread, 'short', atShort);
  const hedge = legMoney(spread, 'hedge', atHedge);
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
