import type { LossAtSize } from '../../shared/contract/index.ts';
import { paise, times, ZERO_PAISE, type Lots } from '../../shared/units/index.ts';
import { entryCharges } from '../domain/trading/charge-estimate.ts';
import {
  isStopReachable,
  limitTripsAt,
  modelledLossAtStop,
  type LossCase,
} from '../domain/trading/limit-spot.ts';
import { isPossible, SIGNAL_RULES, type SignalRule } from '../domain/strategy/index.ts';
import { assumptionFor } from './assumption.ts';
import type { Desk } from './desk.ts';
import { draftEntry, type EntryDraft } from './entry-draft.ts';

interface Drafted {
  readonly rule: SignalRule;
  readonly draft: EntryDraft;
}

/** The entries that the week's signals would lead to: of the one that fired, else of all still possible. */
export function draftsAt(desk: Desk, lots: Lots): readonly Drafted[] {
  const { week, enabled } = desk.book;
  if (week === null) return [];
  const rules = SIGNAL_RULES.filter((rule) => {
    return week.fired === null
      ? enabled[rule.signal] && isPossible(rule, week)
      : rule.signal === week.fired.signal;
  });
  return rules.flatMap((rule) => {
    const fired = week.fired ?? { option: rule.option, stopLevel: rule.stopLevel(week) };
    const draft = draftEntry(desk, { fired, refusedHedges: [] }, lots);
    return draft === null || 'denials' in draft ? [] : [{ rule, draft }];
  });
}

/** The entry that loses most at its stop, at one size; null where none can be valued. */
export function worstLoss(desk: Desk, lots: Lots): LossAtSize | null {
  const spot = desk.market.spot.price;
  const limit = desk.book.settings.risk.dailyLossLimit;
  let worst: LossAtSize | null = null;
  for (const { rule, draft } of draftsAt(desk, lots)) {
    const loss = lossOf(desk, draft);
    if (loss === null || spot === null) continue;
    const lossAtStop = modelledLossAtStop(loss);
    if (worst !== null && worst.lossAtStop >= lossAtStop) continue;
    const trips = limitTripsAt(loss, spot, limit);
    worst = {
      lots,
      units: draft.units,
      signal: rule.signal,
      lossAtStop,
      limitTripsAt: trips,
      stopReachable: isStopReachable(loss.terms, trips),
    };
  }
  return worst;
}

function lossOf(desk: Desk, draft: EntryDraft): LossCase | null {
  const { main, hedge, expiry, units, sliceUnits, mainBid, hedgeAsk } = draft;
  if (mainBid === null || hedgeAsk === null) return null;
  const legs = { main: { ...main, contract: main.key }, hedge: { ...hedge, contract: hedge.key } };
  const assume = assumptionFor(desk, { option: main.type, expiry, ...legs });
  if (assume === null) return null;
  const sizing = { lotSize: main.lotSize, freezeQuantity: sliceUnits, date: desk.date };
  const costs = desk.book.settings.trade;
  const chargesIn = entryCharges(units, { short: mainBid, hedge: hedgeAsk }, sizing, costs).total;
  const terms = {
    option: main.type,
    shortStrike: main.strike,
    hedgeStrike: hedge.strike,
    quantity: units,
    credit: times(paise(mainBid - hedgeAsk), units),
  };
  return { terms, assume, sizing, costs, chargesIn, otherNet: desk.dayNet ?? ZERO_PAISE };
}
