import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readCandleFile } from '../../../main/adapters/files/candle-file.ts';
import { readOptionPoints, type OptionPoint } from '../../../main/adapters/files/option-points.ts';
import { NSE_CALENDAR, sessionsBetween } from '../../../main/domain/calendar/index.ts';
import {
  carriedForward,
  yearsToExpiry,
  type OptionTerms,
} from '../../../main/domain/market/pricing/index.ts';
import type { Bar } from '../../../shared/contract/index.ts';
import {
  ensure,
  istDate,
  MS_PER_MINUTE,
  paise,
  type Instant,
  type Paise,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { sharedData } from '../../support/shared-data.ts';

/** A recorded price with what the model needs to come to one. */
export interface Observation {
  readonly at: Instant;
  readonly day: TradingDate;
  readonly terms: OptionTerms;
  readonly spot: Paise;
  readonly vix: Paise;
  readonly price: Paise;
  readonly sessions: number;
  /** The index is known at that very minute; else it is read off between the ends of a longer bar. */
  readonly isExact: boolean;
}

type Level = Pick<Observation, 'spot' | 'isExact'>;
type LevelAt = (at: Instant) => Level | null;

function bars(file: string): ReadonlyMap<Instant, Bar> {
  const read = readCandleFile(sharedData(`spot/${file}`));
  if (!read.ok || read.value.kind !== 'bars') throw new Error(`${file} is no file of bars`);
  return new Map(read.value.bars.map((bar) => [bar.start, bar]));
}

function rows(path: string): readonly (readonly string[])[] {
  const raw = readFileSync(sharedData(path));
  const text = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

function levels(): LevelAt {
  const [minutes, fives, quarters] = ['nifty_1m.csv.gz', 'nifty_5m.csv.gz', 'nifty_15m.csv.gz'].map(bars);
  const daily = new Map(
    rows('spot/nifty_daily.csv').map(([date = '', open, , , close]) => [date, [open, close]]),
  );
  const between = (bar: Bar, part: number): Level => ({
    spot: paise(Math.round(bar.open + (bar.close - bar.open) * part)),
    isExact: part === 0 || part > 0.9,
  });
  return (at) => {
    const minute = minutes?.get(at);
    if (minute !== undefined) return { ...between(minute, 0.5), isExact: true };
    const five = fives?.get(at);
    if (five !== undefined) return between(five, 0);
    const start = (at - (at % (15 * MS_PER_MINUTE))) as Instant;
    const quarter = quarters?.get(start);
    if (quarter !== undefined) {
      const passed = (at - start) / MS_PER_MINUTE;
      return between(quarter, passed === 14 ? 1 : passed / 15);
    }
    const [open, close] = daily.get(istDate(at)) ?? [];
    const official = (at + 19_800_000) % 86_400_000 < 12.5 * 3_600_000 ? open : close;
    return official === undefined
      ? null
      : { spot: paise(Math.round(Number(official) * 100)), isExact: false };
  };
}

/** India VIX of the quarter of an hour; the day's official open where the quarters are not to be trusted or missing. */
function fear(): (at: Instant) => Paise | null {
  const quarters = new Map(rows('vix/indiavix_15m.csv.gz').map(([at = '', open]) => [Date.parse(at), open]));
  const days = new Map(rows('vix/indiavix_daily.csv').map(([date = '', open]) => [date, open]));
  return (at) => {
    const day = istDate(at);
    const daily = days.get(day);
    const quarter = quarters.get(at - (at % (15 * MS_PER_MINUTE)));
    const value = day > '2026-02-06' ? (daily ?? quarter) : (quarter ?? daily);
    return value === undefined ? null : paise(Math.round(Number(value) * 100));
  };
}

/** All recorded prices at the money, and how many of them lack an index level or VIX. */
export function observations(): { readonly seen: readonly Observation[]; readonly lacking: number } {
  const points = readOptionPoints(sharedData('options/nifty_weekly_atm_price_points_2020_2026.csv.gz'));
  if (!points.ok) throw new Error('the recorded prices cannot be read');
  const [levelAt, vixAt] = [levels(), fear()];
  const seen = points.value.flatMap((point) => observed(point, levelAt(point.at), vixAt(point.at)) ?? []);
  return { seen, lacking: points.value.length - seen.length };
}

function observed(point: OptionPoint, level: Level | null, vix: Paise | null): Observation | null {
  const { at, expiry, type, strike, price } = point;
  const years = yearsToExpiry(NSE_CALENDAR, at, expiry);
  if (level === null || vix === null || years === null || years <= 0) return null;
  const day = istDate(at);
  const sessions = ensure(sessionsBetween(NSE_CALENDAR, day, expiry), 'days of the calendar');
  const terms = { type, strike, years, forward: carriedForward(level.spot, years) };
  return { at, day, terms, ...level, vix, price, sessions };
}
