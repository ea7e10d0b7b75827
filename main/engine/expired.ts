import {
  formatPrice,
  istDate,
  quantity,
  roundPaise,
  times,
  ZERO_PAISE,
  type Paise,
} from '../../shared/units/index.ts';
import { intrinsicValue } from '../domain/market/pricing/index.ts';
import { exerciseCharges } from '../domain/trading/charges.ts';
import { fillsOf, hasLiveOrders, isFlat } from '../domain/trading/spread-fills.ts';
import { isClosed, type ClosedElsewhere, type SpreadRecord } from '../domain/trading/spread.ts';
import { dayPhase } from './clock.ts';
import type { Desk } from './desk.ts';

/**
 * What is still open when its contracts have expired is settled by the exchange at the index close: a hedge that nobody
 * bid for, or a spread that no terminal was there to close. Without that close its value stays unknown.
 */
export function settleExpired(desk: Desk): void {
  for (const spread of desk.book.spreads) {
    if (isClosed(spread) || !isExpired(desk, spread) || hasLiveOrders(spread)) continue;
    if (isFlat(spread)) continue;
    const { mainOpen, hedgeOpen, mainSurplus, hedgeSurplus } = fillsOf(spread);
    const close = settlementOf(desk, spread);
    const legs: ClosedElsewhere[] = [];
    if (mainOpen > 0) legs.push(settled(spread, 'short', mainOpen, close));
    if (hedgeOpen > 0) legs.push(settled(spread, 'hedge', hedgeOpen, close));
    if (mainSurplus > 0) legs.push({ ...settled(spread, 'short', mainSurplus, close), isSurplus: true });
    if (hedgeSurplus > 0) legs.push({ ...settled(spread, 'hedge', hedgeSurplus, close), isSurplus: true });
    const at =
      close === null ? 'the index close of that day is not known' : `settled at ${formatPrice(close)}`;
    desk.emit({ type: 'closedElsewhere', spread: spread.plan.id, legs, detail: `expired: ${at}` });
  }
}

/** Its contracts trade no more. */
export function isExpired(desk: Desk, { plan }: SpreadRecord): boolean {
  return desk.date > plan.expiry || (desk.date === plan.expiry && dayPhase(desk) === 'closed');
}

/** The index close of the expiry day: its last value on the day itself, its last bar later on. */
function settlementOf(desk: Desk, { plan }: SpreadRecord): Paise | null {
  const { spot, hours } = desk.market;
  if (spot.exchangeAt !== null && istDate(spot.exchangeAt) === plan.expiry) return spot.price;
  return hours.findLast((bar) => istDate(bar.start) === plan.expiry)?.close ?? null;
}

function settled(
  spread: SpreadRecord,
  role: 'short' | 'hedge',
  units: number,
  close: Paise | null,
): ClosedElsewhere {
  const { option, main, hedge, expiry, rules } = spread.plan;
  const open = quantity(units);
  if (close === null) return { role, quantity: open, value: null, charges: ZERO_PAISE };
  const worth = roundPaise(intrinsicValue(option, close, (role === 'short' ? main : hedge).strike));
  // Only the holder of an exercised option pays the tax; who wrote it does not.
  const charges = role === 'hedge' ? exerciseCharges(worth, open, expiry, rules).total : ZERO_PAISE;
  return { role, quantity: open, value: times(worth, open), charges };
}
