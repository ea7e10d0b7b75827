import type { IndexSymbol } from '../../../shared/contract/index.ts';
import {
  after,
  clockFromText,
  istInstant,
  MS_PER_MINUTE,
  parseTradingDate,
  timeOfDay,
  type Instant,
} from '../../../shared/units/index.ts';
import { expiriesFrom } from '../../../main/domain/calendar/index.ts';
import { NIFTY_TOKEN, VIX_TOKEN } from './contract-names.ts';
import { dailyStats } from './daily-stats.ts';
import { inRupees, istText, monthName } from './ist-text.ts';
import { badInput } from './kite-error.ts';
import { barsBetween } from './past-bars.ts';
import type { Series } from './series.ts';
import type { Listed, Market } from './market.ts';

const HEADER =
  'instrument_token,exchange_token,tradingsymbol,name,last_price,expiry,strike,tick_size,lot_size,instrument_type,segment,exchange';
const INDICES: Readonly<Record<string, IndexSymbol>> = {
  'NSE:NIFTY 50': 'NIFTY',
  'NSE:INDIA VIX': 'INDIAVIX',
};
const MINUTES: Readonly<Record<string, number>> = {
  minute: 1,
  '3minute': 3,
  '5minute': 5,
  '10minute': 10,
  '15minute': 15,
  '30minute': 30,
  '60minute': 60,
  day: 1440,
};

/** GET /instruments/NFO; `padding` rows of other underlyings come before ours, as in the real file. */
export function instrumentsCsv(market: Market, padding: number): string {
  const rows = [HEADER];
  for (let place = 0; place < padding; place += 1) {
    const token = 100_000 + place;
    const strike = 500 + (place % 4_000) * 10;
    const type = place % 2 === 0 ? 'CE' : 'PE';
    rows.push(
      `${token * 256 + 2},${token},OTHER26NOV${strike}${type},"OTHER",0,2026-11-24,${strike},0.05,550,${type},NFO-OPT,NFO`,
    );
  }
  const listed = [...market.listed().values()];
  const monthly = expiriesFrom(market.simulation.calendar, market.session()).filter(
    (each) => each.kind === 'monthly',
  );
  for (const [place, { date }] of monthly.slice(0, 3).entries()) {
    const symbol = `NIFTY${date.slice(2, 4)}${monthName(date).toUpperCase()}FUT`;
    const token = 95_000 + place;
    const lot = listed[0]?.lotSize ?? 0;
    rows.push(`${token * 256 + 2},${token},${symbol},NIFTY,0.0,${date},0.0,0.1,${lot},FUT,NFO-FUT,NFO`);
  }
  for (const each of listed) rows.push(instrumentRow(each));
  return `${rows.join('\n')}\n`;
}

function instrumentRow(each: Listed): string {
  const { instrumentToken, exchangeToken, symbol, expiry, strike, tickSize, lotSize, type } = each;
  return `${instrumentToken},${exchangeToken},${symbol},NIFTY,0.0,${expiry},${strike}.0,${tickSize / 100},${lotSize},${type},NFO-OPT,NFO`;
}

/** GET /quote, /quote/ohlc, /quote/ltp: what is not known is left out, as Kite does. */
export function quoteAnswer(market: Market, names: readonly string[], depth: 'full' | 'ohlc' | 'ltp') {
  const most = depth === 'full' ? 500 : 1000;
  if (names.length === 0 || names.length > most) throw badInput(`Send 1 to ${most} instruments.`);
  const answers = names.flatMap((name) => {
    const row = quoteOf(market, name, depth);
    return row === null ? [] : [[name, row] as const];
  });
  return Object.fromEntries(answers);
}

function quoteOf(
  market: Market,
  name: string,
  depth: 'full' | 'ohlc' | 'ltp',
): Record<string, unknown> | null {
  const index = INDICES[name];
  const listed = name.startsWith('NFO:') ? market.bySymbol(name.slice(4)) : null;
  if (index === undefined && listed === null) return null;
  const stats = dailyStats(market, listed?.key ?? index ?? 'NIFTY');
  const token = listed?.instrumentToken ?? (index === 'NIFTY' ? NIFTY_TOKEN : VIX_TOKEN);
  const ltp = { instrument_token: token, last_price: inRupees(stats.last) };
  const { open, high, low, close } = stats;
  const ohlc = {
    ohlc: { open: inRupees(open), high: inRupees(high), low: inRupees(low), close: inRupees(close) },
  };
  if (depth === 'ltp') return ltp;
  if (depth === 'ohlc') return { ...ltp, ...ohlc };
  const at = istText(market.now());
  const head = { instrument_token: token, timestamp: at, last_trade_time: at, last_price: ltp.last_price };
  const quote = listed === null ? null : market.quote(listed.key);
  return {
    ...head,
    last_quantity: listed?.lotSize ?? 0,
    buy_quantity: quote?.bidQuantity ?? 0,
    sell_quantity: quote?.askQuantity ?? 0,
    volume: stats.volume,
    average_price: ltp.last_price,
    oi: quote?.openInterest ?? 0,
    oi_day_high: quote?.openInterest ?? 0,
    oi_day_low: quote?.openInterest ?? 0,
    net_change: 0,
    lower_circuit_limit: 0.05,
    upper_circuit_limit: inRupees(stats.close * 20),
    ...ohlc,
    depth: {
      buy: levels(quote?.bid ?? null, quote?.bidQuantity ?? 0, -5),
      sell: levels(quote?.ask ?? null, quote?.askQuantity ?? 0, 5),
    },
  };
}

function levels(price: number | null, units: number, step: number) {
  return Array.from({ length: 5 }, (_, level) => {
    const at = price === null ? 0 : Math.max(0, price + level * step);
    return { price: inRupees(at), quantity: at === 0 ? 0 : units, orders: at === 0 ? 0 : 1 + level };
  });
}

/** GET /instruments/historical/{token}/{interval}. */
export function historicalAnswer(market: Market, token: string, interval: string, query: URLSearchParams) {
  const series = seriesOf(market, Number(token));
  const minutes = MINUTES[interval];
  if (series === null) throw badInput('Invalid `instrument_token`.');
  if (minutes === undefined) throw badInput('Invalid `interval`.');
  const [from, to] = [readIst(query.get('from')), readIst(query.get('to'))];
  if (from === null || to === null || to < from) throw badInput('Invalid `from` or `to` date.');
  const bars = barsBetween(market, series, minutes, from, after(to, MS_PER_MINUTE));
  const withOi = query.get('oi') === '1';
  return {
    candles: bars.map(({ start, open, high, low, close }) => [
      `${istText(start).replace(' ', 'T')}+0530`,
      ...[open, high, low, close].map(inRupees),
      0,
      ...(withOi ? [0] : []),
    ]),
  };
}

function seriesOf(market: Market, token: number): Series | null {
  if (token === NIFTY_TOKEN) return 'NIFTY';
  if (token === VIX_TOKEN) return 'INDIAVIX';
  return market.byInstrumentToken(token)?.key ?? null;
}

/** Reads 2026-11-16 09:15:00, or only the date, as a time in India; null where it is neither. */
export function readIst(text: string | null): Instant | null {
  const [day = '', time = '00:00:00'] = (text ?? '').replace('T', ' ').split(/[ .Z]/);
  const date = parseTradingDate(day);
  const clock = time === '' ? { ok: true as const, value: timeOfDay(0) } : clockFromText(time);
  return date.ok && clock.ok ? istInstant(date.value, clock.value) : null;
}
