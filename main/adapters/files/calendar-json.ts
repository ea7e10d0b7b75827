import { err, ok, type Result } from '../../../shared/units/index.ts';
import { describeCalendarError, parseCalendar, type Calendar } from '../../domain/calendar/index.ts';
import { describeFaults } from './file-fault.ts';
import { readPlainOrGzip } from './read-file.ts';

/** A calendar from a JSON file; the error is text for a person, a line for each thing that is wrong with it. */
export function readCalendarFile(path: string): Result<Calendar, string> {
  const content = readPlainOrGzip(path);
  if (!content.ok) return err(describeFaults(path, content.error));
  const json = parsed(new TextDecoder().decode(content.value));
  if (!json.ok) return err(`${path}: NOT_JSON: ${json.error}\n`);
  const calendar = parseCalendar(json.value);
  if (calendar.ok) return calendar;
  return err(calendar.error.map((error) => `${path}: ${describeCalendarError(error)}\n`).join(''));
}

function parsed(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
