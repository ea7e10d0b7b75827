/** What can be wrong with a candle or option file; the list is closed. */
export type FileFaultCode =
  | 'CANNOT_READ'
  | 'CANNOT_UNPACK'
  | 'EMPTY'
  | 'NO_COLUMN'
  | 'TRUNCATED'
  | 'WRONG_FIELD_COUNT'
  | 'NOT_A_TIME'
  | 'WRONG_TIME_ZONE'
  | 'NOT_A_NUMBER'
  | 'NOT_POSITIVE'
  | 'OUT_OF_TICK'
  | 'OUT_OF_RANGE'
  | 'NOT_AN_OPTION'
  | 'UNSORTED'
  | 'DUPLICATE'
  | 'OVERLAPPING'
  | 'OFF_GRID'
  | 'STAMPED_AT_END'
  | 'UNKNOWN_INTERVAL';

/** One bad line (1 is the header) and what is wrong with it. */
export interface FileFault {
  readonly line: number;
  readonly code: FileFaultCode;
  /** What stands there, or what is missing. */
  readonly detail: string;
}

const MEANING: Readonly<Record<FileFaultCode, string>> = {
  CANNOT_READ: 'the file cannot be read',
  CANNOT_UNPACK: 'the file is not valid gzip data',
  EMPTY: 'the file holds no rows',
  NO_COLUMN: 'the header lacks a column',
  TRUNCATED: 'the file ends within a line, so it may have been cut off',
  WRONG_FIELD_COUNT: 'the line has more or fewer fields than the header',
  NOT_A_TIME: 'not a time: expected 2025-07-14T09:15:00+05:30 or 2025-07-14 09:15:00 in Indian time',
  WRONG_TIME_ZONE: 'not Indian time: no session lies at these times',
  NOT_A_NUMBER: 'not a number',
  NOT_POSITIVE: 'a price must be above zero',
  OUT_OF_TICK: 'a price has more than two decimals',
  OUT_OF_RANGE: 'open and close must lie between low and high',
  NOT_AN_OPTION: 'not an option: expected a strike in whole rupees and CE or PE',
  UNSORTED: 'earlier than the line before it',
  DUPLICATE: 'the same time as a line before it',
  OVERLAPPING: 'begins before the bar above it has ended',
  OFF_GRID: 'bars must be counted from 09:15',
  STAMPED_AT_END: 'bars are named by their end; they must be named by their start',
  UNKNOWN_INTERVAL: 'bars must be of 1, 5, 15 or 60 minutes, or daily',
};

const LISTED_MAX = 200;

/** The faults as lines for a person, one a bad line, in the order of the file; of a long list the first and the count. */
export function describeFaults(name: string, faults: readonly FileFault[]): string {
  const more = faults.length - LISTED_MAX;
  const rest = more > 0 ? `${name}: and ${more} more bad lines\n` : '';
  return describeAllFaults(name, faults.slice(0, LISTED_MAX)) + rest;
}

/** The same without an end: for an import, whose file is to be corrected. */
export function describeAllFaults(name: string, faults: readonly FileFault[]): string {
  return faults
    .map(({ line, code, detail }) => {
      return `${name}:${line}: ${code}: ${MEANING[code]}${detail === '' ? '' : ` (${detail})`}\n`;
    })
    .join('');
}
