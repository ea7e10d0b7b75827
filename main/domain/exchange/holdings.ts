import type { ContractKey } from '../../../shared/contract/index.ts';
import { plus, roundPaise, type Paise } from '../../../shared/units/index.ts';
import type { BrokerPosition, BrokerTrade, Product } from '../trading/order.ts';

/** A net position with what it cost; plain data, kept over the night. */
export interface Holding {
  readonly contract: ContractKey;
  readonly product: Product;
  /** Signed: short is negative. */
  readonly net: number;
  /** Signed: net times the average price of what is still open. */
  readonly cost: number;
}

/** Net positions by contract and product, and what was realised on the way (average cost, before charges). */
export class Holdings {
  readonly #held = new Map<string, Holding>();
  #realised: Paise;

  constructor(carried: readonly Holding[], realised: Paise) {
    for (const holding of carried) this.#held.set(keyOf(holding), holding);
    this.#realised = realised;
  }

  /** Takes a trade into the position of its contract and product. */
  onTrade(trade: Pick<BrokerTrade, 'contract' | 'side' | 'quantity' | 'price'>, product: Product): void {
    const key = keyOf({ contract: trade.contract, product });
    const before = this.#held.get(key) ?? { contract: trade.contract, product, net: 0, cost: 0 };
    const units = trade.side === 'buy' ? trade.quantity : -trade.quantity;
    const closing = closingPart(before.net, units);
    const average = before.net === 0 ? 0 : before.cost / before.net;
    if (closing !== 0) this.#realised = plus(this.#realised, roundPaise(closing * (average - trade.price)));
    const cost = before.cost + closing * average + (units - closing) * trade.price;
    this.#held.set(key, { ...before, net: before.net + units, cost });
  }

  realised(): Paise {
    return this.#realised;
  }

  netOf(contract: ContractKey, product: Product): number {
    return this.#held.get(keyOf({ contract, product }))?.net ?? 0;
  }

  /** What is open, in the order in which it was first traded. */
  open(): readonly Holding[] {
    return [...this.#held.values()].filter((holding) => holding.net !== 0);
  }

  /** As the broker's book shows the day: contracts that were closed today stand in it with 0. */
  positions(): readonly BrokerPosition[] {
    return [...this.#held.values()].map(({ contract, product, net, cost }) => ({
      contract,
      product,
      net,
      average: net === 0 ? null : roundPaise(cost / net),
    }));
  }
}

function keyOf(of: { readonly contract: ContractKey; readonly product: Product }): string {
  return `${of.contract} ${of.product}`;
}

/** The part of a trade's signed units that closes what is open; the rest opens. */
function closingPart(net: number, units: number): number {
  if (net === 0 || Math.sign(net) === Math.sign(units)) return 0;
  return Math.abs(units) <= Math.abs(net) ? units : -net;
}
