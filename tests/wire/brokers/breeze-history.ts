import type { Bar } from '../../../shared/contract/index.ts';
import { after } from '../../../shared/units/index.ts';
import { BreezeError } from './breeze-session.ts';
import { isAsked } from './breeze-chain.ts';
import type { Faults } from './faults.ts';
import { dayMonthYear, inRupees, istText } from './ist-text.ts';
import { readIst } from './kite-market-data.ts';
import type { Listed, Market } from './market.ts';
import { barsBetween, secondBars } from './past-bars.ts';

const PAGE = 1_000;
const MINUTES: Readonly<Record<string, number>> = {
  '1minute': 1,
  '5minute': 5,
  '30minute': 30,
  '1day': 1440,
};

type Row = Record<string, unknown>;

/** GET v2 historicalcharts: at most 1000 candles, digits are Indian clock time whatever the Z says. */
export function historicalCharts(market: Market, query: URLSearchParams, faults: Faults): readonly Row[] {
  const interval = query.get('interval') ?? '';
  const [from, to] = [readIst(query.get('from_date')), readIst(query.get('to_date'))];
  if (from === null || to === null) throw new BreezeError(500, 'Invalid from_date or to_date');
  const stock = query.get('stock_code');
  const listed = (query.get('exch_code') ?? '').toUpperCase() === 'NFO' ? contractOf(market, query) : null;
  if (listed === null && stock !== 'NIFTY' && stock !== 'INDVIX') throw new BreezeError(404, 'No Data Found');
  const series = listed?.key ?? (stock === 'NIFTY' ? 'NIFTY' : 'INDIAVIX');
  const minutes = MINUTES[interval];
  const until = after(to, 1);
  if (minutes === undefined && interval !== '1second') throw new BreezeError(500, 'Invalid interval');
  const bars =
    minutes === undefined
      ? series === 'NIFTY'
        ? secondBars(market, from, until, PAGE + 1)
        : []
      : barsBetween(market, series, minutes, from, until);
  const gaps = faults.holds('historyGaps', { host: 'breeze' });
  const left = gaps === null ? bars : bars.filter((_, place) => (place + 1) % gaps.every !== 0);
  const page =
    faults.holds('historyTail', { host: 'breeze' }) === null ? left.slice(0, PAGE) : left.slice(-PAGE);
  return page.map((bar) => (listed === null ? indexRow(bar, stock ?? '') : contractRow(market, bar, listed)));
}

function contractOf(market: Market, query: URLSearchParams): Listed {
  const body = Object.fromEntries(query);
  const found = [...market.listed().values()].filter((each) => isAsked(each, body));
  const [listed] = found;
  if (listed === undefined || found.length > 1) throw new BreezeError(404, 'No Data Found');
  return listed;
}

function indexRow(bar: Bar, stock: string): Row {
  return { ...prices(bar), datetime: istText(bar.start), exchange_code: 'NSE', stock_code: stock, volume: 0 };
}

function contractRow(market: Market, bar: Bar, listed: Listed): Row {
  return {
    ...prices(bar),
    datetime: istText(bar.start),
    exchange_code: 'NFO',
    expiry_date: dayMonthYear(listed.expiry).toUpperCase(),
    open_interest: market.quote(listed.key)?.openInterest ?? 0,
    product_type: 'Options',
    right: listed.type === 'CE' ? 'Call' : 'Put',
    stock_code: 'NIFTY',
    strike_price: listed.strike,
    volume: listed.lotSize * 10,
  };
}

function prices({ open, high, low, close }: Bar): Row {
  return { close: inRupees(close), high: inRupees(high), low: inRupees(low), open: inRupees(open) };
}
