import { ensure, lots, type Instant } from '../../shared/units/index.ts';
import type { ListedContract } from '../domain/market/tick.ts';
import type { MarginAnswer } from '../domain/trading/margin.ts';
import { spreadId } from '../domain/trading/order-tag.ts';
import type { PlannedLeg, SpreadPlan } from '../domain/trading/plan.ts';
import type { EntryAttempt } from './entry-attempt.ts';
import type { Desk } from './desk.ts';
import type { EntryDraft } from './entry-draft.ts';
import { isFirstLiveWeek } from './first-live-week.ts';
import { planNumbers } from './plan-numbers.ts';

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
    isFirstLiveWeek: isFirstLiveWeek(book),
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
  return { ...bare, numbers: planNumbers(desk, bare, draft, margin) };
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
