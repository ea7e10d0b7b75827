import type { ContractKey, OptionType } from '../../shared/contract/index.ts';
import { strike, type Strike, type TradingDate } from '../../shared/units/index.ts';
import { isPossible, SIGNAL_RULES, strikeFor } from '../domain/strategy/index.ts';
import { isClosed } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import { pickHedge, tradedExpiry } from './choose-legs.ts';

const STRIKE_STEP = 50;
/** Either way of the money (product.md 3, feed). */
const BAND_POINTS = 500;

/**
 * Asks for what is wanted now: the chain around the money, the strikes and hedges of every signal still possible this
 * week, and every held leg; told only when the set changes.
 */
export function updateSubscriptions(desk: Desk): void {
  if (desk.market.listed.size === 0) return;
  const atm = atmOf(desk);
  const { week, attempt, settingsRevision } = desk.book;
  const held = [...desk.held].join();
  const refused = attempt?.refusedHedges.length ?? 0;
  const mark = `${desk.date} ${desk.market.listed.size} ${atm} ${week?.lastBarStart} ${attempt?.state} ${refused} ${settingsRevision} ${held}`;
  if (mark === desk.subscribed) return;
  desk.subscribed = mark;
  desk.send({ type: 'subscribe', contracts: wantedContracts(desk, atm) });
  desk.changed('chain');
}

/** The strike nearest to the index; null while that is not known. */
export function atmOf(desk: Desk): Strike | null {
  const spot = desk.market.spot.price ?? desk.market.spot.previousClose;
  return spot === null ? null : strike(Math.round(spot / 100 / STRIKE_STEP) * STRIKE_STEP);
}

function wantedContracts(desk: Desk, atm: Strike | null): readonly ContractKey[] {
  const wanted = new Set<ContractKey>(desk.held);
  const expiry = tradedExpiry(desk);
  if (expiry !== null) {
    if (atm !== null) addBand(desk, wanted, expiry, atm);
    for (const planned of plannedStrikes(desk)) addPlanned(desk, wanted, expiry, planned);
  }
  for (const spread of desk.book.spreads) {
    if (!isClosed(spread) && expiry !== spread.plan.expiry && atm !== null)
      addBand(desk, wanted, spread.plan.expiry, atm);
  }
  return [...wanted].sort();
}

function addBand(desk: Desk, wanted: Set<ContractKey>, expiry: TradingDate, atm: Strike): void {
  for (let at = atm - BAND_POINTS; at <= atm + BAND_POINTS; at += STRIKE_STEP) {
    for (const type of ['CE', 'PE'] as const) add(desk, wanted, expiry, strike(at), type);
  }
}

function add(desk: Desk, wanted: Set<ContractKey>, expiry: TradingDate, at: Strike, type: OptionType): void {
  const listed = desk.market.contract(expiry, at, type);
  if (listed !== undefined) wanted.add(listed.key);
}

interface PlannedStrike {
  readonly strike: Strike;
  readonly option: OptionType;
}

/** What each signal still possible would sell, and what the fired one sells. */
export function plannedStrikes(desk: Desk): readonly PlannedStrike[] {
  const { week, attempt, settings } = desk.book;
  const rule = settings.trade.strikeRule;
  if (week === null) return [];
  if (attempt !== null && attempt.state === 'pending') {
    const { option, stopLevel } = attempt.fired;
    return [{ strike: strikeFor(rule, stopLevel, option), option }];
  }
  return SIGNAL_RULES.filter((each) => isPossible(each, week)).map((each) => {
    return { strike: strikeFor(rule, each.stopLevel(week), each.option), option: each.option };
  });
}

function addPlanned(desk: Desk, wanted: Set<ContractKey>, expiry: TradingDate, planned: PlannedStrike): void {
  const { strike: at, option } = planned;
  add(desk, wanted, expiry, at, option);
  const refused = desk.book.attempt?.refusedHedges ?? [];
  const hedge = pickHedge(desk, at, option, expiry, refused);
  if (hedge !== null) wanted.add(hedge.key);
  if (desk.book.settings.trade.hedgeRule !== 'premium') return;
  for (let points = 100; points <= 500; points += STRIKE_STEP) {
    add(desk, wanted, expiry, strike(option === 'PE' ? at - points : at + points), option);
  }
}
