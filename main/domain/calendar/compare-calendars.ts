import { formatTimeOfDay, type Weekday } from '../../../shared/units/index.ts';
import type { Calendar, TimeWindow } from './calendar.ts';

/** One row of one table that differs; null on the side where there is no such row. */
export interface CalendarChange {
  readonly what: string;
  /** The date that names the row in its table. */
  readonly date: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A table as texts by the date of each row; what stands only in `source` is no difference. */
type Texts = ReadonlyMap<string, string>;

/**
 * Every row that was added, removed or changed from one calendar to another, table by table in order of date.
 * Expiries follow from rules and holidays, so they are compared only over the days that both calendars cover.
 */
export function compareCalendars(before: Calendar, after: Calendar): readonly CalendarChange[] {
  const both = {
    from: before.coverage.from > after.coverage.from ? before.coverage.from : after.coverage.from,
    to: before.coverage.to < after.coverage.to ? before.coverage.to : after.coverage.to,
  };
  const changes: CalendarChange[] = [];
  for (const [what, textsOf] of TABLES) {
    const [old, now] = [textsOf(before, both), textsOf(after, both)];
    for (const date of [...new Set([...old.keys(), ...now.keys()])].toSorted()) {
      const [was, is] = [old.get(date) ?? null, now.get(date) ?? null];
      if (was !== is) changes.push({ what, date, before: was, after: is });
    }
  }
  return changes;
}

const WEEKDAYS: Readonly<Record<Weekday, string>> = {
  0: 'Sunday',
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
};

const TABLES: readonly (readonly [string, (calendar: Calendar, both: Calendar['coverage']) => Texts])[] = [
  ['holiday', ({ holidays }) => new Map(holidays.map(({ date, name }) => [date, name]))],
  [
    'special session',
    ({ specialSessions }) =>
      new Map(
        specialSessions.map(({ date, kind, windows }) => [date, [kind, ...windows.map(span)].join(' ')]),
      ),
  ],
  [
    'hours',
    ({ hours }) =>
      new Map(
        hours.map(({ from, preOpen, open, indexClose, optionsClose, auction }) => {
          const times = [preOpen, open, indexClose, optionsClose].map(formatTimeOfDay).join(' ');
          return [from, auction === null ? times : `${times} auction ${span(auction)}`];
        }),
      ),
  ],
  [
    'expiry rule',
    ({ expiryRules }) =>
      new Map(
        expiryRules.map((row) => [row.from, `${WEEKDAYS[row.weekday]} ${row.weekly ? 'weekly' : 'monthly'}`]),
      ),
  ],
  ['weekly lot size', (calendar) => lots(calendar, 'weekly')],
  ['monthly lot size', (calendar) => lots(calendar, 'monthly')],
  [
    'freeze quantity',
    ({ freezeQuantities }) => new Map(freezeQuantities.map(({ from, units }) => [from, String(units)])),
  ],
  [
    'expiry',
    ({ expiries }, { from, to }) =>
      new Map(
        expiries.filter(({ date }) => from <= date && date <= to).map(({ date, kind }) => [date, kind]),
      ),
  ],
];

function lots({ lotSizes }: Calendar, kind: 'weekly' | 'monthly'): Texts {
  const rows = lotSizes.filter((row) => row.kind === kind);
  return new Map(rows.map(({ firstExpiry, units }) => [firstExpiry, String(units)]));
}

function span({ from, to }: TimeWindow): string {
  return `${formatTimeOfDay(from)}-${formatTimeOfDay(to)}`;
}
