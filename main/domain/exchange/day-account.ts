import {
  quantity,
  ZERO_PAISE,
  type Instant,
  type Paise,
  type TradingDate,
} from '../../../shared/units/index.ts';
import type { BrokerTrade } from '../trading/order.ts';
import { Holdings, type Holding } from './holdings.ts';
import type { Fill } from './matching.ts';
import { inBook } from './order-ids.ts';
import type { RestingOrder } from './resting-order.ts';

/** What the account did on one day: its trades, what it holds because of them, and what it held before. */
export class DayAccount {
  readonly day: TradingDate;
  /** What was held when the day began. */
  readonly carried: readonly Holding[];
  readonly realisedBefore: Paise;
  readonly holdings: Holdings;
  readonly trades: BrokerTrade[] = [];

  constructor(day: TradingDate, carried: readonly Holding[] = [], realisedBefore: Paise = ZERO_PAISE) {
    this.day = day;
    this.carried = carried;
    this.realisedBefore = realisedBefore;
    this.holdings = new Holdings(carried, realisedBefore);
  }

  /** Takes a fill into the order, the trades and the position. */
  fill(order: RestingOrder, { units, price }: Fill, at: Instant): BrokerTrade {
    order.filled += units;
    order.turnover += units * price;
    order.at = at;
    const trade: BrokerTrade = {
      tradeId: `T${inBook(this.day, this.trades.length + 1)}`,
      orderId: order.orderId,
      contract: order.contract,
      side: order.side,
      quantity: quantity(units),
      price,
      at,
    };
    this.trades.push(trade);
    this.holdings.onTrade(trade, order.product);
    return trade;
  }

  /** The account of another day, with what is held. */
  next(day: TradingDate): DayAccount {
    return new DayAccount(day, this.holdings.open(), this.holdings.realised());
  }
}
