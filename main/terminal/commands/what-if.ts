import type { ChainSlice, CommandArgs, LegView, SpreadView } from '../../../shared/contract/index.ts';
import { after, minus, MS_PER_DAY, paise, times, type Instant, type Paise } from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import { yearsToExpiry } from '../../domain/market/pricing/index.ts';
import { modelledPnl } from '../../domain/trading/payoff-model.ts';

/** What is known now and what the question starts from. */
export interface WhatIfGround {
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly spot: Paise | null;
  readonly chain: ChainSlice;
}

type Change = Omit<CommandArgs<'payoff.whatIf'>, 'spread'>;

/** The leg's own implied volatility as a fraction, changed by so many percent of itself. */
function volatility(ground: WhatIfGround, spread: SpreadView, leg: LegView, changePercent: number): number | null {
  const row = ground.chain.rows.find((each) => each.strike === leg.strike);
  const side = spread.option === 'CE' ? row?.call : row?.put;
  if (ground.chain.expiry !== spread.expiry || side === undefined || side.iv === null) return null;
  return (side.iv / 100) * (1 + changePercent / 100);
}

/**
 * What an open spread would be worth, before charges, at another spot, volatility and day; null where it is not open
 * on both legs or where a leg has no implied volatility to start from.
 */
export function spreadWhatIf(ground: WhatIfGround, spread: SpreadView, change: Change): Paise | null {
  const short = spread.legs.find((leg) => leg.role === 'short');
  const hedge = spread.legs.find((leg) => leg.role === 'hedge');
  const { forward } = ground.chain;
  if (short?.entryPrice == null || hedge?.entryPrice == null || forward === null || ground.spot === null) return null;
  if (short.quantity === 0 || short.quantity !== hedge.quantity) return null;
  const shortVolatility = volatility(ground, spread, short, change.ivChangePercent);
  const hedgeVolatility = volatility(ground, spread, hedge, change.ivChangePercent);
  const at = after(ground.now, Math.round(change.daysForward * MS_PER_DAY));
  const years = yearsToExpiry(ground.calendar, at, spread.expiry);
  if (shortVolatility === null || hedgeVolatility === null || years === null) return null;
  const terms = {
    option: spread.option,
    shortStrike: short.strike,
    hedgeStrike: hedge.strike,
    quantity: short.quantity,
    credit: times(minus(short.entryPrice, hedge.entryPrice), short.quantity),
  };
  const basis = forward - ground.spot;
  return paise(modelledPnl(terms, { basis, shortVolatility, hedgeVolatility, years }, change.spot));
}
