import { ensure, ZERO_PAISE, type Paise, type TradingDate } from '../../shared/units/index.ts';
import { nextSession } from '../domain/calendar/index.ts';
import { marginWithBuffer } from '../domain/risk/index.ts';
import { entryCharges } from '../domain/trading/charge-estimate.ts';
import { isStopReachable, limitTripsAt, modelledLossAtStop } from '../domain/trading/limit-spot.ts';
import type { MarginAnswer } from '../domain/trading/margin.ts';
import type { PlanNumbers } from '../domain/trading/plan.ts';
import { termsOf } from './assumption.ts';
import type { Desk } from './desk.ts';
import type { EntryDraft } from './entry-draft.ts';
import { draftMaxLoss, extraOn } from './entry-gate.ts';
import { type BarePlan, lossCaseOf } from './loss-case.ts';

/** Basket margin with the expiry-day extra of that day, and the buffer on both. */
function marginOn(desk: Desk, draft: EntryDraft, margin: MarginAnswer, day: TradingDate): Paise {
  const { marginBufferPercent } = desk.book.settings.trade;
  return marginWithBuffer(margin, extraOn(desk, draft, day), marginBufferPercent);
}

/** What a spread that is held over the night needs on the morning after. */
function marginNext(desk: Desk, plan: BarePlan, draft: EntryDraft, margin: MarginAnswer): Paise | null {
  const next = plan.exitRule === 'daily' ? null : nextSession(desk.calendar, desk.date);
  return next === null || next > plan.expiry ? null : marginOn(desk, draft, margin, next);
}

/** What the money says about a plan that passed the gate. */
export function planNumbers(
  desk: Desk,
  plan: BarePlan,
  draft: EntryDraft,
  margin: MarginAnswer,
): PlanNumbers {
  const spot = ensure(desk.market.spot.price, 'the index when a plan is made');
  const sizing = { lotSize: plan.lotSize, freezeQuantity: plan.sliceUnits, date: desk.date };
  const chargesIn = entryCharges(
    plan.units,
    { short: plan.main.bid, hedge: plan.hedge.ask },
    sizing,
    plan.rules,
  ).total;
  const loss = lossCaseOf(desk, plan, termsOf(plan).credit, chargesIn, desk.dayNet ?? ZERO_PAISE);
  const trips = loss === null ? null : limitTripsAt(loss, spot, desk.book.settings.risk.dailyLossLimit);
  return {
    spot,
    credit: draft.credit.credit,
    creditNeeded: draft.credit.needed,
    marginNeeded: marginOn(desk, draft, margin, desk.date),
    marginNextSession: marginNext(desk, plan, draft, margin),
    funds: margin.available,
    maxLoss: draftMaxLoss(draft),
    modelledLossAtStop: loss === null ? null : modelledLossAtStop(loss),
    limitTripsAt: trips,
    stopReachable: loss === null ? null : isStopReachable(loss.terms, trips),
  };
}
