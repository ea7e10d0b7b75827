import type { ContractKey, OptionContract } from '../../../shared/contract/index.ts';
import { quantity, type Instant, type Paise, type Quantity } from '../../../shared/units/index.ts';
import { chanceAt } from '../../domain/exchange/index.ts';
import {
  blackPrice,
  modelHalfSpread,
  modelVolatility,
  quoteAround,
  type OptionTerms,
} from '../../domain/market/pricing/index.ts';
import type { OptionQuote } from '../../domain/market/tick.ts';

/** What all options of an expiry have in common at one moment. */
export interface ExpiryMoment {
  /** The index level that it follows from. */
  readonly level: number;
  /** The future's level, in paise; a fraction is allowed. */
  readonly forward: number;
  readonly years: number;
  readonly vix: Paise;
}

export interface QuotedContract extends OptionContract {
  readonly key: ContractKey;
  readonly lotSize: Quantity;
  readonly tickSize: Paise;
  /** The contract as a number, for chanceAt. */
  readonly hash: number;
}

const SECOND_MS = 1_000;
/** The smile breathes: each strike's volatility wanders by about one part in a hundred over some minutes. */
const BREATH_MS = 90_000;
const BREATH = 0.012;
const OI_LOTS = 60_000;

/** A contract's quote: a function of the moment, the contract and the seed. */
export function simulatedQuote(
  contract: QuotedContract,
  moment: ExpiryMoment,
  at: Instant,
  seed: number,
): OptionQuote {
  const { key, type, strike, lotSize, tickSize, hash } = contract;
  const terms: OptionTerms = { type, strike, forward: moment.forward, years: moment.years };
  const volatility = modelVolatility(terms, moment.vix) * (1 + BREATH * breath(seed, hash, at));
  const fair = blackPrice(terms, volatility);
  const second = Math.floor(at / SECOND_MS);
  const dice = (which: number): number => chanceAt(seed, hash, second, which);
  const half = modelHalfSpread(terms, fair, tickSize) * (0.8 + 0.9 * dice(1) ** 2);
  const { bid, ask } = quoteAround(fair, half, tickSize);
  const distance = Math.abs(strike * 100 - moment.forward) / 100;
  return {
    contract: key,
    bid,
    bidQuantity: bid === null ? quantity(0) : displayed(dice(2), distance, lotSize),
    ask,
    askQuantity: displayed(dice(3), distance, lotSize),
    last: dice(4) < 0.5 ? (bid ?? ask) : ask,
    openInterest: lotSize * interestLots(hash, distance, dice(5)),
    exchangeAt: at,
    source: 'simulated',
  };
}

/** A slow wave between -1 and 1, from one lattice point to the next. */
function breath(seed: number, hash: number, at: Instant): number {
  const place = Math.floor(at / BREATH_MS);
  const along = at / BREATH_MS - place;
  const smooth = along * along * (3 - 2 * along);
  const here = chanceAt(seed, hash, place, 9);
  return 2 * (here + (chanceAt(seed, hash, place + 1, 9) - here) * smooth) - 1;
}

/** Units on show: tens of lots near the money, a few far from it. */
function displayed(dice: number, distance: number, lotSize: Quantity): Quantity {
  const most = 2 + 70 * Math.exp(-distance / 400);
  return quantity(lotSize * (1 + Math.floor(most * (0.12 + 0.88 * dice * dice))));
}

function interestLots(hash: number, distance: number, dice: number): number {
  const usual = OI_LOTS * Math.exp(-((distance / 550) ** 2)) + 300;
  return Math.round(usual * (0.6 + 0.8 * chanceAt(hash, 1)) * (1 + 0.002 * dice));
}
