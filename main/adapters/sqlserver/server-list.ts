import { ok, type Result } from '../../../shared/units/index.ts';
import type { SourceFault, SourceList } from '../../ports/history-source.ts';
import type { BarSeries, DailySeries, PriceSpan } from '../../ports/history-store.ts';
import { BAR_TABLES, CATALOGUE, DAILY_TABLE, OPTION_TABLE } from './catalogue.ts';
import type { SqlServerConnection } from './connection.ts';
import { dateOf, fromNaive } from './naive-time.ts';
import { allRows } from './row-values.ts';
import { columnsThere } from './server-check.ts';

export const SYMBOL = 'NIFTY';
/** Whose data it is, in tables of ours. */
const VENDOR = 'sqlserver';
const DAILY: DailySeries = { symbol: SYMBOL, vendor: VENDOR };

/** What the tables hold any of; one that is not there holds nothing. */
export async function listServer(line: SqlServerConnection): Promise<Result<SourceList, SourceFault>> {
  const tables = await columnsThere(line);
  if (!tables.ok) return tables;
  const bars: BarSeries[] = [];
  for (const minutes of [5, 15, 60, 240] as const) {
    const points = tables.value.has(BAR_TABLES[minutes]) ? await count(line, minutes) : ok(0);
    if (!points.ok) return points;
    if (points.value > 0) bars.push({ ...DAILY, minutes });
  }
  const days = tables.value.has(DAILY_TABLE) ? await count(line, 1440) : ok(0);
  if (!days.ok) return days;
  const prices = tables.value.has(OPTION_TABLE) ? await expiries(line) : ok([]);
  if (!prices.ok) return prices;
  return ok({ bars, daily: days.value > 0 ? [DAILY] : [], prices: prices.value });
}

async function count(
  line: SqlServerConnection,
  minutes: keyof (typeof CATALOGUE)['index'],
): Promise<Result<number, SourceFault>> {
  const rows = await line.rows(CATALOGUE.index[minutes].count, { symbol: SYMBOL });
  return rows.ok ? ok(Number(rows.value[0]?.['points'] ?? 0)) : rows;
}

async function expiries(line: SqlServerConnection): Promise<Result<readonly PriceSpan[], SourceFault>> {
  const rows = await line.rows(CATALOGUE.expiries, { underlying: SYMBOL });
  if (!rows.ok) return rows;
  return allRows(`${line.name}, ${OPTION_TABLE}`, rows.value, (row): PriceSpan | string => {
    const expiry = fromNaive(row['expiry']);
    const [first, last] = [fromNaive(row['firstAt']), fromNaive(row['lastAt'])];
    if (expiry === null) return `not a date: ${String(row['expiry'])}`;
    if (first === null || last === null) return `${dateOf(expiry)}: not a time`;
    return { vendor: VENDOR, expiry: dateOf(expiry), points: Number(row['points']), first, last };
  });
}
