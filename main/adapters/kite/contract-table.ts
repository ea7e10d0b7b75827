import type { ContractKey } from '../../../shared/contract/index.ts';
import type { TradingDate } from '../../../shared/units/index.ts';
import type { ListedContract } from '../../domain/market/tick.ts';

/** A NIFTY option as Kite lists it; `token` is its number on the ticker. */
export interface KiteContract extends ListedContract {
  readonly token: number;
}

/** NIFTY's own futures and options, and no other index whose name begins so. */
const OF_NIFTY = /^NIFTY\d/;

/** A day's list of contracts, both ways: symbols are looked up, never built (brokers.md A4). */
export class ContractTable {
  /** The morning from which the list is. */
  readonly day: TradingDate;
  readonly contracts: readonly KiteContract[];
  readonly #byKey: ReadonlyMap<ContractKey, KiteContract>;
  readonly #bySymbol: ReadonlyMap<string, KiteContract>;

  constructor(day: TradingDate, contracts: readonly KiteContract[]) {
    this.day = day;
    this.contracts = contracts;
    this.#byKey = new Map(contracts.map((contract) => [contract.key, contract]));
    this.#bySymbol = new Map(contracts.map((contract) => [contract.symbol, contract]));
  }

  find(key: ContractKey): KiteContract | null {
    return this.#byKey.get(key) ?? null;
  }

  /**
   * Whose row of the account this is. `left`: another underlying or exchange, none of our business. `unknown`: NIFTY's,
   * but not listed (a future, or an option that today's list does not hold); it goes by its own symbol.
   */
  owner(
    exchange: string | null,
    symbol: string | null,
  ): { kind: 'ours' | 'unknown'; key: ContractKey } | 'left' {
    if (exchange !== 'NFO' || symbol === null || !OF_NIFTY.test(symbol)) return 'left';
    const listed = this.#bySymbol.get(symbol);
    return listed === undefined
      ? { kind: 'unknown', key: symbol as ContractKey }
      : { kind: 'ours', key: listed.key };
  }
}
