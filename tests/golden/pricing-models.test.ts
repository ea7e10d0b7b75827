import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import {
  impliedVolatility,
  modelHalfSpread,
  modelVolatility,
  NIGHT_SHARE,
  SESSIONS_A_YEAR,
  yearsToExpiry,
  type OptionTerms,
} from '../../main/domain/market/pricing/index.ts';
import {
  instant,
  istInstant,
  clock,
  paise,
  strike,
  tradingDate,
  type Paise,
} from '../../shared/units/index.ts';
import { haveSharedData, sharedData } from '../support/shared-data.ts';

// The constants of the pricing models were read off recorded prices; these are the statements that they make.

function rows(path: string): readonly (readonly string[])[] {
  const raw = readFileSync(sharedData(path));
  const text = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}
const median = (values: readonly number[]): number => quantile(values, 0.5);

interface Observation {
  readonly terms: OptionTerms;
  readonly vix: Paise;
  readonly implied: number;
}

/** India VIX by quarter of an hour, as `2025-07-14T11:15`. */
function vixByQuarter(): ReadonlyMap<string, Paise> {
  return new Map(
    rows('vix/indiavix_15m.csv.gz').map(([stamp = '', , , , close = '']) => [
      stamp.slice(0, 16),
      paise(Math.round(Number(close) * 100)),
    ]),
  );
}

/** Recorded one-minute prices out of the money with their implied volatility; the forward by parity at that minute. */
function observations(): readonly Observation[] {
  const vix = vixByQuarter();
  const minutes = Map.groupBy(
    rows('options/nifty_weekly_atm_price_points_2020_2026.csv.gz'),
    ([stamp = '', expiry = '']) => `${stamp}|${expiry}`,
  );
  const found: Observation[] = [];
  for (const [key, prices] of minutes) {
    const [stamp = '', expiry = ''] = key.split('|');
    const quarter = String(Math.floor(Number(stamp.slice(14, 16)) / 15) * 15).padStart(2, '0');
    const level = vix.get(`${stamp.slice(0, 14)}${quarter}`);
    const years = yearsToExpiry(NSE_CALENDAR, instant(Date.parse(stamp)), tradingDate(expiry));
    const forward = forwardOf(prices);
    if (level === undefined || years === null || years <= 0 || forward === null) continue;
    for (const [, , at = '', type = '', price = ''] of prices) {
      const terms = {
        type: type === 'CE' ? 'CE' : 'PE',
        forward,
        strike: strike(Number(at)),
        years,
      } as const;
      const outOfMoney = type === 'CE' ? Number(at) * 100 >= forward : Number(at) * 100 <= forward;
      const implied = outOfMoney ? impliedVolatility(terms, paise(Math.round(Number(price) * 100))) : null;
      if (implied !== null) found.push({ terms, vix: level, implied });
    }
  }
  return found;
}

function forwardOf(prices: readonly (readonly string[])[]): number | null {
  let best: { readonly gap: number; readonly forward: number } | null = null;
  for (const [, , level = '', type, call = ''] of prices) {
    if (type !== 'CE') continue;
    const put = prices.find((row) => row[2] === level && row[3] === 'PE')?.[4];
    if (put === undefined) continue;
    const gap = Math.abs(Number(call) - Number(put));
    const forward = Math.round((Number(level) + Number(call) - Number(put)) * 100);
    if (best === null || gap < best.gap) best = { gap, forward };
  }
  return best?.forward ?? null;
}

// skipped: the recorded prices are not part of the project
describe.skipIf(!haveSharedData)('the smile model against 2021-2026', () => {
  let seen: readonly Observation[] = [];
  beforeAll(() => {
    seen = observations();
  });
  const between = (from: number, to: number): readonly Observation[] =>
    seen.filter(({ terms }) => terms.years * SESSIONS_A_YEAR > from && terms.years * SESSIONS_A_YEAR <= to);
  const ratio = ({ terms, vix, implied }: Observation): number => implied / modelVolatility(terms, vix);
  const deviations = ({ terms, vix }: Observation): number =>
    Math.log((terms.strike * 100) / terms.forward) / ((vix / 10_000) * Math.sqrt(terms.years));

  it('has 9,681 prices to look at', () => {
    expect(seen).toHaveLength(9_681);
  });

  it.each([
    [0.5, 1],
    [1, 2],
    [2, 3],
    [3, 5],
    [5, 8],
  ])(
    'its median is within six percent of the recorded one from %d to %d sessions before expiry',
    (from, to) => {
      expect(Math.abs(median(between(from, to).map(ratio)) - 1)).toBeLessThan(0.06);
    },
  );

  it.each([-2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5])(
    'and within eight percent at %d deviations',
    (at) => {
      const there = seen.filter((each) => Math.abs(deviations(each) - at) <= 0.25);
      expect(there.length).toBeGreaterThan(100);
      expect(Math.abs(median(there.map(ratio)) - 1)).toBeLessThan(0.08);
    },
  );

  it('half of the prices lie within 11 % of it', () => {
    const off = seen.map(ratio);
    expect(quantile(off, 0.25)).toBeGreaterThan(0.89);
    expect(quantile(off, 0.75)).toBeLessThan(1.11);
  });
});

// skipped: the recorded chain is not part of the project
describe.skipIf(!haveSharedData)('the spread model against the chain of 2025-08-29', () => {
  it('is within 1 paisa and 15 % of the median half-spread of every premium, out of the money', () => {
    const at = istInstant(tradingDate('2025-08-29'), clock('12:00'));
    const years = yearsToExpiry(NSE_CALENDAR, at, tradingDate('2025-09-02')) ?? 0;
    const halves = new Map<number, { readonly half: number; readonly model: number }[]>();
    for (const [, , level = '', , callBid, callAsk, , , , , , , bid, ask] of rows(
      'options/nifty_chain_snapshots_2025-08-29.csv.gz',
    )) {
      // Below 24,400 puts were out of the money all day (spot 24,400 to 24,580), above 24,600 calls.
      const put = Number(level) <= 24_400;
      if (!put && Number(level) < 24_600) continue;
      const [low, high] = put ? [Number(bid), Number(ask)] : [Number(callBid), Number(callAsk)];
      if (!(low > 0 && high > low)) continue;
      const premium = (low + high) * 50;
      const terms = {
        type: put ? 'PE' : 'CE',
        forward: 2_450_000,
        strike: strike(Number(level)),
        years,
      } as const;
      const bucket = [200, 800, 1_500, 3_000, 6_000, 10_000, 16_000].findIndex((edge) => premium < edge);
      const seen = halves.get(bucket) ?? [];
      seen.push({ half: (high - low) * 50, model: modelHalfSpread(terms, premium, paise(5)) });
      halves.set(bucket, seen);
    }
    for (const seen of halves.values()) {
      if (seen.length < 100) continue;
      const half = median(seen.map((each) => each.half));
      const model = median(seen.map((each) => each.model));
      expect(Math.abs(model - half)).toBeLessThanOrEqual(1 + half * 0.15);
    }
  });
});

// skipped: the recorded candles are not part of the project
describe.skipIf(!haveSharedData)('the night between two sessions', () => {
  it('holds a third of the variance, give or take', () => {
    const days = Map.groupBy(
      rows('spot/nifty_15m.csv.gz').filter(
        ([stamp = '']) => stamp >= '2019' && stamp.slice(11, 16) >= '09:15',
      ),
      ([stamp = '']) => stamp.slice(0, 10),
    );
    let [night, session, previous] = [0, 0, 0];
    let [calmNight, calmSession] = [0, 0];
    for (const bars of days.values()) {
      if (bars.length !== 25) {
        previous = 0;
        continue;
      }
      const open = Number(bars[0]?.[1]);
      const close = Number(bars.at(-1)?.[4]);
      const gap = previous === 0 ? 0 : Math.log(open / previous);
      const move = previous === 0 ? 0 : Math.log(close / open);
      night += gap ** 2;
      session += move ** 2;
      if (Math.abs(gap) < 0.02 && Math.abs(move) < 0.03) {
        calmNight += gap ** 2;
        calmSession += move ** 2;
      }
      previous = close;
    }
    expect(night / (night + session)).toBeCloseTo(0.39, 1);
    expect(calmNight / (calmNight + calmSession)).toBeCloseTo(NIGHT_SHARE, 1);
  });
});
