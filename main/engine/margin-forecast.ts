import { paise, quantity, type Paise } from '../../shared/units/index.ts';
import { nextSession } from '../domain/calendar/index.ts';
import { expiryDayExtra } from '../domain/trading/margin-model.ts';
import { fillsOf } from '../domain/trading/spread-fills.ts';
import { isClosed } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';

/**
 * What the broker will ask for on the next session, for spreads that are held until then: what it asks for now, and the
 * expiry-day extra of those that expire on it. Null where nothing is held over the night, or the funds are unknown.
 */
export function marginOnNextSession(desk: Desk): Paise | null {
  const { funds } = desk.reader;
  const spot = desk.market.spot.price;
  const next = nextSession(desk.calendar, desk.date);
  const held = desk.book.spreads.filter(
    (spread) => !isClosed(spread) && spread.plan.product === 'NRML' && spread.plan.expiry > desk.date,
  );
  if (funds === null || spot === null || next === null || held.length === 0) return null;
  let extra = 0;
  for (const spread of held) {
    const { expiry, rules } = spread.plan;
    const units = quantity(Math.max(0, fillsOf(spread).mainOpen));
    extra += expiryDayExtra(spot, units, rules.expiryDayMarginPercent, expiry === next);
  }
  return paise(funds.used + extra);
}

/**
 * What is open now would need on its day of expiry: what the broker asks for now, and the extra of that day. In Live
 * the broker's own figure counts the extra in, once the day has come. Null where nothing is open.
 */
export function marginOnExpiryDay(desk: Desk): Paise | null {
  const { funds } = desk.reader;
  const spot = desk.market.spot.price;
  const open = desk.book.spreads.filter((spread) => !isClosed(spread));
  if (funds === null || spot === null || open.length === 0) return null;
  let extra = 0;
  for (const spread of open) {
    const { expiry, rules } = spread.plan;
    const counted = desk.book.mode === 'live' && expiry === desk.date;
    const units = quantity(Math.max(0, fillsOf(spread).mainOpen));
    extra += expiryDayExtra(spot, units, rules.expiryDayMarginPercent, !counted);
  }
  return paise(funds.used + extra);
}
