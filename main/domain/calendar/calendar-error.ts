export type CalendarErrorCode =
  | 'NOT_AN_OBJECT'
  | 'NOT_A_LIST'
  | 'NOT_TEXT'
  | 'NOT_A_DATE'
  | 'NOT_A_TIME'
  | 'NOT_A_WHOLE_NUMBER'
  | 'NOT_YES_OR_NO'
  | 'UNKNOWN_KIND'
  | 'NOT_ASCENDING'
  | 'EMPTY_SPAN'
  | 'NO_HOURS_FROM_START';

/** What is wrong, and where in the file: `holidays[12].date`. */
export interface CalendarError {
  readonly path: string;
  readonly code: CalendarErrorCode;
}
