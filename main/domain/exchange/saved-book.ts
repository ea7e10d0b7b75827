import { ZERO_PAISE, type Paise, type TradingDate } from '../../../shared/units/index.ts';
import type { BrokerOrder, BrokerTrade, Product } from '../trading/order.ts';
import type { Holding } from './holdings.ts';
import type { RestingOrder } from './resting-order.ts';

/** What the book needs besides its orders and trades to go on after a crash; plain data. */
export interface BookState {
  /** The day whose orders and trades are in the book. */
  readonly day: TradingDate;
  /** What was held when the day began. */
  readonly carried: readonly Holding[];
  /** Realised on all days before, in paise. */
  readonly realised: Paise;
  /** The product of each order of the day, which a BrokerOrder does not show. */
  readonly products: Readonly<Record<string, Product>>;
}

/** An order of the day as it goes on; what its fills were worth is counted from its trades. */
export function resumed(saved: BrokerOrder, trades: readonly BrokerTrade[], product: Product): RestingOrder {
  const fills = trades.filter((trade) => trade.orderId === saved.orderId);
  return {
    orderId: saved.orderId,
    tag: saved.tag,
    contract: saved.contract,
    side: saved.side,
    product,
    quantity: saved.quantity,
    filled: fills.reduce((sum, trade) => sum + trade.quantity, 0),
    turnover: fills.reduce((sum, trade) => sum + trade.quantity * trade.price, 0),
    limit: saved.limit ?? ZERO_PAISE,
    trigger: saved.trigger,
    status: saved.status,
    message: saved.message,
    since: saved.at,
    at: saved.at,
    marketLike: false,
  };
}
