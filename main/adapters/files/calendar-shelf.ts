import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { calendarFileOf, type Calendar } from '../../domain/calendar/index.ts';
import { readCalendarFile } from './calendar-json.ts';

// The calendars of a data folder: the one that was imported, the one that it replaced, and every one that a terminal ran
// with, so that its days can be replayed. All functions that write throw where the disk does not take it.

export const CALENDAR_NAME = 'calendar.json';
const KEPT = 'calendars';
const LAST = 'last';

/** The calendar that was imported into a data folder; it need not be there. */
export function calendarPath(folder: string): string {
  return join(folder, CALENDAR_NAME);
}

/** A calendar as the text of a file that a person can edit. */
export function calendarText(calendar: Calendar): string {
  return `${JSON.stringify(calendarFileOf(calendar), null, 2)}\n`;
}

/** Complete or not there at all, for its owner only, on disk when this returns. */
function writeWhole(path: string, text: string): void {
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}

/** Puts a calendar in the place of the imported one, which stays beside it as `calendar.json.before`. */
export function putCalendar(folder: string, calendar: Calendar): void {
  const path = calendarPath(folder);
  if (existsSync(path)) {
    // Copied, not moved: at no moment is the folder without its calendar.
    copyFileSync(path, `${path}.before.new`);
    renameSync(`${path}.before.new`, `${path}.before`);
  }
  writeWhole(path, calendarText(calendar));
}

/** Takes the imported calendar away (to `calendar.json.before`); false where there was none. */
export function dropCalendar(folder: string): boolean {
  const path = calendarPath(folder);
  if (!existsSync(path)) return false;
  renameSync(path, `${path}.before`);
  return true;
}

/** Remembers a calendar that a terminal runs with, under the hash of its tables. */
export function keepCalendar(folder: string, hash: string, calendar: Calendar): void {
  const shelf = join(folder, KEPT);
  mkdirSync(shelf, { recursive: true, mode: 0o700 });
  const path = join(shelf, `${hash}.json`);
  if (!existsSync(path)) writeWhole(path, calendarText(calendar));
  writeWhole(join(shelf, LAST), `${hash}\n`);
}

/** A calendar that some terminal of the folder ran with; null where it was not kept or cannot be read any more. */
export function keptCalendar(folder: string, hash: string): Calendar | null {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null;
  const calendar = readCalendarFile(join(folder, KEPT, `${hash}.json`));
  return calendar.ok ? calendar.value : null;
}

/** The hash of the calendar that a terminal of the folder ran with last; null where none is known. */
export function lastKept(folder: string): string | null {
  try {
    return readFileSync(join(folder, KEPT, LAST), 'utf8').trim();
  } catch {
    return null;
  }
}
