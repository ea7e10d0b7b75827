/** By what a journal and a tape name the calendar under which they were written; the hash is of all its tables. */
export interface CalendarMark {
  readonly name: string;
  readonly asOf: string;
  readonly hash: string;
}
