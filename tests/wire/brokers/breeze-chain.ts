import { clockFromText, istDate, type Instant } from '../../../shared/units/index.ts';
import { BreezeError } from './breeze-session.ts';
import { dailyStats, type DailyStats } from './daily-stats.ts';
import { dayMonthYear, inRupees, istText } from './ist-text.ts';
import type { Listed, Market } from './market.ts';

type Row = Record<string, unknown>;

/** GET optionchain: one side of the chain of one expiry, or one strike of it. */
export function optionChain(market: Market, body: Row): readonly Row[] {
  if (String(body['exchange_code']).toUpperCase() !== 'NFO')
    throw new BreezeError(500, 'Exchange-Code should be nfo');
  const listed = [...market.listed().values()].filter((each) => isAsked(each, body));
  if (listed.length === 0) throw new BreezeError(404, 'No Data Found');
  return listed.map((each) => optionRow(market, each));
}

/** GET quotes: an index at NSE, or one contract at NFO. */
export function quotes(market: Market, body: Row): readonly Row[] {
  const stock = body['stock_code'];
  if (String(body['exchange_code']).toUpperCase() === 'NFO') {
    const found = [...market.listed().values()].filter((each) => isAsked(each, body));
    const [listed] = found;
    if (listed === undefined || found.length > 1) throw new BreezeError(404, 'No Data Found');
    return [optionRow(market, listed)];
  }
  if (stock !== 'NIFTY' && stock !== 'INDVIX') throw new BreezeError(404, 'No Data Found');
  const stats = dailyStats(market, stock === 'NIFTY' ? 'NIFTY' : 'INDIAVIX');
  const nothing = { expiry_date: null, right: null, strike_price: 0 };
  return [
    { exchange_code: 'NSE', product_type: '', stock_code: stock, ...nothing, ...priceFields(stats, market) },
  ];
}

/** The right, strike and expiry asked for; what is not named matches all. */
export function isAsked({ type, strike, expiry }: Listed, body: Row): boolean {
  const right = textOf(body['right']).toLowerCase();
  if (right !== '' && right !== 'others' && (right === 'call') !== (type === 'CE')) return false;
  const asked = body['strike_price'] ?? '';
  if (asked !== '' && Number(asked) !== strike) return false;
  return isSameDay(textOf(body['expiry_date']), expiry);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isSameDay(text: string, expiry: string): boolean {
  return text === '' || text.slice(0, 10) === expiry || text === dayMonthYear(expiry as Listed['expiry']);
}

function optionRow(market: Market, each: Listed): Row {
  const stats = dailyStats(market, each.key);
  const quote = market.quote(each.key);
  return {
    exchange_code: 'NFO',
    product_type: 'Options',
    stock_code: 'NIFTY',
    expiry_date: dayMonthYear(each.expiry),
    right: each.type === 'CE' ? 'Call' : 'Put',
    strike_price: each.strike,
    ...priceFields(stats, market),
    best_bid_price: inRupees(quote?.bid ?? null),
    best_bid_quantity: String(quote?.bidQuantity ?? 0),
    best_offer_price: inRupees(quote?.ask ?? null),
    best_offer_quantity: String(quote?.askQuantity ?? 0),
    ltq: String(each.lotSize),
    open_interest: quote?.openInterest ?? 0,
    chnge_oi: 0,
    total_buy_qty: quote?.bidQuantity ?? 0,
    total_sell_qty: quote?.askQuantity ?? 0,
  };
}

function priceFields(stats: DailyStats, market: Market): Row {
  const { last, open, high, low, close, volume } = stats;
  return {
    ltp: inRupees(last),
    ltt: lastTime(market.now()),
    best_bid_price: 0,
    best_bid_quantity: '0',
    best_offer_price: 0,
    best_offer_quantity: '0',
    open: inRupees(open),
    high: inRupees(high),
    low: inRupees(low),
    previous_close: inRupees(close),
    ltp_percent_change: close === 0 ? 0 : Number((((last - close) * 100) / close).toFixed(2)),
    upper_circuit: inRupees(close * 20),
    lower_circuit: 0.05,
    total_quantity_traded: String(volume),
    spot_price: String(inRupees(market.level('NIFTY'))),
  };
}

function lastTime(at: Instant): string {
  const [, time = ''] = istText(at).split(' ');
  return clockFromText(time).ok ? `${dayMonthYear(istDate(at))} ${time}` : '';
}
