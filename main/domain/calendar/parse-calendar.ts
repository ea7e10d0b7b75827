import { addDays, err, ok, weekday, type Result, type TradingDate } from '../../../shared/units/index.ts';
import type { Calendar } from './calendar.ts';
import {
  readExpiryRule,
  readFreeze,
  readHoliday,
  readHours,
  readLotSize,
  readSpecial,
} from './calendar-rows.ts';
import { expiriesByRule } from './expiry.ts';
import type { CalendarError } from './calendar-error.ts';
import { FieldReader } from './field-reader.ts';
import { FILE_FIELDS, onlyKnown } from './known-fields.ts';

type Tables = Omit<Calendar, 'sessions' | 'expiries'>;

/** Without a row in each of these no order could be made. */
const NEEDED = ['hours', 'expiryRules', 'lotSizes', 'freezeQuantities'] as const;

/**
 * A calendar from the content of a calendar file (the form of CalendarFile). Promises: a whole, checked calendar
 * or the list of every error with its place; nothing is taken from a file with errors.
 */
export function parseCalendar(content: unknown): Result<Calendar, readonly CalendarError[]> {
  const read = new FieldReader();
  const tables = readTables(read, content);
  if (read.errors.length > 0) return err(read.errors);
  const sessions = wholeSessions(tables);
  const { from, to } = tables.coverage;
  return ok({ ...tables, sessions, expiries: expiriesByRule(tables.expiryRules, sessions, from, to) });
}

function readTables(read: FieldReader, content: unknown): Tables {
  const file = read.object(content, 'calendar');
  onlyKnown(read, file, '', FILE_FIELDS);
  const span = read.object(file['coverage'], 'coverage');
  onlyKnown(read, span, 'coverage', ['from', 'to']);
  const coverage = {
    from: read.date(span['from'], 'coverage.from'),
    to: read.date(span['to'], 'coverage.to'),
  };
  if (coverage.from > coverage.to) read.note('coverage', 'EMPTY_SPAN');
  const tables: Tables = {
    name: read.text(file['name'], 'name'),
    asOf: read.date(file['asOf'], 'asOf'),
    coverage,
    holidays: read.rows(file['holidays'], 'holidays', (row, at) => readHoliday(read, row, at)),
    specialSessions: read.rows(file['specialSessions'], 'specialSessions', (row, at) =>
      readSpecial(read, row, at),
    ),
    hours: read.rows(file['hours'], 'hours', (row, at) => readHours(read, row, at)),
    expiryRules: read.rows(file['expiryRules'], 'expiryRules', (row, at) => readExpiryRule(read, row, at)),
    lotSizes: read.rows(file['lotSizes'], 'lotSizes', (row, at) => readLotSize(read, row, at)),
    freezeQuantities: read.rows(file['freezeQuantities'], 'freezeQuantities', (row, at) =>
      readFreeze(read, row, at),
    ),
  };
  checkOrder(read, tables);
  for (const name of NEEDED)
    if (Array.isArray(file[name]) && tables[name].length === 0) read.note(name, 'EMPTY_TABLE');
  return tables;
}

function checkOrder(read: FieldReader, tables: Tables): void {
  read.ascending(tables.holidays, 'holidays', (row) => row.date);
  read.ascending(tables.specialSessions, 'specialSessions', (row) => row.date);
  read.ascending(tables.hours, 'hours', (row) => row.from);
  read.ascending(tables.expiryRules, 'expiryRules', (row) => row.from);
  read.ascending(tables.lotSizes, 'lotSizes', (row) => `${row.firstExpiry} ${row.kind}`);
  read.ascending(tables.freezeQuantities, 'freezeQuantities', (row) => row.from);
  const first = tables.hours[0];
  if (first !== undefined && first.from > tables.coverage.from) read.note('hours', 'NO_HOURS_FROM_START');
}

function wholeSessions(tables: Tables): readonly TradingDate[] {
  const closed = new Set<TradingDate>(tables.holidays.map((row) => row.date));
  const whole = new Set<TradingDate>();
  for (const { date, kind } of tables.specialSessions) {
    if (kind === 'full' || kind === 'interrupted') whole.add(date);
    else closed.add(date);
  }
  const sessions: TradingDate[] = [];
  for (let day = tables.coverage.from; day <= tables.coverage.to; day = addDays(day, 1)) {
    const weekend = weekday(day) === 0 || weekday(day) === 6;
    if (whole.has(day) || (!weekend && !closed.has(day))) sessions.push(day);
  }
  return sessions;
}
