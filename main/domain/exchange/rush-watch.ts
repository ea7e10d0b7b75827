import { parseContractKey, type ContractKey } from '../../../shared/contract/index.ts';
import { strikeLevel, type Paise } from '../../../shared/units/index.ts';
import type { ExchangeBook } from './exchange-book.ts';

/** While a short's strike is touched, everybody runs: spreads are three times as wide. */
const RUSH = 3;

interface Short {
  readonly puts: boolean;
  readonly level: Paise;
}

/** Widens the quotes of what is held while the index stands at or through the strike of a short. */
export class RushWatch {
  readonly #book: ExchangeBook;
  #shorts: readonly Short[] = [];
  #rushed: readonly ContractKey[] = [];

  constructor(book: ExchangeBook) {
    this.#book = book;
  }

  /** To be called when positions have changed. */
  lookAtPositions(spot: Paise | null): void {
    const shorts = this.#book.holdings().filter((holding) => holding.net < 0);
    this.#shorts = shorts.flatMap(({ contract }) => {
      const option = parseContractKey(contract);
      return option.ok ? [{ puts: option.value.type === 'PE', level: strikeLevel(option.value.strike) }] : [];
    });
    this.onSpot(spot);
  }

  onSpot(spot: Paise | null): void {
    const touched = spot !== null && this.#shorts.some((short) => isTouched(short, spot));
    if (touched === this.#rushed.length > 0) return;
    for (const contract of this.#rushed) this.#book.widen(contract, 1);
    this.#rushed = touched ? this.#book.holdings().map((holding) => holding.contract) : [];
    for (const contract of this.#rushed) this.#book.widen(contract, RUSH);
  }
}

function isTouched({ puts, level }: Short, spot: Paise): boolean {
  return puts ? spot <= level : spot >= level;
}
