import { parseContractKey, type ContractKey } from '../../../../shared/contract/index.ts';
import type { Instant, Paise } from '../../../../shared/units/index.ts';
import type { IndexTick, OptionQuote } from '../../../../main/domain/market/tick.ts';

const FAR_MS_MAX = 60_000;

/**
 * What the running process was told of the market. The index is as old as its stamp, since an old value that is told
 * again is no news; an option's quote as its receipt, since its stamp is that of its last trade (brokers.md B6).
 */
export class MarketSeen {
  readonly #quotes = new Map<ContractKey, Instant>();
  #index: { readonly at: Instant; readonly price: Paise } | null = null;
  /** Prints of the index since the process began, newest last. */
  #prints: { readonly at: Instant; readonly price: Paise }[] = [];

  /** A new process knows nothing. */
  forget(): void {
    this.#quotes.clear();
    this.#index = null;
    this.#prints = [];
  }

  take(tick: IndexTick | OptionQuote, now: Instant): void {
    if ('contract' in tick) {
      this.#quotes.set(tick.contract, now);
      return;
    }
    if (tick.symbol !== 'NIFTY') return;
    if (this.#index !== null && tick.exchangeAt < this.#index.at) return;
    this.#index = { at: tick.exchangeAt, price: tick.price };
    this.#prints.push(this.#index);
    if (this.#prints.length > 60) this.#prints.shift();
  }

  get spot(): Paise | null {
    return this.#index?.price ?? null;
  }

  indexAgeMs(now: Instant): number {
    return this.#index === null ? Infinity : now - this.#index.at;
  }

  quoteAgeMs(contract: ContractKey, now: Instant): number {
    return now - (this.#quotes.get(contract) ?? -Infinity);
  }

  /** A far strike may be silent longer: as often the limit as it is hundreds of points away, at most a minute. */
  quoteLimitMs(contract: ContractKey, limitMs: number): number {
    const option = parseContractKey(contract);
    if (!option.ok || this.#index === null) return limitMs;
    const points = Math.abs(option.value.strike - this.#index.price / 100);
    return Math.min(FAR_MS_MAX, limitMs * Math.max(1, Math.ceil(points / 100)));
  }

  /** How many of the newest prints lie at or through a strike. */
  printsThrough(contract: ContractKey): number {
    const option = parseContractKey(contract);
    if (!option.ok) return 0;
    const level = option.value.strike * 100;
    return this.#prints.filter(({ price }) => (option.value.type === 'PE' ? price <= level : price >= level))
      .length;
  }
}
