import type { ChainRow, ChainSlice, SignalId } from '../../../shared/contract/index.ts';
import { contractKey } from '../../../shared/contract/contract-key.ts';
import { dayNumber, roundPaise, type Strike, type TradingDate } from '../../../shared/units/index.ts';
import { expiryOn, sessionsBetween } from '../../domain/calendar/index.ts';
import { forwardByParity, yearsToExpiry } from '../../domain/market/pricing/index.ts';
import { isPossible, SIGNAL_RULES, strikeFor } from '../../domain/strategy/index.ts';
import type { Desk } from '../desk.ts';
import { tradedExpiry } from '../choose-legs.ts';
import { atmOf } from '../subscriptions.ts';
import { expiringToday, openSpreads, sideOf } from './chain-side.ts';
import { maxPainOf, putCallRatio, straddleOf } from './straddle.ts';

/** Rows further than this from the money are shown only where they matter to us. */
const BAND_POINTS = 500;

/** The chain around the money, and the strikes that are planned or held; IV and Greeks by the middle of each quote. */
export function chainView(desk: Desk): ChainSlice {
  const traded = tradedExpiry(desk);
  const expiry = expiringToday(desk) ?? traded;
  const atm = atmOf(desk);
  const quoteAgeLimitMs = desk.book.settings.risk.maxQuoteAgeMs;
  if (expiry === null) return { ...EMPTY, tradedExpiry: traded, quoteAgeLimitMs };
  const strikes = shownStrikes(desk, expiry, atm);
  const forward = forwardByParity(strikes.map((strike) => parityRow(desk, expiry, strike)));
  const ground = {
    expiry,
    forward,
    years: yearsToExpiry(desk.calendar, desk.now, expiry),
    sells: expiry === traded ? wouldSell(desk) : NOTHING_SOLD,
  };
  const rows = strikes.map((strike): ChainRow => {
    return { strike, call: sideOf(desk, ground, strike, 'CE'), put: sideOf(desk, ground, strike, 'PE') };
  });
  return {
    expiry,
    lotSize: lotSizeOf(desk, expiry),
    tradedExpiry: traded,
    monthly: expiryOn(desk.calendar, expiry)?.kind === 'monthly',
    sessionsLeft: sessionsBetween(desk.calendar, desk.date, expiry),
    daysLeft: dayNumber(expiry) - dayNumber(desk.date),
    forward: forward === null ? null : roundPaise(forward),
    atm,
    putCallRatio: putCallRatio(rows),
    straddle: straddleOf(rows, atm),
    maxPain: maxPainOf(rows),
    rows,
    quoteAgeLimitMs,
  };
}

const EMPTY: Omit<ChainSlice, 'quoteAgeLimitMs' | 'tradedExpiry'> = {
  expiry: null,
  lotSize: null,
  monthly: false,
  sessionsLeft: null,
  daysLeft: null,
  forward: null,
  atm: null,
  putCallRatio: null,
  straddle: null,
  maxPain: null,
  rows: [],
};

function lotSizeOf(desk: Desk, expiry: TradingDate): ChainSlice['lotSize'] {
  for (const each of desk.market.listed.values()) if (each.expiry === expiry) return each.lotSize;
  return null;
}
const NOTHING_SOLD: ReadonlyMap<string, readonly SignalId[]> = new Map();

function shownStrikes(desk: Desk, expiry: TradingDate, atm: Strike | null): readonly Strike[] {
  const shown = new Set<Strike>();
  for (const { expiry: of, strike } of desk.market.listed.values()) {
    if (of === expiry && atm !== null && Math.abs(strike - atm) <= BAND_POINTS) shown.add(strike);
  }
  for (const { plan } of openSpreads(desk)) {
    if (plan.expiry === expiry) shown.add(plan.main.strike).add(plan.hedge.strike);
  }
  return [...shown].sort((a, b) => a - b);
}

function parityRow(
  desk: Desk,
  expiry: TradingDate,
  strike: Strike,
): Parameters<typeof forwardByParity>[0][number] {
  const none = { bid: null, ask: null };
  const { quotes } = desk.market;
  return {
    strike,
    call: quotes.get(contractKey({ expiry, strike, type: 'CE' })) ?? none,
    put: quotes.get(contractKey({ expiry, strike, type: 'PE' })) ?? none,
  };
}

export function wouldSell(desk: Desk): ReadonlyMap<string, readonly SignalId[]> {
  const { week, enabled, settings } = desk.book;
  const found = new Map<string, readonly SignalId[]>();
  if (week === null) return found;
  for (const rule of SIGNAL_RULES) {
    if (!enabled[rule.signal] || !isPossible(rule, week)) continue;
    const key = `${strikeFor(settings.trade.strikeRule, rule.stopLevel(week), rule.option)} ${rule.option}`;
    found.set(key, [...(found.get(key) ?? []), rule.signal]);
  }
  return found;
}
