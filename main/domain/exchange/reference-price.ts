import type { ContractKey } from '../../../shared/contract/index.ts';
import { paise, type Instant, type Paise } from '../../../shared/units/index.ts';
import type { OptionQuote } from '../market/tick.ts';

const PERIOD_MS = 30_000;
/** 40 % around a reference above Rs 50, Rs 20 around one at or below (NSE limit price protection, controls.md 2.1). */
const PART = 0.4;
const SMALL = paise(5_000);
const SMALL_BAND = paise(2_000);

/** The prices between which the exchange takes orders. */
export interface PriceLimits {
  readonly low: Paise;
  readonly high: Paise;
}

interface Averaging {
  period: number;
  sum: number;
  count: number;
  reference: number;
}

/**
 * The exchange's own reference of each contract: the average of the last 30 seconds' prices, renewed every 30
 * seconds. Our feed shows the last price with each quote, not each trade: those are averaged; where there is none,
 * the middle of the quote.
 */
export class ReferencePrices {
  readonly #contracts = new Map<ContractKey, Averaging>();

  onQuote(quote: OptionQuote, at: Instant): void {
    const price = priceOf(quote);
    if (price === null) return;
    const period = Math.floor(at / PERIOD_MS);
    const known = this.#contracts.get(quote.contract);
    if (known === undefined) {
      this.#contracts.set(quote.contract, { period, sum: price, count: 1, reference: price });
      return;
    }
    if (period !== known.period) {
      known.reference = known.sum / known.count;
      known.period = period;
      known.sum = 0;
      known.count = 0;
    }
    known.sum += price;
    known.count += 1;
  }

  /** Null where nothing is known of the contract. */
  limitsOf(contract: ContractKey, tick: Paise): PriceLimits | null {
    const reference = this.#contracts.get(contract)?.reference;
    if (reference === undefined) return null;
    const half = reference > SMALL ? reference * PART : SMALL_BAND;
    return {
      low: paise(Math.max(tick, Math.ceil((reference - half) / tick) * tick)),
      high: paise(Math.floor((reference + half) / tick) * tick),
    };
  }
}

function priceOf(quote: OptionQuote): number | null {
  if (quote.last !== null) return quote.last;
  return quote.bid !== null && quote.ask !== null ? (quote.bid + quote.ask) / 2 : null;
}
