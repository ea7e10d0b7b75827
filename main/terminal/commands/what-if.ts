import type { ChainSlice, CommandArgs, PayoffWhatIf, SpreadView } from '../../../shared/contract/index.ts';
import {
  after,
  minus,
  MS_PER_DAY,
  times,
  type Instant,
  type Paise,
  type Strike,
} from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import { yearsToExpiry } from '../../domain/market/pricing/index.ts';
import { modelledPnl, type MarketAssumption } from '../../domain/trading/payoff-model.ts';
import type { SpreadTerms } from '../../domain/trading/payoff.ts';

/** What is known now and what the question starts from. */
export interface WhatIfGround {
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly spot: Paise | null;
  readonly chain: ChainSlice;
}

type Change = Omit<CommandArgs<'payoff.whatIf'>, 'spread'>;

/** What was found, or why it could not be. */
type Found<T> = { readonly value: T } | { readonly unknown: string };

/** The leg's own implied volatility as a fraction, changed by so many percent of itself. */
function volatility(
  { chain }: WhatIfGround,
  { option, expiry }: SpreadView,
  strike: Strike,
  changePercent: number,
): Found<number> {
  const row = chain.rows.find((each) => each.strike === strike);
  const side = option === 'CE' ? row?.call : row?.put;
  if (chain.expiry !== expiry) return { unknown: 'The chain shows another expiry than the spread has.' };
  if (side === undefined) return { unknown: `The chain has no ${strike} ${option} at this moment.` };
  if (side.iv === null) return { unknown: `The quote of ${strike} ${option} allows no implied volatility.` };
  return { value: (side.iv / 100) * (1 + changePercent / 100) };
}

/** The spread as pricing knows it; null where it is not open on both legs in equal size. */
function termsOf({ option, legs }: SpreadView): SpreadTerms | null {
  const short = legs.find((leg) => leg.role === 'short');
  const hedge = legs.find((leg) => leg.role === 'hedge');
  if (short === undefined || hedge === undefined || short.entryPrice === null || hedge.entryPrice === null) {
    return null;
  }
  if (short.quantity === 0 || short.quantity !== hedge.quantity) return null;
  const credit = times(minus(short.entryPrice, hedge.entryPrice), short.quantity);
  return {
    option,
    shortStrike: short.strike,
    hedgeStrike: hedge.strike,
    quantity: short.quantity,
    credit,
  };
}

function assumed(
  ground: WhatIfGround,
  spread: SpreadView,
  terms: SpreadTerms,
  change: Change,
): Found<MarketAssumption> {
  const { forward } = ground.chain;
  if (forward === null || ground.spot === null)
    return { unknown: 'The index or the options at the money have no price at this moment.' };
  const short = volatility(ground, spread, terms.shortStrike, change.ivChangePercent);
  if ('unknown' in short) return short;
  const hedge = volatility(ground, spread, terms.hedgeStrike, change.ivChangePercent);
  if ('unknown' in hedge) return hedge;
  const at = after(ground.now, Math.round(change.daysForward * MS_PER_DAY));
  const years = yearsToExpiry(ground.calendar, at, spread.expiry);
  if (years === null) return { unknown: 'The calendar does not reach to that day.' };
  const basis = forward - ground.spot;
  return { value: { basis, shortVolatility: short.value, hedgeVolatility: hedge.value, years } };
}

/** What an open spread would be worth, before charges, at another spot, volatility and day. */
export function spreadWhatIf(ground: WhatIfGround, spread: SpreadView, change: Change): PayoffWhatIf {
  const nothing = (unknown: string): PayoffWhatIf => ({ pnl: null, curve: [], unknown });
  const terms = termsOf(spread);
  if (terms === null) return nothing('The spread is not open on both legs in equal size.');
  const assume = assumed(ground, spread, terms, change);
  if ('unknown' in assume) return nothing(assume.unknown);
  const pnlAt = (spot: Paise): Paise => modelledPnl(terms, assume.value, spot);
  const curve = (spread.payoff?.points ?? []).map(({ spot }) => ({ spot, pnl: pnlAt(spot) }));
  return { pnl: pnlAt(change.spot), curve, unknown: null };
}
