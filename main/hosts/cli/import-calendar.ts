import { writeFileSync } from 'node:fs';
import { istDate, instant } from '../../../shared/units/index.ts';
import { readCalendarFile } from '../../adapters/files/calendar-json.ts';
import { calendarText, dropCalendar, putCalendar } from '../../adapters/files/calendar-shelf.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import { makePrivateFolder } from '../../adapters/sqlite/private-files.ts';
import { compareCalendars, NSE_CALENDAR, type Calendar } from '../../domain/calendar/index.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import { askTerminal } from '../control-client.ts';
import { readRuntime } from '../runtime-file.ts';
import { calendarRefusals } from './calendar-refusals.ts';
import { printedCalendar } from './calendar-rows.ts';
import type { CalendarTask, ImportOptions } from './import-options.ts';
import { DONE, FAILED, type CliIo } from './io.ts';

const ANSWER_MS = 2_000;

type Place = Pick<ImportOptions, 'data' | 'format'>;

/** Says that a terminal of this folder goes on with the calendar that it began with. */
async function tellRunning(data: string, io: CliIo): Promise<void> {
  const runtime = readRuntime(data);
  if (runtime === null) return;
  const answer = await askTerminal(runtime, 'GET', '/live/emergency-stop', ANSWER_MS);
  if (!answer.ok && answer.error.code === 'SILENT') return;
  io.err(
    `A terminal of this folder is running (process ${runtime.pid}): it goes on with its calendar and takes this one at its next start.\n`,
  );
}

function exported({ data }: Place, file: string, io: CliIo): number {
  const { calendar, origin, fault } = calendarInForce(data);
  if (fault !== null) io.err(`${fault.lines}Calendar ${fault.text}.\n`);
  // Never over a file that is there: it may be the one that was just edited.
  const written = attempt(file, () => writeFileSync(file, calendarText(calendar), { flag: 'wx' }));
  if (!written.ok) {
    io.err(`${written.error.code}: ${written.error.message}\n`);
    return FAILED;
  }
  const origins = {
    imported: 'the imported one',
    builtIn: 'the built-in one',
    lastUsed: 'the one of the last start',
  };
  io.out(`${file}: ${calendar.name} as of ${calendar.asOf}, ${origins[origin]}\n`);
  return DONE;
}

/** Puts the calendar in its place (null: the built-in one's) and prints what is different from now on. */
async function replaced(
  { data, format }: Place,
  from: string,
  next: Calendar | null,
  io: CliIo,
): Promise<number> {
  const { calendar: before, fault } = calendarInForce(data);
  if (fault !== null)
    io.err(`${fault.lines}It is compared with the calendar that stands in for the broken one.\n`);
  const done = attempt(data, () => {
    makePrivateFolder(data);
    if (next === null) dropCalendar(data);
    else putCalendar(data, next);
  });
  if (!done.ok) {
    io.err(`${done.error.code}: ${done.error.message}\n`);
    return FAILED;
  }
  const after = next ?? NSE_CALENDAR;
  io.out(printedCalendar({ from, before, after, changes: compareCalendars(before, after) }, format));
  await tellRunning(data, io);
  return DONE;
}

/**
 * `kavach import --kind calendar`: the exchange's calendar of a data folder from a file, whole or not at all. May run
 * beside a terminal, which keeps the one that it began with.
 */
export async function importCalendar(place: Place, task: CalendarTask, io: CliIo): Promise<number> {
  if (task.task === 'export') return exported(place, task.file, io);
  if (task.task === 'builtIn') return replaced(place, 'built in', null, io);
  const { file, older } = task;
  const read = readCalendarFile(file);
  const lines = read.ok
    ? calendarRefusals(read.value, calendarInForce(place.data).calendar, istDate(instant(Date.now())), older)
        .map((why) => `${file}: ${why}\n`)
        .join('')
    : read.error;
  if (read.ok && lines === '') return replaced(place, file, read.value, io);
  io.err(`${lines}${file}: nothing of it was imported\n`);
  return FAILED;
}
