import { contractKey, type ContractKey } from '../../../../shared/contract/index.ts';
import {
  MS_PER_MINUTE,
  quantity,
  ZERO_PAISE,
  type Instant,
  type Paise,
} from '../../../../shared/units/index.ts';
import {
  carriedForward,
  fittedPrice,
  modelHalfSpread,
  quoteAround,
  yearsToExpiry,
  type OptionTerms,
} from '../pricing/index.ts';
import type { ListedContract, OptionQuote } from '../tick.ts';
import type { Calendar } from '../../calendar/index.ts';
import type { RecordedPrice } from './recording.ts';
import { lastBefore } from './recorded-vix.ts';

/** No sizes were recorded: so many lots are taken to be on show on each side. */
const LOTS_ON_SHOW = 40;

/** What all quotes of a moment have in common. */
export interface ReplayMoment {
  readonly at: Instant;
  readonly level: Paise;
  readonly vix: Paise;
}

type PointsByContract = ReadonlyMap<ContractKey, readonly RecordedPrice[]>;

/** Recorded lists never change: all runs of a sweep look up the same one. */
const sorted = new WeakMap<readonly RecordedPrice[], PointsByContract>();

function byContract(points: readonly RecordedPrice[]): PointsByContract {
  const known = sorted.get(points);
  if (known !== undefined) return known;
  const groups = Map.groupBy(points, contractKey);
  sorted.set(points, groups);
  return groups;
}

/**
 * Quotes of a replay. Where a price of the contract was recorded within the tolerance before the moment it is the
 * quote's middle, labelled `recorded`; else the model's price is, labelled `model`. The spread is the model's in both.
 */
export class ReplayQuotes {
  readonly #calendar: Calendar;
  readonly #toleranceMs: number;
  readonly #slippage: Paise;
  readonly #points: PointsByContract;

  /** `slippage`: how much wider each side is than the model's spread. */
  constructor(
    calendar: Calendar,
    points: readonly RecordedPrice[],
    toleranceMs: number,
    slippage: Paise = ZERO_PAISE,
  ) {
    this.#calendar = calendar;
    this.#slippage = slippage;
    this.#toleranceMs = Math.max(MS_PER_MINUTE - 1, toleranceMs);
    this.#points = byContract(points);
  }

  /** Null where the calendar cannot tell the time to expiry. */
  quote(contract: ListedContract, { at, level, vix }: ReplayMoment): OptionQuote | null {
    const { key, expiry, type, strike, tickSize, lotSize } = contract;
    const years = yearsToExpiry(this.#calendar, at, expiry);
    if (years === null) return null;
    const terms: OptionTerms = { type, strike, years, forward: carriedForward(level, years) };
    const point = this.#pointAt(key, at);
    const fair = point?.price ?? fittedPrice(terms, vix);
    const half = modelHalfSpread(terms, fair, tickSize) + this.#slippage;
    const { bid, ask } = quoteAround(fair, half, tickSize);
    const shown = quantity(LOTS_ON_SHOW * lotSize);
    return {
      contract: key,
      bid,
      bidQuantity: bid === null ? quantity(0) : shown,
      ask,
      askQuantity: shown,
      last: point?.price ?? null,
      openInterest: point?.openInterest ?? null,
      exchangeAt: at,
      source: point === undefined ? 'model' : 'recorded',
    };
  }

  #pointAt(key: ContractKey, at: Instant): RecordedPrice | undefined {
    const points = this.#points.get(key);
    if (points === undefined) return undefined;
    const point = lastBefore(points, (each) => each.at <= at);
    return point !== undefined && at - point.at <= this.#toleranceMs ? point : undefined;
  }
}
