import {
  addDays,
  err,
  ok,
  quantity,
  weekday,
  type Result,
  type TradingDate,
  type Weekday,
} from '../../../shared/units/index.ts';
import type {
  Calendar,
  ExpiryRule,
  FreezeLimit,
  Holiday,
  Hours,
  LotSize,
  SpecialSession,
} from './calendar.ts';
import { expiriesByRule } from './expiry.ts';
import { FieldReader, type CalendarError } from './field-reader.ts';

type Tables = Omit<Calendar, 'sessions' | 'expiries'>;
type Fields = Readonly<Record<string, unknown>>;

const UNITS_MAX = 100_000;

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
  const span = read.object(file['coverage'], 'coverage');
  const coverage = {
    from: read.date(span['from'], 'coverage.from'),
    to: read.date(span['to'], 'coverage.to'),
  };
  if (coverage.from > coverage.to) read.note('coverage', 'EMPTY_SPAN');
  const tables: Tables = {
    name: read.text(file['name'], 'name'),
    asOf: read.date(file['asOf'], 'asOf'),
    coverage,
    holidays: read.rows(file['holidays'], 'holidays', (row, at) => holiday(read, row, at)),
    specialSessions: read.rows(file['specialSessions'], 'specialSessions', (row, at) =>
      special(read, row, at),
    ),
    hours: read.rows(file['hours'], 'hours', (row, at) => hours(read, row, at)),
    expiryRules: read.rows(file['expiryRules'], 'expiryRules', (row, at) => expiryRule(read, row, at)),
    lotSizes: read.rows(file['lotSizes'], 'lotSizes', (row, at) => lotSize(read, row, at)),
    freezeQuantities: read.rows(file['freezeQuantities'], 'freezeQuantities', (row, at) =>
      freeze(read, row, at),
    ),
  };
  checkOrder(read, tables);
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
  if (first === undefined || first.from > tables.coverage.from) read.note('hours', 'NO_HOURS_FROM_START');
}

function holiday(read: FieldReader, row: Fields, at: string): Holiday {
  return {
    date: read.date(row['date'], `${at}.date`),
    name: read.text(row['name'], `${at}.name`),
    source: read.text(row['source'], `${at}.source`),
  };
}

function special(read: FieldReader, row: Fields, at: string): SpecialSession {
  const rows = read.list(row['windows'], `${at}.windows`);
  const windows = rows.map((each, index) => read.window(each, `${at}.windows[${index}]`));
  read.ascending(windows, `${at}.windows`, (window) => window.from);
  return {
    date: read.date(row['date'], `${at}.date`),
    kind: read.oneOf(row['kind'], `${at}.kind`, ['full', 'drill', 'muhurat', 'interrupted']),
    windows,
    source: read.text(row['source'], `${at}.source`),
  };
}

function hours(read: FieldReader, row: Fields, at: string): Hours {
  const auction = row['auction'];
  const read1: Hours = {
    from: read.date(row['from'], `${at}.from`),
    preOpen: read.time(row['preOpen'], `${at}.preOpen`),
    open: read.time(row['open'], `${at}.open`),
    indexClose: read.time(row['indexClose'], `${at}.indexClose`),
    optionsClose: read.time(row['optionsClose'], `${at}.optionsClose`),
    auction: auction === null || auction === undefined ? null : read.window(auction, `${at}.auction`),
    source: read.text(row['source'], `${at}.source`),
  };
  const ordered =
    read1.preOpen < read1.open && read1.open < read1.indexClose && read1.indexClose <= read1.optionsClose;
  if (!ordered) read.note(at, 'EMPTY_SPAN');
  return read1;
}

function expiryRule(read: FieldReader, row: Fields, at: string): ExpiryRule {
  return {
    from: read.date(row['from'], `${at}.from`),
    weekday: read.whole(row['weekday'], `${at}.weekday`, 0, 6) as Weekday,
    weekly: read.flag(row['weekly'], `${at}.weekly`),
    source: read.text(row['source'], `${at}.source`),
  };
}

function lotSize(read: FieldReader, row: Fields, at: string): LotSize {
  return {
    kind: read.oneOf(row['kind'], `${at}.kind`, ['weekly', 'monthly']),
    firstExpiry: read.date(row['firstExpiry'], `${at}.firstExpiry`),
    units: quantity(read.whole(row['units'], `${at}.units`, 1, UNITS_MAX)),
    source: read.text(row['source'], `${at}.source`),
  };
}

function freeze(read: FieldReader, row: Fields, at: string): FreezeLimit {
  return {
    from: read.date(row['from'], `${at}.from`),
    units: quantity(read.whole(row['units'], `${at}.units`, 1, UNITS_MAX)),
    source: read.text(row['source'], `${at}.source`),
  };
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
