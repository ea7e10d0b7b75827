import { lots, paise, times, ZERO_PAISE, type Paise, type TradingDate } from '../../shared/units/index.ts';
import type { GateInput, GateLeg } from '../domain/risk/index.ts';
import type { ListedContract } from '../domain/market/tick.ts';
import type { MarginAnswer } from '../domain/trading/margin.ts';
import { expiryDayExtra } from '../domain/trading/margin-model.ts';
import { maxLoss } from '../domain/trading/payoff.ts';
import type { EntryAttempt } from './entry-attempt.ts';
import type { Desk } from './desk.ts';
import type { EntryDraft } from './entry-draft.ts';
import { gateSession } from './gate-session.ts';
import { limitUse } from './limit-use.ts';

/** The first hedge slice and its main slice: the others wait for fills, and look at the rates by themselves. */
const ORDERS_AT_ONCE = 2;

/** Everything that the gate looks at, as it stands now. */
export function gateInputOf(
  desk: Desk,
  attempt: EntryAttempt,
  draft: EntryDraft,
  margin: MarginAnswer | null,
): GateInput {
  const { book, market } = desk;
  const { settings } = book;
  const signal = attempt.fired.signal;
  const { rates, latch, now, date } = desk;
  return {
    at: now,
    session: gateSession(desk),
    signal: { id: signal, monitored: book.monitored, doubts: book.week?.context.doubts ?? [] },
    index: { price: market.spot.price, at: market.spot.freshAt },
    option: attempt.fired.option,
    mainStrike: draft.main.strike,
    legs: [
      gateLeg(desk, draft.hedge, 'buy', draft.hedgeAsk),
      gateLeg(desk, draft.main, 'sell', draft.mainBid),
    ],
    lots: lots(draft.units / draft.main.lotSize),
    quantity: draft.units,
    slices: Math.ceil(draft.units / draft.sliceUnits),
    maxLoss: draftMaxLoss(draft),
    use: limitUse(desk),
    lossState: desk.lossState,
    dayNet: desk.dayNet,
    margin,
    expiryDayExtra: extraOn(desk, draft, date),
    rateDenials: [
      ...rates.entryDenials(now, date, ORDERS_AT_ONCE, settings.risk),
      ...latch.entryDenials(date, signal, settings.risk),
    ],
    settings: { ...settings, signals: { ...settings.signals, enabled: book.enabled } },
  };
}

function gateLeg(desk: Desk, leg: ListedContract, side: 'buy' | 'sell', limit: Paise | null): GateLeg {
  const quote = desk.market.quotes.get(leg.key);
  return {
    contract: leg.key,
    strike: leg.strike,
    side,
    limit: limit ?? ZERO_PAISE,
    tick: leg.tickSize,
    bid: quote?.bid ?? null,
    ask: quote?.ask ?? null,
    quotedAt: quote?.at ?? null,
  };
}

export function draftMaxLoss(draft: EntryDraft): Paise {
  const credit = times(paise((draft.mainBid ?? 0) - (draft.hedgeAsk ?? 0)), draft.units);
  const { main, hedge, units } = draft;
  return maxLoss({
    option: main.type,
    shortStrike: main.strike,
    hedgeStrike: hedge.strike,
    quantity: units,
    credit,
  });
}

/** Asked besides on the day of expiry (strategy.md 5, margin). */
export function extraOn(desk: Desk, draft: EntryDraft, day: TradingDate): Paise {
  const spot = desk.market.spot.price;
  const percent = desk.book.settings.trade.expiryDayMarginPercent;
  return spot === null ? ZERO_PAISE : expiryDayExtra(spot, draft.units, percent, draft.expiry === day);
}
