import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqliteSource } from '../../../../main/adapters/sqlite/history-source.ts';
import { openHistory } from '../../../../main/adapters/sqlite/history-store.ts';
import { SqlServerSource } from '../../../../main/adapters/sqlserver/sql-server-source.ts';
import { NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import { EVERYTHING } from '../../../../main/hosts/backtest/past-view.ts';
import { coverStore } from '../../../../main/hosts/cli/history-cover.ts';
import { copyHistory } from '../../../../main/hosts/cli/import-copy.ts';
import type { SourceList } from '../../../../main/ports/history-source.ts';
import { addDays, clock, istDate, istInstant, type Instant } from '../../../../shared/units/index.ts';
import { valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { SERVERS, type Place } from '../../tds/places.ts';

/** A store of somebody's own is read and copied no further back than this from each end. */
const DAYS = 10;

/** A server of somebody's own may be slow. */
const LIMIT_MS = 60_000;

const dayAfter = (at: Instant): Instant => istInstant(addDays(istDate(at), 1), clock('00:00'));
const daysBefore = (at: Instant): Instant => istInstant(addDays(istDate(at), -DAYS), clock('00:00'));

// skipped: the second needs a SQL Server with the author's tables
describe.each(SERVERS)('a whole store on $name', { timeout: LIMIT_MS }, ({ open, there }) => {
  let place: Place;
  let source: SqlServerSource;
  let list: SourceList;
  beforeAll(async () => {
    if (!there) return;
    place = await open();
    source = new SqlServerSource(place.address, place.secret, NSE_CALENDAR);
    list = valueOf(await source.list());
  }, LIMIT_MS);
  afterAll(async () => {
    if (!there) return;
    await source.close();
    await place.close();
  });

  // skipped: as above
  it.skipIf(!there)('passes its own test, and has something', async () => {
    const { lines } = valueOf(await source.check());
    expect(lines.some((line) => line.endsWith(': ok'))).toBe(true);
    expect(list.bars.length + list.daily.length + list.prices.length).toBeGreaterThan(0);
  });

  // skipped: as above
  it.skipIf(!there)('gives of every series the bars whose starts it tells, in order', async () => {
    for (const series of list.bars) {
      const starts = valueOf(await source.starts(series));
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      const last = starts.at(-1);
      if (last === undefined) continue;
      const [from, upTo] = [daysBefore(last), dayAfter(last)];
      const bars = valueOf(await source.bars(series, from, upTo));
      expect(bars.map(({ start }) => start)).toEqual(starts.filter((at) => at >= from && at < upTo));
    }
    for (const series of list.daily) {
      const dates = valueOf(await source.dailyDates(series));
      const last = dates.at(-1);
      if (last === undefined) continue;
      const from = addDays(last, -DAYS);
      const candles = valueOf(await source.daily(series, from, last));
      expect(candles.map(({ date }) => date)).toEqual(dates.filter((date) => date >= from));
    }
    const span = list.prices.at(-1);
    if (span === undefined) return;
    const points = valueOf(
      await source.prices(span.vendor, span.expiry, span.first, (span.last + 60_000) as Instant),
    );
    expect(points).toHaveLength(span.points);
  });

  // skipped: as above
  it.skipIf(!there)('is judged as its copy is', async () => {
    const ends = [
      ...list.prices.map(({ last }) => last),
      ...(await Promise.all(
        list.bars.map(async (series) => valueOf(await source.starts(series)).at(-1) ?? 0),
      )),
    ];
    const to = istDate(Math.max(...ends) as Instant);
    const task = { what: 'copy', folder: null, minutes: null, from: addDays(to, -DAYS), to } as const;
    const path = `${temporaryFolder()}/history.db`;
    const store = valueOf(openHistory(path));
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    const copying = { source, store, task, kind: null, say, isCancelled: () => false };
    const { imported, refusals } = valueOf(await copyHistory(copying));
    expect(refusals).toEqual([]);
    expect(imported.length).toBeGreaterThan(0);
    const wanted = { ...EVERYTHING, from: task.from, to };
    const asked = valueOf(await coverStore(source, NSE_CALENDAR, wanted));
    const here = valueOf(await coverStore(sqliteSource(path, store), NSE_CALENDAR, wanted));
    store.close();
    const seen = ({ bars, daily }: typeof here) => [
      Object.fromEntries(
        bars.map(({ series, seen: { bars: count, days } }) => [series.minutes, { count, days }]),
      ),
      daily.map(({ seen: { candles } }) => candles),
    ];
    expect(seen(here)).toEqual(seen(asked));
    const again = valueOf(await copyHistoryInto(path, copying));
    expect(again.imported.every(({ added }) => added === 0)).toBe(true);
  });
});

/** The same once more, into what is there by then. */
async function copyHistoryInto(path: string, copying: Parameters<typeof copyHistory>[0]) {
  const store = valueOf(openHistory(path));
  const copied = await copyHistory({ ...copying, store });
  store.close();
  return copied;
}
