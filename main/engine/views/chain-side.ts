import type { ChainSide, OptionType, SignalId } from '../../../shared/contract/index.ts';
import { contractKey } from '../../../shared/contract/contract-key.ts';
import { roundPaise, type Quantity, type Strike, type TradingDate } from '../../../shared/units/index.ts';
import { analyse, midOf } from '../../domain/market/pricing/index.ts';
import { isClosed } from '../../domain/trading/spread.ts';
import type { Desk } from '../desk.ts';

interface ChainGround {
  readonly expiry: TradingDate;
  readonly forward: number | null;
  readonly years: number | null;
  readonly sells: ReadonlyMap<string, readonly SignalId[]>;
}

export function openSpreads(desk: Desk): Desk['book']['spreads'] {
  return desk.book.spreads.filter((spread) => !isClosed(spread));
}

/** On its last day it is the held spread's own chain that matters, not that of the next entry. */
export function expiringToday(desk: Desk): TradingDate | null {
  return openSpreads(desk).some(({ plan }) => plan.expiry === desk.date) ? desk.date : null;
}

export function sideOf(desk: Desk, ground: ChainGround, strike: Strike, type: OptionType): ChainSide {
  const key = contractKey({ expiry: ground.expiry, strike, type });
  const cell = desk.market.quotes.get(key);
  const mid = cell === undefined ? null : midOf(cell);
  const { forward, years } = ground;
  const analytics =
    mid === null || forward === null || years === null
      ? null
      : analyse({ type, forward, strike, years }, roundPaise(mid));
  const interest = cell?.openInterest ?? null;
  const first = cell?.openInterestFirst ?? null;
  const zero = 0 as Quantity;
  return {
    quote: {
      bid: cell?.bid ?? null,
      ask: cell?.ask ?? null,
      bidQuantity: cell?.bidQuantity ?? zero,
      askQuantity: cell?.askQuantity ?? zero,
      last: cell?.last ?? null,
      at: cell?.at ?? null,
    },
    iv: analytics?.iv ?? null,
    delta: analytics?.delta ?? null,
    gamma: analytics?.gamma ?? null,
    theta: analytics?.theta ?? null,
    vega: analytics?.vega ?? null,
    openInterest: interest,
    openInterestChange: interest === null || first === null ? null : interest - first,
    source: cell?.source ?? 'simulated',
    ours: oursAt(desk, key),
    wouldSell: ground.sells.get(`${strike} ${type}`) ?? [],
  };
}

function oursAt(desk: Desk, key: string): ChainSide['ours'] {
  for (const { plan } of openSpreads(desk)) {
    if (plan.main.contract === key) return 'short';
    if (plan.hedge.contract === key) return 'hedge';
  }
  return null;
}
