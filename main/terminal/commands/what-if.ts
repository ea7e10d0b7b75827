import type { ChainSlice, CommandArgs, SpreadView } from '../../../shared/contract/index.ts';
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
import { modelledPnl } from '../../domain/trading/payoff-model.ts';
import type { SpreadTerms } from '../../domain/trading/payoff.ts';

/** What is known now and what the question starts from. */
export interface WhatIfGround {
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly spot: Paise | null;
  readonly chain: ChainSlice;
}

type Change = Omit<CommandArgs<'payoff.whatIf'>, 'spread'>;

/** The leg's own implied volatility as a fraction, changed by so many percent of itself. */
function volatility(
  { chain }: WhatIfGround,
  { option, expiry }: SpreadView,
  strike: Strike,
  changePercent: number,
): number | null {
  const row = chain.rows.find((each) => each.strike === strike);
  const side = option === 'CE' ? row?.call : row?.put;
  if (chain.expiry !== expiry || side === undefined || side.iv === null) return null;
  return (side.iv / 100) * (1 + changePercent / 100);
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

/**
 * What an open spread would be worth, before charges, at another spot, volatility and day; null where it is not open
 * on both legs or where a leg has no implied volatility to start from.
 */
export function spreadWhatIf(ground: WhatIfGround, spread: SpreadView, change: Change): Paise | null {
  const terms = termsOf(spread);
  const { forward } = ground.chain;
  if (terms === null || forward === null || ground.spot === null) return null;
  const shortVolatility = volatility(ground, spread, terms.shortStrike, change.ivChangePercent);
  const hedgeVolatility = volatility(ground, spread, terms.hedgeStrike, change.ivChangePercent);
  const at = after(ground.now, Math.round(change.daysForward * MS_PER_DAY));
  const years = yearsToExpiry(ground.calendar, at, spread.expiry);
  if (shortVolatility === null || hedgeVolatility === null || years === null) return null;
  const basis = forward - ground.spot;
  return modelledPnl(terms, { basis, shortVolatility, hedgeVolatility, years }, change.spot);
}
