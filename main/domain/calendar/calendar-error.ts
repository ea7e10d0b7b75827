export type CalendarErrorCode =
  | 'NOT_AN_OBJECT'
  | 'NOT_A_LIST'
  | 'NOT_TEXT'
  | 'NOT_A_DATE'
  | 'NOT_A_TIME'
  | 'NOT_A_WHOLE_NUMBER'
  | 'NOT_YES_OR_NO'
  | 'UNKNOWN_KIND'
  | 'UNKNOWN_FIELD'
  | 'NOT_ASCENDING'
  | 'EMPTY_SPAN'
  | 'EMPTY_TABLE'
  | 'NO_HOURS_FROM_START';

/** What is wrong, and where in the file: `holidays[12].date`. */
export interface CalendarError {
  readonly path: string;
  readonly code: CalendarErrorCode;
}

const MEANING: Readonly<Record<CalendarErrorCode, string>> = {
  NOT_AN_OBJECT: 'must be an object in braces, { }',
  NOT_A_LIST: 'must be a list in brackets, [ ]; an empty one where there is nothing',
  NOT_TEXT: 'must be text in quotes, not empty',
  NOT_A_DATE: 'must be a date such as "2026-11-24"',
  NOT_A_TIME: 'must be a time of day such as "09:15"',
  NOT_A_WHOLE_NUMBER: 'must be a whole number (weekdays 0 to 6, units 1 to 1,00,000)',
  NOT_YES_OR_NO: 'must be true or false',
  UNKNOWN_KIND:
    'no such kind: special sessions are full, drill, muhurat or interrupted; lots weekly or monthly',
  UNKNOWN_FIELD: 'no such field: is its name spelt right?',
  NOT_ASCENDING: 'must come after the row above it; rows stand in order of date, none twice',
  EMPTY_SPAN: 'ends before it begins, or its times are out of order',
  EMPTY_TABLE: 'must hold at least one row: nothing can be traded without it',
  NO_HOURS_FROM_START: 'must begin on or before the first day of the coverage',
};

/** What is wrong, in words for whoever wrote the file; rows of a list are counted from 0. */
export function describeCalendarError({ path, code }: CalendarError): string {
  return `${path}: ${code}: ${MEANING[code]}`;
}
