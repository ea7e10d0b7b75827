import { ensure, lots, ZERO_PAISE, type Instant } from '../../shared/units/index.ts';
import type { ListedContract } from '../domain/market/tick.ts';
import { marginWithBuffer } from '../domain/risk/index.ts';
import { entryCharges } from '../domain/trading/charge-estimate.ts';
import { isStopReachable, limitTripsAt, modelledLossAtStop } from '../domain/trading/limit-spot.ts';
import type { MarginAnswer } from '../domain/trading/margin.ts';
import { spreadId } from '../domain/trading/order-tag.ts';
import type { PlannedLeg, PlanNumbers, SpreadPlan } from '../domain/trading/plan.ts';
import { termsOf } from './assumption.ts';
import type { EntryAttempt } from './entry-attempt.ts';
import type { Desk } from './desk.ts';
import { draftMaxLoss } from './entry-gate.ts';
import type { EntryDraft } from './entry-draft.ts';
import { type BarePlan, lossCaseOf } from './loss-case.ts';

/** The plan of a draft that the gate let pass: both legs are two-sided then. */
export function planOf(
  desk: Desk,
  attempt: EntryAttempt,
  draft: EntryDraft,
  margin: MarginAnswer,
): SpreadPlan {
  const { book, now, date } = desk;
  const { trade } = book.settings;
  const { fired, week } = attempt;
  const tries = book.spreads.filter(
    ({ plan }) => plan.signal === fired.signal && plan.week === week && isOfToday(desk, plan.at),
  );
  const bare = {
    id: spreadId(book.mode, date, fired.signal, tries.length + 1),
    mode: book.mode,
    signal: fired.signal,
    week,
    option: fired.option,
    main: plannedLeg(desk, draft.main),
    hedge: plannedLeg(desk, draft.hedge),
    expiry: draft.expiry,
    lotSize: draft.main.lotSize,
    lots: lots(draft.units / draft.main.lotSize),
    units: draft.units,
    sliceUnits: draft.sliceUnits,
    product: draft.product,
    exitRule: trade.exitRule,
    exitOn: trade.exitRule === 'daily' ? date : draft.expiry,
    signalBarStart: fired.barStart,
    stopLevel: fired.stopLevel,
    rules: trade,
    at: now,
  };
  return { ...bare, numbers: numbersOf(desk, bare, draft, margin) };
}

function isOfToday(desk: Desk, at: Instant): boolean {
  return at >= desk.dateEndsAt - 86_400_000;
}

function plannedLeg(desk: Desk, listed: ListedContract): PlannedLeg {
  const quote = ensure(desk.market.quotes.get(listed.key), 'the quote of a leg that passed the gate');
  return {
    contract: listed.key,
    strike: listed.strike,
    tickSize: listed.tickSize,
    bid: ensure(quote.bid, 'a bid'),
    ask: ensure(quote.ask, 'an ask'),
    quoteAt: ensure(quote.at, 'the instant of a quote'),
  };
}

function numbersOf(desk: Desk, plan: BarePlan, draft: EntryDraft, margin: MarginAnswer): PlanNumbers {
  const spot = ensure(desk.market.spot.price, 'the index when a plan is made');
  const sizing = { lotSize: plan.lotSize, freezeQuantity: plan.sliceUnits, date: desk.date };
  const chargesIn = entryCharges(
    plan.units,
    { short: plan.main.bid, hedge: plan.hedge.ask },
    sizing,
    plan.rules,
  ).total;
  const loss = lossCaseOf(desk, plan, termsOf(plan).credit, chargesIn, desk.dayNet ?? ZERO_PAISE);
  const limit = desk.book.settings.risk.dailyLossLimit;
  return {
    spot,
    credit: draft.credit.credit,
    creditNeeded: draft.credit.needed,
    marginNeeded: marginWithBuffer(margin, ZERO_PAISE, plan.rules.marginBufferPercent),
    funds: margin.available,
    maxLoss: draftMaxLoss(draft),
    modelledLossAtStop: loss === null ? null : modelledLossAtStop(loss),
    limitTripsAt: loss === null ? null : limitTripsAt(loss, spot, limit),
    stopReachable: loss === null ? null : isStopReachable(loss, spot, limit),
  };
}
