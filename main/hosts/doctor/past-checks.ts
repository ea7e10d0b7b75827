import { existsSync } from 'node:fs';
import { addDays, formatDate, istDate } from '../../../shared/units/index.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import { seriesCoverage, type SeriesCoverage } from '../../domain/history/index.ts';
import type { Finding } from '../../ports/doctor.ts';
import type { HistorySource } from '../../ports/history-source.ts';
import type { BarSeries } from '../../ports/history-store.ts';
import { failed, notApplicable, passed, warning } from '../../terminal/doctor/finding.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import { trySqlServer } from '../past/try-sql-server.ts';
import { knownSqlServer } from '../sql-server-place.ts';
import { openSource } from '../worker/history-address.ts';
import { inThread } from '../worker/open-store.ts';

/** About 400 sessions. */
const DAYS_BACK = 590;
const IMPORT =
  'Import what is missing (Backtest page, or kavach import); kavach history coverage lists the days.';

/** The embedded store: whether NIFTY's bars of the last sessions are whole. */
export async function historyCoverage(folder: string): Promise<Finding> {
  if (!existsSync(folderFiles.history(folder)))
    return notApplicable('nothing was imported: a backtest needs history, trading does not');
  const source = await openSource({ kind: 'sqlite', folder });
  if (!source.ok) return failed('not read', source.error.message, source.error.remedy);
  try {
    return await coverageOf(source.value, calendarInForce(folder).calendar);
  } finally {
    await source.value.close();
  }
}

async function coverageOf(source: HistorySource, calendar: Calendar): Promise<Finding> {
  const list = await source.list();
  if (!list.ok) return failed('not read', list.error.message, list.error.remedy);
  const nifty = list.value.bars.filter(({ symbol }) => symbol === 'NIFTY');
  const seen: { readonly series: BarSeries; readonly of: SeriesCoverage }[] = [];
  for (const series of nifty) {
    const starts = await source.starts(series);
    if (!starts.ok) return failed('not read', starts.error.message, starts.error.remedy);
    const last = starts.value.at(-1);
    if (last === undefined) continue;
    const from = addDays(istDate(last), -DAYS_BACK);
    const recent = starts.value.filter((at) => istDate(at) >= from);
    const of = seriesCoverage({ calendar, minutes: series.minutes, starts: recent, from: null, to: null });
    if (of !== null) seen.push({ series, of });
  }
  const [best] = seen.toSorted((a, b) =>
    a.of.to < b.of.to ? 1 : a.of.to > b.of.to ? -1 : b.of.days.whole - a.of.days.whole,
  );
  if (best === undefined) return warning('no NIFTY bars', 'a backtest has nothing to run on', IMPORT);
  const { vendor, minutes } = best.series;
  const { days, from, to } = best.of;
  const gaps = days.missing + days.partial;
  const words = `${vendor} ${minutes} min, ${formatDate(from)} to ${formatDate(to)}: ${days.whole} whole, ${days.partial} partial, ${days.missing} missing`;
  return gaps === 0 ? passed('0 gaps', words) : warning(`${gaps} gaps`, words, IMPORT);
}

/** The user's own server, where one is connected. */
export async function sqlServer(folder: string): Promise<Finding> {
  const known = knownSqlServer(folder);
  if (!known.ok) {
    return known.error.includes('no SQL Server is known')
      ? notApplicable('none is connected')
      : failed('not known', known.error, 'Connect it again on the Backtest page.');
  }
  const began = performance.now();
  const tried = await trySqlServer(folder, inThread);
  const ms = Math.round(performance.now() - began);
  if (tried.ok) return passed(`${ms} ms`, tried.value.join('; '));
  const [first = '', ...more] = tried.error.split('\n');
  return failed('no answer', first, more.at(-1) ?? 'See kavach history test.');
}
