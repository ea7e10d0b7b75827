import type { Side } from '../../../shared/contract/index.ts';
import { paise, quantity, type Paise, type Quantity } from '../../../shared/units/index.ts';
import type { Product } from '../../../main/domain/trading/order.ts';
import { badInput } from './kite-error.ts';
import type { KiteOrderType } from './kite-order.ts';
import type { Listed } from './market.ts';

export type Params = Readonly<Record<string, string>>;

/** How an order is priced, as its parameters say. */
export interface KiteTerms {
  readonly type: KiteOrderType;
  readonly price: Paise;
  readonly trigger: Paise;
  readonly protection: number;
}

export interface KitePlacement extends KiteTerms {
  readonly contract: Listed;
  readonly side: Side;
  readonly product: Product;
  readonly validity: 'DAY' | 'IOC';
  readonly quantity: Quantity;
  readonly tag: string | null;
  readonly autoslice: boolean;
}

const TAG_MAX = 20;
const TYPES: readonly KiteOrderType[] = ['LIMIT', 'MARKET', 'SL', 'SL-M'];

/** Reads what POST /orders carries; throws what Kite answers where it does not hold. */
export function readPlacement(params: Params, bySymbol: (symbol: string) => Listed | null): KitePlacement {
  for (const name of ['exchange', 'tradingsymbol', 'transaction_type', 'quantity', 'product', 'order_type']) {
    if ((params[name] ?? '') === '') throw badInput(`Missing or empty field \`${name}\``);
  }
  if (params['exchange'] !== 'NFO') throw badInput('Invalid `exchange`.');
  const contract = bySymbol(params['tradingsymbol'] ?? '');
  if (contract === null)
    throw badInput('The instrument you are placing an order for has either expired or does not exist.');
  const side =
    oneOf('transaction_type', params['transaction_type'], ['BUY', 'SELL']) === 'BUY' ? 'buy' : 'sell';
  const product = oneOf('product', params['product'], ['NRML', 'MIS']);
  const validity = oneOf('validity', given(params['validity'], 'DAY'), ['DAY', 'IOC']);
  const tag = given(params['tag'], '');
  if (tag.length > TAG_MAX) throw badInput(`Invalid \`tag\`. It should be at most ${TAG_MAX} characters.`);
  return {
    ...readTerms(params, side, contract),
    contract,
    side,
    product,
    validity,
    quantity: readQuantity(params['quantity'], contract),
    tag: tag === '' ? null : tag,
    autoslice: params['autoslice'] === 'true' || params['autoslice'] === '1',
  };
}

/** Reads order type, prices and market protection. */
export function readTerms(params: Params, side: Side, contract: Listed): KiteTerms {
  const type = oneOf('order_type', params['order_type'], TYPES);
  const protection = readNumber('market_protection', given(params['market_protection'], '0'));
  if (protection !== -1 && (protection < 0 || protection > 100))
    throw badInput('Invalid `market_protection`.');
  const isMarket = type === 'MARKET' || type === 'SL-M';
  if (isMarket && protection === 0)
    throw badInput(
      'Market orders without market protection are not allowed via API. Please set market protection or use a Limit order.',
    );
  const price = isMarket ? paise(0) : readPrice('price', params['price'], contract);
  const isStop = type === 'SL' || type === 'SL-M';
  const trigger = isStop ? readPrice('trigger_price', params['trigger_price'], contract) : paise(0);
  if (type === 'SL' && (side === 'buy' ? price < trigger : price > trigger)) {
    const [way, than] = side === 'buy' ? ['buy', 'higher'] : ['sell', 'lower'];
    throw badInput(`Trigger price for stoploss ${way} orders cannot be ${than} than the limit price.`);
  }
  return { type, price, trigger, protection };
}

export function readQuantity(text: string | undefined, { lotSize, symbol }: Listed): Quantity {
  const units = readNumber('quantity', given(text, ''));
  if (!Number.isSafeInteger(units) || units <= 0) throw badInput('Invalid `quantity`.');
  if (units % lotSize !== 0) throw badInput(`Quantity should be in multiples of ${lotSize} for ${symbol}.`);
  return quantity(units);
}

function readPrice(name: string, text: string | undefined, { tickSize }: Listed): Paise {
  const exact = readNumber(name, given(text, '0')) * 100;
  const value = Math.round(exact);
  if (value <= 0) throw badInput(`Invalid \`${name}\`. It should be more than zero.`);
  if (Math.abs(exact - value) > 1e-6 || value % tickSize !== 0)
    throw badInput(
      `Tick size for this script is ${(tickSize / 100).toFixed(2)}. Kindly enter price in the multiple of tick size for this script.`,
    );
  return paise(value);
}

function readNumber(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw badInput(`Invalid \`${name}\`.`);
  return value;
}

function oneOf<W extends string>(name: string, text: string | undefined, words: readonly W[]): W {
  const word = words.find((each) => each === text);
  if (word === undefined) throw badInput(`Invalid \`${name}\`.`);
  return word;
}

export function given(text: string | undefined, fallback: string): string {
  return text === undefined || text === '' ? fallback : text;
}
