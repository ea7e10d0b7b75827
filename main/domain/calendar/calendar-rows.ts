import { quantity, type Weekday } from '../../../shared/units/index.ts';
import type { ExpiryRule, FreezeLimit, Holiday, Hours, LotSize, SpecialSession } from './calendar.ts';
import type { FieldReader, Fields } from './field-reader.ts';
import { onlyKnown } from './known-fields.ts';

// One row of each table of a calendar file; errors are noted in the reader with the row's place.

const UNITS_MAX = 100_000;

export function readHoliday(read: FieldReader, row: Fields, at: string): Holiday {
  onlyKnown(read, row, at, ['date', 'name', 'source']);
  return {
    date: read.date(row['date'], `${at}.date`),
    name: read.text(row['name'], `${at}.name`),
    source: read.text(row['source'], `${at}.source`),
  };
}

export function readSpecial(read: FieldReader, row: Fields, at: string): SpecialSession {
  onlyKnown(read, row, at, ['date', 'kind', 'windows', 'source']);
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

export function readHours(read: FieldReader, row: Fields, at: string): Hours {
  onlyKnown(read, row, at, ['from', 'preOpen', 'open', 'indexClose', 'optionsClose', 'auction', 'source']);
  const auction = row['auction'];
  const hours: Hours = {
    from: read.date(row['from'], `${at}.from`),
    preOpen: read.time(row['preOpen'], `${at}.preOpen`),
    open: read.time(row['open'], `${at}.open`),
    indexClose: read.time(row['indexClose'], `${at}.indexClose`),
    optionsClose: read.time(row['optionsClose'], `${at}.optionsClose`),
    auction: auction === null || auction === undefined ? null : read.window(auction, `${at}.auction`),
    source: read.text(row['source'], `${at}.source`),
  };
  const ordered =
    hours.preOpen < hours.open && hours.open < hours.indexClose && hours.indexClose <= hours.optionsClose;
  if (!ordered) read.note(at, 'EMPTY_SPAN');
  return hours;
}

export function readExpiryRule(read: FieldReader, row: Fields, at: string): ExpiryRule {
  onlyKnown(read, row, at, ['from', 'weekday', 'weekly', 'source']);
  return {
    from: read.date(row['from'], `${at}.from`),
    weekday: read.whole(row['weekday'], `${at}.weekday`, 0, 6) as Weekday,
    weekly: read.flag(row['weekly'], `${at}.weekly`),
    source: read.text(row['source'], `${at}.source`),
  };
}

export function readLotSize(read: FieldReader, row: Fields, at: string): LotSize {
  onlyKnown(read, row, at, ['kind', 'firstExpiry', 'units', 'source']);
  return {
    kind: read.oneOf(row['kind'], `${at}.kind`, ['weekly', 'monthly']),
    firstExpiry: read.date(row['firstExpiry'], `${at}.firstExpiry`),
    units: quantity(read.whole(row['units'], `${at}.units`, 1, UNITS_MAX)),
    source: read.text(row['source'], `${at}.source`),
  };
}

export function readFreeze(read: FieldReader, row: Fields, at: string): FreezeLimit {
  onlyKnown(read, row, at, ['from', 'units', 'source']);
  return {
    from: read.date(row['from'], `${at}.from`),
    units: quantity(read.whole(row['units'], `${at}.units`, 1, UNITS_MAX)),
    source: read.text(row['source'], `${at}.source`),
  };
}
