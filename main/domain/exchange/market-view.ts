import type { ContractKey } from '../../../shared/contract/index.ts';
import { paise, quantity, type Instant, type Paise } from '../../../shared/units/index.ts';
import type { OptionQuote } from '../market/tick.ts';
import { bandAround, ReferencePrice, type PriceBand } from '../trading/price-band.ts';
import { displayedBy, type Displayed } from './displayed.ts';
import type { ContractTerms, ExchangeRules } from './rules.ts';

/** Older quotes fill nothing when an order arrives: it waits for the next one. */
const QUOTE_AGE_MAX_MS = 60_000;
/** Only for what was listed when it was traded and no longer is: it fills no more. */
const UNLISTED: ContractTerms = { lotSize: quantity(1), tickSize: paise(5) };

/** What the matching book knows of the others: the newest quote of each contract and its reference price. */
export class MarketView {
  readonly #rules: ExchangeRules;
  readonly #references = new Map<ContractKey, ReferencePrice>();
  readonly #displayed = new Map<ContractKey, Displayed>();
  readonly #widened = new Map<ContractKey, number>();

  constructor(rules: ExchangeRules) {
    this.#rules = rules;
  }

  onQuote(quote: OptionQuote, at: Instant): void {
    const { contract } = quote;
    this.#observe(quote, at);
    const before = this.#displayed.get(contract) ?? null;
    const widening = this.#widened.get(contract) ?? 1;
    const { tickSize } = this.termsOf(contract);
    this.#displayed.set(contract, displayedBy(quote, before, at, tickSize, widening));
  }

  widen(contract: ContractKey, factor: number): void {
    if (factor === 1) this.#widened.delete(contract);
    else this.#widened.set(contract, factor);
  }

  displayed(contract: ContractKey): Displayed | null {
    return this.#displayed.get(contract) ?? null;
  }

  /** As displayed, while it is fresh enough to fill on. */
  fillable(contract: ContractKey, at: Instant): Displayed | null {
    const displayed = this.#displayed.get(contract);
    return displayed === undefined || at - displayed.at > QUOTE_AGE_MAX_MS ? null : displayed;
  }

  lastPrice(contract: ContractKey): Paise | null {
    const displayed = this.#displayed.get(contract);
    return displayed?.last ?? displayed?.bid?.price ?? displayed?.ask?.price ?? null;
  }

  /** Null where nothing is known of the contract: then nothing is refused by its price. */
  bandOf(contract: ContractKey, at: Instant): PriceBand | null {
    const reference = this.#references.get(contract)?.reference(at) ?? null;
    return reference === null ? null : bandAround(reference, this.termsOf(contract).tickSize);
  }

  termsOf(contract: ContractKey): ContractTerms {
    return this.#rules.terms(contract) ?? UNLISTED;
  }

  /** Yesterday's quotes are no market. */
  forget(): void {
    this.#displayed.clear();
  }

  /** Our feed shows the last price with each quote, not each trade: those are averaged, else the quote's middle. */
  #observe({ contract, bid, ask, last }: OptionQuote, at: Instant): void {
    const price = last ?? (bid === null || ask === null ? null : (bid + ask) / 2);
    if (price === null) return;
    const known = this.#references.get(contract);
    const reference = known ?? new ReferencePrice();
    if (known === undefined) this.#references.set(contract, reference);
    reference.observe(at, price);
  }
}
