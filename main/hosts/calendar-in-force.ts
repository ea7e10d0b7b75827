import { existsSync } from 'node:fs';
import { ok, type Result } from '../../shared/units/index.ts';
import { readCalendarFile } from '../adapters/files/calendar-json.ts';
import {
  CALENDAR_NAME,
  calendarPath,
  keepCalendar,
  keptCalendar,
  lastKept,
} from '../adapters/files/calendar-shelf.ts';
import { NSE_CALENDAR, type Calendar, type CalendarMark } from '../domain/calendar/index.ts';
import { markOf } from '../terminal/calendar-mark.ts';

/** Why the imported calendar cannot be used: in words that follow `Calendar`, and line by line. */
export interface CalendarFault {
  readonly text: string;
  readonly lines: string;
}

export interface CalendarInForce {
  readonly calendar: Calendar;
  /** `lastUsed` stands in, as `builtIn` does where there is none, for an imported one that cannot be used. */
  readonly origin: 'imported' | 'builtIn' | 'lastUsed';
  readonly fault: CalendarFault | null;
}

/**
 * The calendar of a data folder: the one that was imported into it, else the built-in one. One that cannot be read
 * (edited by hand) must not keep a terminal from guarding what is open: the calendar of the last start stands in, and
 * `fault` says so; whoever trades by it blocks entries.
 */
export function calendarInForce(folder: string): CalendarInForce {
  const path = calendarPath(folder);
  if (!existsSync(path)) return { calendar: NSE_CALENDAR, origin: 'builtIn', fault: null };
  const imported = readCalendarFile(path);
  if (imported.ok) return { calendar: imported.value, origin: 'imported', fault: null };
  const last = lastUsed(folder);
  const standIn =
    last === null ? 'the one that comes with Kavach stands in' : 'the one of the last start stands in';
  const text = `file ${CALENDAR_NAME} in the data folder cannot be used; ${standIn}. Import a good one, then start again`;
  const fault = { text, lines: imported.error };
  if (last === null) return { calendar: NSE_CALENDAR, origin: 'builtIn', fault };
  return { calendar: last, origin: 'lastUsed', fault };
}

function lastUsed(folder: string): Calendar | null {
  const hash = lastKept(folder);
  return hash === null ? null : verified(folder, hash);
}

/** A kept file that was changed is not what some terminal ran with. */
function verified(folder: string, hash: string): Calendar | null {
  const calendar = keptCalendar(folder, hash);
  return calendar !== null && markOf(calendar).hash === hash ? calendar : null;
}

/** The calendar under which a run was recorded; null where neither the folder nor this version has it. */
export function recordedCalendar(folder: string, mark: CalendarMark): Calendar | null {
  return markOf(NSE_CALENDAR).hash === mark.hash ? NSE_CALENDAR : verified(folder, mark.hash);
}

/** For a command without a data folder: the calendar of a file, or the built-in one; the error is text for a person. */
export function calendarOfFile(path: string | null): Result<Calendar, string> {
  return path === null ? ok(NSE_CALENDAR) : readCalendarFile(path);
}

/** The calendar that a terminal trades by: what is wrong with it is said, and it is kept for later replays. */
export function tradedCalendar(folder: string, say: (text: string) => void): CalendarInForce {
  const inForce = calendarInForce(folder);
  const { calendar, fault } = inForce;
  if (fault !== null) say(`${fault.lines}${fault.text}. Entries are blocked until then.`);
  rememberCalendar(folder, calendar, say);
  return inForce;
}

/** So that the days can be replayed when the calendar is another; a full disk is no reason not to start. */
export function rememberCalendar(folder: string, calendar: Calendar, say: (text: string) => void): void {
  try {
    keepCalendar(folder, markOf(calendar).hash, calendar);
  } catch (error) {
    say(
      `The calendar could not be kept for later replays: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
