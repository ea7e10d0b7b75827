import type { SignalPlanView } from '../../../shared/contract/index.ts';
import { instant, lots, minus, negate, times } from '../../../shared/units/index.ts';
import type { SignalRule } from '../../domain/strategy/index.ts';
import type { Desk } from '../desk.ts';
import { draftEntry } from '../entry-draft.ts';
import { draftMaxLoss } from '../entry-gate.ts';
import { planMargin } from '../plan-margin.ts';

/** The entry that a signal would lead to now; null before the week's context, and where a leg is not listed. */
export function signalPlan(desk: Desk, rule: SignalRule): SignalPlanView | null {
  const { week } = desk.book;
  if (week === null) return null;
  const fired = { option: rule.option, stopLevel: rule.stopLevel(week) };
  const draft = draftEntry(desk, { fired, refusedHedges: [] });
  if (draft === null || 'denials' in draft) return null;
  const { main, hedge, expiry, units, mainBid, hedgeAsk } = draft;
  const credit = mainBid === null || hedgeAsk === null ? null : minus(mainBid, hedgeAsk);
  const quoted = [main, hedge].map(({ key }) => desk.market.quotes.get(key)?.at ?? null);
  return {
    expiry,
    lots: lots(units / main.lotSize),
    units,
    credit,
    creditAll: credit === null ? null : times(credit, units),
    maxLoss: credit === null ? null : negate(draftMaxLoss(draft)),
    quotedAt: quoted.includes(null) ? null : instant(Math.min(...quoted.map(Number))),
    margin: planMargin(desk, draft),
  };
}
