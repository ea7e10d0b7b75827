import type { ExpiryDaySlice, ExpiryDayView } from '../../../shared/contract/index.ts';
import { istInstant, paise, quantity, roundPaise, times, type Paise } from '../../../shared/units/index.ts';
import { expiryOn } from '../../domain/calendar/index.ts';
import { roomToStrike } from '../../domain/strategy/index.ts';
import { expiryDayExtra } from '../../domain/trading/margin-model.ts';
import { fillsOf } from '../../domain/trading/spread-fills.ts';
import { isClosed, type SpreadRecord } from '../../domain/trading/spread.ts';
import { assumptionFor } from '../assumption.ts';
import type { Desk } from '../desk.ts';
import { expiryEvents } from '../expiry-events.ts';
import { expirySteps } from '../expiry-steps.ts';
import { spreadMoney } from '../money.ts';

/** What decides an option's last day: premium and time left, the distance in points and in sigma, and the ladder. */
export function expiryDayView(desk: Desk): ExpiryDaySlice {
  const spreads = desk.book.spreads.filter(
    (spread) => spread.openedAt !== null && !isClosed(spread) && spread.plan.expiry === desk.date,
  );
  return { spreads: spreads.map((spread) => viewOf(desk, spread)) };
}

function viewOf(desk: Desk, spread: SpreadRecord): ExpiryDayView {
  const { plan } = spread;
  const spot = desk.market.spot.price;
  const units = quantity(Math.max(0, fillsOf(spread).mainOpen));
  const { short } = spreadMoney(desk, spread);
  const all = (price: Paise | null): Paise | null => (price === null ? null : times(price, units));
  return {
    spread: plan.id,
    signal: plan.signal,
    option: plan.option,
    shortStrike: plan.main.strike,
    expiry: plan.expiry,
    monthly: expiryOn(desk.calendar, plan.expiry)?.kind === 'monthly',
    squareOffAt: istInstant(desk.date, plan.rules.squareOffAt),
    premiumLeft: all(short.exitPrice),
    premiumTaken: all(short.entryPrice),
    toStrike: spot === null ? null : roomToStrike(plan.main.strike, plan.option, spot),
    sigma: sigmaOf(desk, spread),
    steps: expirySteps(desk, spread),
    marginUsed: desk.reader.funds?.used ?? null,
    expiryDayExtra:
      spot === null || desk.book.mode === 'live'
        ? null
        : expiryDayExtra(spot, units, plan.rules.expiryDayMarginPercent, true),
    perPoint: paise(units * 100),
    events: expiryEvents(desk, plan),
  };
}

function sigmaOf(desk: Desk, { plan }: SpreadRecord): Paise | null {
  const spot = desk.market.spot.price;
  const assume = assumptionFor(desk, plan);
  if (spot === null || assume === null || !(assume.years > 0)) return null;
  return roundPaise((spot + assume.basis) * assume.shortVolatility * Math.sqrt(assume.years));
}
