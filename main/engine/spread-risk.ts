import { minus, plus, quantity, times, ZERO_PAISE, type Paise } from '../../shared/units/index.ts';
import {
  isStopReachable,
  limitTripsAt,
  modelledLossAtStop,
  type LossCase,
} from '../domain/trading/limit-spot.ts';
import { fillsOf } from '../domain/trading/spread-fills.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import { lossCaseOf } from './loss-case.ts';
import { chargesPaid } from './charges-paid.ts';
import { spreadMoney, type SpreadMoney } from './money.ts';
import { dayMoney } from './day-money.ts';

/** What a spread risks as it stands now: the plan's numbers until it is open, then its own fills at today's quotes. */
export interface SpreadRisk {
  readonly lossAtStop: Paise | null;
  readonly tripsAt: Paise | null;
  readonly stopReachable: boolean | null;
}

/** The open units as a case of loss; null while not open, or where nothing values it. */
export function openLossCase(desk: Desk, spread: SpreadRecord, money: SpreadMoney): LossCase | null {
  const units = fillsOf(spread).mainOpen;
  if (spread.openedAt === null || units <= 0) return null;
  const { short, hedge } = money;
  const credit = times(minus(short.entryPrice ?? ZERO_PAISE, hedge.entryPrice ?? ZERO_PAISE), units);
  const day = dayMoney(desk);
  const otherNet = day.net === null || money.net === null ? ZERO_PAISE : minus(day.net, money.net);
  const loss = lossCaseOf(desk, spread.plan, credit, chargesPaid(spread), plus(otherNet, money.realised));
  return loss === null ? null : { ...loss, terms: { ...loss.terms, quantity: quantity(units) } };
}

export function spreadRisk(desk: Desk, spread: SpreadRecord): SpreadRisk {
  const { numbers } = spread.plan;
  const spot = desk.market.spot.price;
  const limit = desk.book.settings.risk.dailyLossLimit;
  const loss = openLossCase(desk, spread, spreadMoney(desk, spread));
  if (loss === null || spot === null) {
    return {
      lossAtStop: numbers.modelledLossAtStop,
      tripsAt: numbers.limitTripsAt,
      stopReachable: numbers.stopReachable,
    };
  }
  const tripsAt = limitTripsAt(loss, spot, limit);
  return {
    lossAtStop: modelledLossAtStop(loss),
    tripsAt,
    stopReachable: isStopReachable(loss.terms, tripsAt),
  };
}
