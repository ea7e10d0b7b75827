import type { ContractKey } from '../../../shared/contract/index.ts';
import { formatClock, istDate } from '../../../shared/units/index.ts';
import type { BrokerTrade, Product } from '../../../main/domain/trading/order.ts';
import type { Exchange } from './exchange.ts';
import { inRupees, istText } from './ist-text.ts';
import type { KiteOrders } from './kite-orders.ts';
import type { Listed, Market } from './market.ts';

type Row = Record<string, unknown>;

interface Sums {
  units: number;
  value: number;
}

/** GET /trades: a settlement is no trade of the account's. */
export function kiteTrades(exchange: Exchange, orders: KiteOrders, onlyOf: string | null): readonly Row[] {
  return exchange.book.trades().flatMap((trade) => {
    const order = orders.byBookId(trade.orderId);
    if (order === null || (onlyOf !== null && order.id !== onlyOf)) return [];
    return {
      trade_id: trade.tradeId.replace('T', ''),
      order_id: order.id,
      exchange: 'NFO',
      tradingsymbol: order.contract.symbol,
      instrument_token: order.contract.instrumentToken,
      product: order.product,
      average_price: inRupees(trade.price),
      quantity: trade.quantity,
      exchange_order_id: order.exchangeId,
      transaction_type: trade.side === 'buy' ? 'BUY' : 'SELL',
      fill_timestamp: istText(trade.at),
      order_timestamp: formatClock(trade.at),
      exchange_timestamp: istText(trade.at),
    };
  });
}

/** GET /portfolio/positions: `net` with what was carried, `day` with today's trades alone. */
export function kitePositions(
  market: Market,
  exchange: Exchange,
): { readonly net: Row[]; readonly day: Row[] } {
  const { products, carried } = exchange.book.state();
  const today = new Map<string, BrokerTrade[]>();
  for (const trade of exchange.book.trades()) {
    const key = `${trade.contract}|${products[trade.orderId] ?? 'NRML'}`;
    today.set(key, [...(today.get(key) ?? []), trade]);
  }
  const overnight = new Map(carried.map((held) => [`${held.contract}|${held.product}`, held]));
  const row = (key: string, withCarried: boolean): Row => {
    const [contract = '', product = ''] = key.split('|');
    const held = withCarried ? overnight.get(key) : undefined;
    const cost = { net: held?.net ?? 0, cost: held?.cost ?? 0 };
    return positionRow(market, contract as ContractKey, product as Product, today.get(key) ?? [], cost);
  };
  return {
    net: [...new Set([...overnight.keys(), ...today.keys()])].map((key) => row(key, true)),
    day: [...today.keys()].map((key) => row(key, false)),
  };
}

function positionRow(
  market: Market,
  contract: ContractKey,
  product: Product,
  trades: readonly BrokerTrade[],
  overnight: { readonly net: number; readonly cost: number },
): Row {
  const listed: Listed | undefined = market.listed().get(contract);
  const dayBuy = sumOf(trades, 'buy');
  const daySell = sumOf(trades, 'sell');
  const buy = add(dayBuy, overnight.net > 0 ? { units: overnight.net, value: overnight.cost } : NOTHING);
  const sell = add(daySell, overnight.net < 0 ? { units: -overnight.net, value: -overnight.cost } : NOTHING);
  const net = buy.units - sell.units;
  const last = market.quote(contract)?.last ?? trades.at(-1)?.price ?? 0;
  const close = market.past.optionCloseBefore(contract, istDate(market.now())) ?? 0;
  const average = net === 0 ? 0 : net > 0 ? priceOf(buy) : priceOf(sell);
  const value = sell.value - buy.value;
  const pnl = value + net * last;
  return {
    tradingsymbol: listed?.symbol ?? contract,
    exchange: 'NFO',
    instrument_token: listed?.instrumentToken ?? 0,
    product,
    quantity: net,
    overnight_quantity: overnight.net,
    multiplier: 1,
    average_price: inRupees(average),
    close_price: overnight.net === 0 ? 0 : inRupees(close),
    last_price: inRupees(last),
    value: inRupees(value),
    pnl: inRupees(pnl),
    m2m: inRupees(pnl),
    unrealised: inRupees(pnl),
    realised: 0,
    ...sideFields('buy', buy),
    buy_m2m: inRupees(buy.value),
    ...sideFields('sell', sell),
    sell_m2m: inRupees(sell.value),
    ...sideFields('day_buy', dayBuy),
    ...sideFields('day_sell', daySell),
  };
}

const NOTHING: Sums = { units: 0, value: 0 };

function sumOf(trades: readonly BrokerTrade[], side: BrokerTrade['side']): Sums {
  return trades
    .filter((trade) => trade.side === side)
    .reduce((sum, { quantity, price }) => add(sum, { units: quantity, value: quantity * price }), NOTHING);
}

function add(a: Sums, b: Sums): Sums {
  return { units: a.units + b.units, value: a.value + b.value };
}

function priceOf({ units, value }: Sums): number {
  return units === 0 ? 0 : value / units;
}

function sideFields(name: string, sums: Sums): Row {
  return {
    [`${name}_quantity`]: sums.units,
    [`${name}_price`]: inRupees(priceOf(sums)),
    [`${name}_value`]: inRupees(sums.value),
  };
}
