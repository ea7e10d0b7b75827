import { ok, type Result, type TradingDate } from '../../../shared/units/index.ts';
import { dayKind, type Calendar } from '../../domain/calendar/index.ts';
import type { SourceCheck, SourceFault } from '../../ports/history-source.ts';
import { CATALOGUE, HOLIDAY_TABLE, NEEDED_COLUMNS } from './catalogue.ts';
import type { Row, SqlServerConnection } from './connection.ts';
import { dateOf, fromNaive } from './naive-time.ts';

/** The columns that are there, by table. */
export async function columnsThere(
  line: SqlServerConnection,
): Promise<Result<ReadonlyMap<string, ReadonlySet<string>>, SourceFault>> {
  const rows = await line.rows(CATALOGUE.columns, { schema: 'dbo' });
  if (!rows.ok) return rows;
  const tables = new Map<string, Set<string>>();
  for (const row of rows.value) {
    const table = String(row['tableName']);
    const columns = tables.get(table) ?? new Set();
    tables.set(table, columns.add(String(row['columnName'])));
  }
  return ok(tables);
}

/** How far a connection comes: login, database, each table and its columns, and what is known of its holidays. */
export async function checkServer(
  line: SqlServerConnection,
  calendar: Calendar,
): Promise<Result<SourceCheck, SourceFault>> {
  const who = await line.rows(CATALOGUE.whoAmI, {});
  if (!who.ok) return who;
  const tables = await columnsThere(line);
  if (!tables.ok) return tables;
  const [me] = who.value;
  const lines = [
    `${line.name}: login ${String(me?.['loginName'])}, database ${String(me?.['databaseName'])}`,
  ];
  for (const [table, needed] of Object.entries(NEEDED_COLUMNS)) {
    const there = tables.value.get(table);
    const missing = needed.filter((column) => there?.has(column) !== true);
    if (there === undefined) lines.push(`${table}: not there, or not readable`);
    else lines.push(missing.length === 0 ? `${table}: ok` : `${table}: lacks ${missing.join(', ')}`);
  }
  if (tables.value.has(HOLIDAY_TABLE)) {
    const rows = await line.rows(CATALOGUE.holidays, { exchange: 'NSE' });
    if (!rows.ok) return rows;
    lines.push(...holidayLines(calendar, rows.value));
  }
  return ok({ lines });
}

const LISTED_MAX = 20;

/** The table is known to hold wrong rows: they are shown, and never used (strategy.md 8). */
function holidayLines(calendar: Calendar, rows: readonly Row[]): readonly string[] {
  const wrong: TradingDate[] = [];
  for (const row of rows) {
    const at = fromNaive(row['holidayDate']);
    if (at === null || row['isHoliday'] !== true) continue;
    const kind = dayKind(calendar, dateOf(at));
    if (kind === 'session' || kind === 'full' || kind === 'interrupted') wrong.push(dateOf(at));
  }
  if (wrong.length === 0) return [];
  const more = wrong.length > LISTED_MAX ? ` and ${wrong.length - LISTED_MAX} more` : '';
  const list = wrong.slice(0, LISTED_MAX).join(', ');
  return [`${HOLIDAY_TABLE}: holidays that were sessions, never used here: ${list}${more}`];
}
