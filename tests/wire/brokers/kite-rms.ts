import type { ContractKey, Side } from '../../../shared/contract/index.ts';
import { paise, type Paise, type Quantity } from '../../../shared/units/index.ts';
import { marginNeed } from '../../../main/domain/trading/margin-model.ts';
import type { MarginLeg } from '../../../main/domain/trading/margin.ts';
import type { Product } from '../../../main/domain/trading/order.ts';
import type { Exchange } from './exchange.ts';
import { DONE, type KiteOrder } from './kite-order.ts';
import type { Market } from './market.ts';

/** The part of an order that can still trade. */
export interface OpenLeg {
  readonly contract: ContractKey;
  readonly side: Side;
  readonly product: Product;
  readonly quantity: Quantity;
  readonly price: Paise;
}

/** A refusal of the broker's risk desk: the words of the book, and the raw ones. */
export interface RmsRefusal {
  readonly message: string;
  readonly raw: string;
}

/** The broker's risk desk: what is used, what open orders hold back, whether another order may go. */
export class KiteRms {
  readonly #exchange: Exchange;
  readonly #market: Market;

  constructor(exchange: Exchange, market: Market) {
    this.#exchange = exchange;
    this.#market = market;
  }

  /** Money left for fresh orders: open orders hold back what each would add to the positions. */
  available(orders: Iterable<KiteOrder>, besides: KiteOrder | null = null): Paise {
    const { net } = this.#exchange.own();
    let used: number = this.#exchange.need([]).held;
    for (const order of orders) {
      if (order === besides || DONE.includes(order.status)) continue;
      used += this.#exchange.need([this.legOf(order)]).final;
    }
    return paise(net - used);
  }

  /** Only what needs more margin than is held already can lack it: a close never does. */
  lackOfMargin(order: KiteOrder, orders: Iterable<KiteOrder>): RmsRefusal | null {
    const { final } = this.#exchange.need([this.legOf(order)]);
    if (final === 0) return null;
    const available = this.available(orders, order);
    if (final <= available) return null;
    const [needed, there] = [(final / 100).toFixed(2), (available / 100).toFixed(2)];
    return {
      message: `Insufficient funds. Required margin is ${needed} but available margin is ${there}. Check the orderbook for open orders.`,
      raw: `RMS:Margin Exceeds,Required:${needed}, Available:${there} for entity account-RH0001 across exchange across segment across product `,
    };
  }

  /** How the use of margin is split: what is held now. */
  utilised() {
    const legs = this.#exchange.book.holdings().map(({ contract, product, net, cost }): MarginLeg => ({
      contract,
      product,
      side: net > 0 ? 'buy' : 'sell',
      quantity: Math.abs(net) as Quantity,
      price: paise(Math.round(Math.max(0, cost / net))),
    }));
    return this.split(legs, this.#exchange.need([]).held);
  }

  /** A need in Kite's parts: exposure by rule, premium paid, and the rest is SPAN. They add up to the need. */
  split(legs: readonly MarginLeg[], need: Paise) {
    const spot = this.#market.level('NIFTY');
    const date = this.#market.session();
    const shorts = legs.filter((leg) => leg.side === 'sell');
    const naked = marginNeed(shorts, { spot, date, expiryDayPercent: 0 })?.initial ?? paise(0);
    const exposure = Math.min(
      need,
      Math.round(shorts.reduce((sum, leg) => sum + spot * leg.quantity * 0.02, 0)),
    );
    const paid = legs.reduce((sum, leg) => sum + (leg.side === 'buy' ? leg.price * leg.quantity : 0), 0);
    const premium = shorts.length === 0 ? need : Math.min(paid, need - exposure);
    return { span: need - exposure - premium, exposure, premium, naked };
  }

  legOf(order: KiteOrder): OpenLeg {
    const { contract, side, product } = order;
    const last = this.#exchange.book.lastPrice(contract.key) ?? paise(0);
    const price = order.price === 0 ? last : order.price;
    return {
      contract: contract.key,
      side,
      product,
      price,
      quantity: (order.quantity - order.filled) as Quantity,
    };
  }
}
